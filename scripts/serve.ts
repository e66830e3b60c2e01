import { config } from '#src/config.ts';
import { currentRelease } from '#src/publish/places.ts';
import { runCommand } from './command.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

await runCommand({
  help: `Usage: npm run serve

Serves the current release and the pages made on demand on http://HOST:PORT (default 127.0.0.1:4321).
SIGINT and SIGTERM stop it after the requests that it accepted are finished.`,
  async run({ say }) {
    if (!currentRelease(config.var)) {
      throw new Error('还没有发布可以提供。请先运行 npm run release；只想看看示例，请运行 npm start。');
    }
    await serveUntilStopped(config, say);
    return 0;
  },
});

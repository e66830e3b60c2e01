import { config } from '#src/config.ts';
import { currentRelease } from '#src/publish/places.ts';
import { runCommand } from './command.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

await runCommand({
  help: `Usage: npm run serve

Serves the current release and the pages made on demand on http://HOST:PORT (default 127.0.0.1:4321).
SIGINT and SIGTERM stop it after the requests that it accepted are finished.`,
  async run({ say }) {
    if (!currentRelease(config.var)) say('还没有发布，访问者会看到 503。请运行 npm run release。');
    await serveUntilStopped(config, say);
    return 0;
  },
});

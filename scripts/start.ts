import { makeRelease } from '#src/publish/release.ts';
import { currentRelease } from '#src/publish/places.ts';
import { runCommand } from './command.ts';
import { deskFigures } from './desk-figures.ts';
import { importDemo } from './import-demo.ts';
import { startProgress } from './progress.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: `Usage: npm start

Serves the current release. Without one it first writes synthetic official files, imports and publishes
them; every name in them is invented.`,
  async run({ say }) {
    const workplace = openWorkplace();
    const { config, paths, root, profile, register } = workplace;
    if (!currentRelease(root)) {
      say('还没有发布，先用示例数据建立一个。示例中的人名、单位和代码都是虚构的。');
      const progress = startProgress(false);
      await importDemo(workplace, progress);
      const day = config.today;
      const options = { root, profile, register, day, today: day, base: config.base, switchOver: true };
      const moment = {
        now: new Date(),
        deskFigures: await deskFigures(workplace),
        editorial: [paths.content],
      };
      const manifest = await makeRelease({ ...options, ...moment, progress: progress.update });
      progress.finish();
      say(`已发布第 ${manifest.release} 号：公示 ${manifest.counts.entries} 条。`);
    }
    register.close();
    await serveUntilStopped(config, say);
    return 0;
  },
});

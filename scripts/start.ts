import { join } from 'node:path';
import { writeDemoContent } from '#db/demo/content.ts';
import { demoDefaults, writeDemo } from '#db/demo/write.ts';
import { importFiles } from '#src/intake/import.ts';
import { makeRelease } from '#src/publish/release.ts';
import { currentRelease } from '#src/publish/places.ts';
import { runCommand } from './command.ts';
import { deskFigures } from './desk-figures.ts';
import { startProgress } from './progress.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: `Usage: npm start

Serves the current release. Without one it first writes synthetic official files, imports and publishes
them; every name in them is invented.`,
  async run({ say }) {
    const workplace = openWorkplace();
    const { config, paths, root, profile, register, secret } = workplace;
    if (!currentRelease(root)) {
      say('还没有发布，先用示例数据建立一个。示例中的人名、单位和代码都是虚构的。');
      const progress = startProgress(false);
      const out = join(root, 'demo-input');
      const files = await writeDemo({ ...demoDefaults, profile, out, today: config.today });
      for (const [index, { file, list }] of files.entries()) {
        const options = {
          profile,
          register,
          secret,
          day: config.today,
          mode: 'delta',
          dryRun: false,
          folder: paths.intake,
          importer: '示例',
        } as const;
        const found = profile.lists.find(({ id }) => id === list);
        const report = await importFiles([join(out, file)], { ...options, list: found, accept: new Set() });
        report.staging.remove();
        if (!report.written) throw new Error(`示例文件 ${file} 未能导入。请删除 ${root} 后重试。`);
        progress.update('导入示例', index + 1, files.length);
      }
      await writeDemoContent(paths.content, profile.units);
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

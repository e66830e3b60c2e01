import { readDay } from '#src/domain/days.ts';
import { makeRelease } from '#src/publish/release.ts';
import { runCommand, UsageError } from './command.ts';
import { deskFigures } from './desk-figures.ts';
import { startProgress } from './progress.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: `Usage: npm run release -- [--as-of DAY] [--base PATH] [--no-switch]

Makes a release from the register: snapshot, pages, search index, gates, manifest, then switches to it.
A build or a gate that fails leaves the live release as it is.

  --as-of DAY   day whose records are shown (default today)
  --base PATH   path under which the site lives, such as /hhb/ (default /)
  --no-switch   make the release but leave the live one
  --json        print the result as JSON`,
  options: { 'as-of': { type: 'string' }, base: { type: 'string' }, 'no-switch': { type: 'boolean' } },
  async run({ values, say, answer }) {
    const workplace = openWorkplace();
    const { register, profile, root, paths, config } = workplace;
    const day = typeof values['as-of'] === 'string' ? readDay(values['as-of']) : config.today;
    if (day === null) throw new UsageError('--as-of 要写成 2026-11-20 这样的日期。');
    const base = typeof values.base === 'string' ? values.base : config.base;
    if (!/^\/(?:[a-z0-9-]+\/)*$/i.test(base)) throw new UsageError('--base 要以 / 开头和结尾，例如 /hhb/。');
    const progress = startProgress(values.json === true);
    const manifest = await makeRelease({
      root,
      profile,
      register,
      day,
      today: config.today,
      base,
      switchOver: values['no-switch'] !== true,
      now: new Date(),
      editorial: [paths.content],
      deskFigures: await deskFigures(workplace),
      progress: progress.update,
    }).finally(progress.finish);
    say(
      `已发布第 ${manifest.release} 号：公示 ${manifest.counts.entries} 条，页面 ${manifest.counts.pages} 个。`,
    );
    answer({ ...manifest, files: Object.keys(manifest.files).length });
    return 0;
  },
});

import { currentRelease } from '#src/publish/places.ts';
import { pushTo } from '#src/push/push.ts';
import { runCommand, UsageError } from './command.ts';
import { startProgress } from './progress.ts';
import { askedPush } from './push-options.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: `Usage: npm run export -- --target NAME [--quarter YYYY-Qn] [--out DIR]

Writes the files to push to an upper platform or an authority from the live release: each list as xlsx, csv and json
in its official columns, the ids to delete among those that an earlier push to it held, and a manifest with the
SHA-256 of every file. What was pushed is noted in the register. Safe to repeat: the same state gives the same bytes.

  --target NAME     id or name of a push target of the profile, or a unit by id or any of its names: a unit receives
                    the entries that name it under 抄送单位
  --quarter Q       the quarter, such as 2026-Q3, by the day of publication; for targets that report by quarter
  --out DIR         folder to write (default push-TARGET or push-TARGET-QUARTER in the current folder); an earlier
                    push to the same target is replaced, anything else is left as it is
  --json            print the manifest as JSON`,
  options: { target: { type: 'string' }, quarter: { type: 'string' }, out: { type: 'string' } },
  async run({ values, positionals, say, answer }) {
    if (positionals.length > 0) throw new UsageError('推送对象请用 --target 写明。');
    const { profile, register, root, config } = openWorkplace();
    const { target, quarter, out } = askedPush(profile, values, config.today);
    if (!currentRelease(root)) throw new Error('还没有发布，没有可以推送的内容。请先运行 npm run release。');
    const progress = startProgress(values.json === true);
    const options = { root, profile, register, target, quarter, out, today: config.today };
    const pushed = await pushTo({ ...options, progress: progress.update }).finally(progress.finish);
    const { counts, release, day, logged } = pushed;
    const lists = Object.values(counts.lists).filter((count) => count > 0).length;
    const held = `记录 ${counts.entries} 条（${lists} 个名单），要删除的 ${counts.deletes} 条`;
    say(
      `已写入 ${out}：推送给“${target.name}”${quarter ? ` ${quarter.id}` : ''}，${held}，依据第 ${release} 号发布。`,
    );
    if (!logged) say('内容与上一次推送相同，没有重复登记。');
    const complete = quarter === null || day >= quarter.until;
    if (!complete) say(`本次发布截至 ${day}，早于季度末。季度结束后请重新发布，再导出一次。`);
    answer({ out, complete, ...pushed });
    return 0;
  },
});

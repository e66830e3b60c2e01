import { readDay } from '#src/domain/days.ts';
import { type WithdrawalReason, withdrawalReasons } from '#src/domain/vocabulary.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { runCommand, UsageError } from './command.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: `Usage: npm run withdraw -- ENTRY --reason ${withdrawalReasons.join('|')} --document TEXT [--on DAY]

Takes an entry off the live release at once and notes it in the register. Safe to repeat.

  --reason R       class of reason that the tombstone states
  --document TEXT  document that orders the withdrawal
  --on DAY         day of the withdrawal (default today)
  --json           print the result as JSON`,
  options: { reason: { type: 'string' }, document: { type: 'string' }, on: { type: 'string' } },
  async run({ values, positionals, say, answer }) {
    const [entry] = positionals;
    if (!entry || positionals.length > 1) throw new UsageError('请写明一条记录的编号。');
    const reason = withdrawalReasons.find((known) => known === values.reason) as WithdrawalReason | undefined;
    if (!reason) throw new UsageError(`--reason 只能是：${withdrawalReasons.join('、')}。`);
    if (typeof values.document !== 'string' || values.document.trim() === '') {
      throw new UsageError('请用 --document 写明依据的文书。');
    }
    const { register, profile, root, config } = openWorkplace();
    const day = typeof values.on === 'string' ? readDay(values.on) : config.today;
    if (day === null) throw new UsageError('--on 要写成 2026-11-20 这样的日期。');
    const started = performance.now();
    await withdrawLive({ root, profile, register }, { entry, reason, document: values.document, day });
    const milliseconds = Math.round(performance.now() - started);
    say(`记录 ${entry} 已从当前发布撤下，并已核对（${milliseconds} 毫秒）。`);
    answer({ entry, reason, day, milliseconds });
    return 0;
  },
});

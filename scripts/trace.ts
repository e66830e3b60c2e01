import { historyOf } from '#db/register/history.ts';
import { traceLines } from '#src/intake/trace-text.ts';
import { traceOf } from '#src/intake/trace.ts';
import { runCommand, UsageError } from './command.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: `Usage: npm run trace -- ENTRY

Tells where an entry comes from and what became of it: who sent and who approved it, in which file (name and
SHA-256), sheet and row, when, and every change, mark and withdrawal since. For the office only: it prints the
record as the register holds it, with numbers of persons masked and names in full.

  ENTRY   id of the entry, as in its address /entries/<id>/
  --json  print the result as JSON`,
  async run({ positionals, say, answer }) {
    const [entry] = positionals;
    if (!entry || positionals.length > 1) throw new UsageError('请写明一条记录的编号。');
    const { register, profile } = openWorkplace();
    const trace = traceOf(historyOf(register.database, entry), profile);
    if (!trace) throw new Error(`台账里没有编号为“${entry}”的记录。请核对记录网址中的编号。`);
    for (const line of traceLines(trace)) say(line);
    answer(trace);
    return 0;
  },
});

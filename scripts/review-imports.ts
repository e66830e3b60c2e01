import { approveImport, rejectImport, waitingImports } from '#src/intake/two-persons.ts';
import { type Call, UsageError } from './command.ts';
import { importerOf } from './import-options.ts';
import { printImport } from './print-import.ts';
import type { Workplace } from './workplace.ts';

/** What a second person does with staged imports: look through them, approve one, reject one. */
export function reviewImports({ values, say, answer }: Call, { paths, ...workplace }: Workplace): number {
  const folder = paths.intake;
  if (values.staged) {
    const waiting = waitingImports(folder);
    for (const { id, importer, day, files } of waiting)
      say(`${id}  ${day}  ${importer}  ${files.join('、')}`);
    if (waiting.length === 0) say('没有待复核的批次。');
    answer({ waiting });
    return 0;
  }
  if (typeof values.reject === 'string') {
    const { id } = rejectImport(folder, values.reject);
    say(`已退回批次 ${id}，台账没有变化。`);
    answer({ rejected: id });
    return 0;
  }
  if (typeof values.approve !== 'string') throw new UsageError('请写明批次编号。');
  const day = workplace.config.today;
  const { staging, findings, batch, ...result } = approveImport(folder, values.approve, importerOf(values), {
    ...workplace,
    day,
  });
  printImport({ ...result, staging, findings }, null, say);
  answer({ ...result, batch: batch.id, findings: [...findings(), ...result.problems] });
  if (result.written) staging.remove();
  else staging.close();
  return result.written ? 0 : 1;
}

import { approveImport, rejectImport, waitingImports } from '#src/intake/two-persons.ts';
import { type Call, UsageError } from './command.ts';
import { importerOf } from './import-options.ts';
import { printImport, shareOf } from './print-import.ts';
import { waitingLines } from './waiting-lines.ts';
import type { Workplace } from './workplace.ts';

const verbs = ['staged', 'approve', 'reject'] as const;

/** True where somebody reviews what is staged and imports nothing. */
export const isReview = ({ values }: Call): boolean => verbs.some((verb) => values[verb] !== undefined);

/** What a second person does with staged imports: look through them, approve one, reject one. */
export function reviewImports(call: Call, workplace: Workplace): number {
  const { values, positionals } = call;
  if (verbs.filter((verb) => values[verb] !== undefined).length > 1)
    throw new UsageError('--staged、--approve、--reject 一次只能用一个。');
  if (positionals.length > 0 || values.stage)
    throw new UsageError('复核的是已暂存的批次：请只写批次编号，不写文件。');
  if ((values.accept as string[]).length > 0)
    throw new UsageError('--accept 由经办人在暂存时写明，复核时不能更改。');
  if (typeof values.reject === 'string') return reject(values.reject, call, workplace);
  if (typeof values.approve === 'string') return approve(values.approve, call, workplace);
  return list(call, workplace);
}

function list({ say, answer }: Call, { paths, profile }: Workplace): number {
  const waiting = waitingImports(paths.intake);
  for (const line of waitingLines(waiting, profile)) say(line);
  answer({ waiting });
  return 0;
}

function reject(batch: string, { say, answer }: Call, { paths }: Workplace): number {
  const { id, importer } = rejectImport(paths.intake, batch);
  say(`已退回批次 ${id}，台账没有变化。请告知经办人“${importer}”。`);
  answer({ rejected: id });
  return 0;
}

function approve(id: string, { values, say, answer }: Call, { paths, ...workplace }: Workplace): number {
  const day = workplace.config.today;
  const report = approveImport(paths.intake, id, importerOf(values), { ...workplace, day });
  const { staging, findings, batch, ...result } = report;
  printImport(report, say);
  if (!result.written)
    say(
      `暂存以后台账有变化，这份全量文件将撤下 ${shareOf(report)} 的记录，没有写入任何内容。` +
        `请退回（--reject ${id}），由经办人核对后加 --accept shrink 重新暂存。`,
    );
  answer({ ...result, batch: batch.id, findings: [...findings()] });
  if (result.written) staging.remove();
  else staging.close();
  return result.written ? 0 : 1;
}

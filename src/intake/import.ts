import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { currentEntries } from '#db/register/reads.ts';
import { recordIntake, recordReception, recordWithdrawal } from '#db/register/writes.ts';
import { scanText } from '#src/domain/masks.ts';
import type { ImportOptions } from './context.ts';
import { readSheets, type Seen } from './sheets.ts';
import { summarise, type ImportReport, type Received } from './summary.ts';
import { readWorkbook } from './workbook.ts';

/** Where more than this share of a list would go, a full file needs `--accept shrink` (contract, "Input files"). */
const SHRINK_LIMIT = 0.05;

/**
 * Takes official files into the register, all or nothing: one transaction after every row of every file has
 * been decided. With `accept` containing `rejects`, refused rows stay out and the others go in.
 * @throws UnreadableFile when a file cannot be read at all.
 */
export async function importFiles(paths: string[], options: ImportOptions): Promise<ImportReport> {
  const received: Received[] = [];
  const seen: Seen = new Map();
  for (const [index, path] of paths.entries()) {
    options.progress?.(index, paths.length, basename(path));
    const { sheets, bytes } = await readWorkbook(path);
    const file = {
      path,
      name: scanText(basename(path)).text,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    received.push(...readSheets(file, sheets, options, seen));
  }
  options.progress?.(paths.length, paths.length, '写入台账');
  return apply(received, options);
}

function apply(received: Received[], options: ImportOptions): ImportReport {
  const { register, day, mode, accept, dryRun } = options;
  const refused = received.some(({ findings }) => findings.some(({ severity }) => severity === 'refused'));
  const blocked = refused && !accept.has('rejects');
  return register.database.transaction(
    (transaction) => {
      const known = new Map(currentEntries(transaction).map((entry) => [entry.record.id, entry]));
      const report = summarise(received, known, mode);
      const write = !blocked && !dryRun && (report.shrink <= SHRINK_LIMIT || accept.has('shrink'));
      if (write) {
        for (const { file, list, rows, changes, missing, totals } of report.sheets) {
          const intake = recordIntake(transaction, {
            file: file.name,
            sha256: file.sha256,
            list: list.id,
            mode,
            day,
            at: new Date().toISOString(),
            rows: rows.length + totals.refused,
            refused: totals.refused,
            codeErrors: totals.codeErrors,
          });
          for (const { kind, decided, origin } of changes) {
            const { entry: record, subject } = decided;
            recordReception(transaction, { kind, record, subject, origin }, { intake, day });
          }
          for (const entry of missing) {
            recordWithdrawal(transaction, {
              entry,
              day,
              reason: 'corrected',
              document: `全量报送 ${file.name}`,
            });
          }
        }
      }
      return { ...report, written: write, blocked, dryRun };
    },
    { behavior: 'immediate' },
  );
}

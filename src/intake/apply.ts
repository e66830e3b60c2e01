import { changeReader } from '#db/register/changes.ts';
import type { RegisterTransaction } from '#db/register/open.ts';
import { receptionWriter, recordIntake, recordWithdrawal } from '#db/register/writes.ts';
import type { Staging } from '#db/staging/open.ts';
import { stagedBatch, stagedCodeCount, stagedRowCount, stagedRows, stagedSheets } from '#db/staging/reads.ts';
import type { ProblemRow, SheetRow } from '#db/staging/writes.ts';
import type { Entry } from '#src/domain/entry.ts';
import { findConflict } from './conflicts.ts';
import { noTotals, type ImportOptions, type Totals } from './context.ts';
import { problemOf } from './findings.ts';
import { findMissing, type Missing } from './missing.ts';
import { joinSources, sameBesidesSources } from './repeated.ts';

export interface Applied {
  totals: Totals;
  /** Largest share of a unit's list that a full file takes away, 0 to 1. */
  shrink: number;
  /** Problems that only the register can tell of. */
  problems: ProblemRow[];
}

type Options = Pick<ImportOptions, 'profile' | 'mode' | 'day' | 'importer' | 'progress'> & {
  approver?: string | undefined;
};

/**
 * Takes what was staged into the register, within the caller's transaction: what is new, changed, gone.
 */
export function applyStaged(transaction: RegisterTransaction, staging: Staging, options: Options): Applied {
  const { mode, day, profile, approver } = options;
  // What came in while the import waited for its second person is newer than the import.
  const until = approver === undefined ? undefined : stagedBatch(staging)?.at;
  const sheets = stagedSheets(staging).filter(({ list }) => list !== '');
  const totals = { ...noTotals, codes: stagedCodeCount(staging) };
  const missing: Missing =
    mode === 'full'
      ? findMissing(transaction, staging, sheets, until)
      : { gone: [], shrink: 0, problems: [] };
  const intakes = new Map(
    sheets.map((sheet) => [sheet.id, noteSheet(transaction, staging, sheet, options, totals)]),
  );
  const read = changeReader(transaction);
  const write = receptionWriter(transaction);
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const { problems } = missing;
  let done = 0;
  for (const row of stagedRows(staging)) {
    const [sheet, intake] = [byId.get(row.sheet), intakes.get(row.sheet)];
    if (!sheet || intake === undefined) continue;
    const before = read.current(row.entry);
    if (before?.withdrawn) {
      totals.stillWithdrawn += 1;
      problems.push(problemOf('still-withdrawn', sheet, row.number));
      continue;
    }
    const record = before ? corrected(before.record, row.record, mode) : row.record;
    const overtaken = record !== null && before && until !== undefined && before.at > until;
    if (overtaken) problems.push(problemOf('overtaken', sheet, row.number));
    if (record === null || overtaken) totals.unchanged += 1;
    else {
      const kind = before ? 'changed' : 'received';
      totals[before ? 'changed' : 'new'] += 1;
      write(
        { kind, entry: row.entry, record, subject: row.subject, origin: `${sheet.name}!${row.number}` },
        { intake, day },
      );
    }
    const conflict = findConflict(sheet.list, row, read, profile, day);
    if (conflict) problems.push(problemOf(conflict, sheet, row.number));
    done += 1;
    if (done % 1000 === 0) options.progress?.('写入台账', done, totals.received);
  }
  for (const { entry, sheet } of missing.gone) {
    const intake = intakes.get(sheet.id);
    const document = `全量报送 ${sheet.file}`;
    recordWithdrawal(transaction, { entry, day, reason: 'corrected', document, ...(intake && { intake }) });
  }
  totals.withdrawn = missing.gone.length;
  return { totals, shrink: missing.shrink, problems };
}

/** The record to note, or null where it says what the register says already. */
function corrected(before: string, after: string, mode: 'full' | 'delta'): string | null {
  if (before === after) return null;
  const [known, entry] = [JSON.parse(before) as Entry, JSON.parse(after) as Entry];
  // A full file is the whole list, its sources included; another file may come from another platform.
  const sources = mode === 'full' ? entry.sources : joinSources(known.sources, entry.sources);
  const same = sameBesidesSources(known, entry) && JSON.stringify(known.sources) === JSON.stringify(sources);
  return same ? null : JSON.stringify({ ...entry, sources });
}

/** Notes one sheet as taken in and adds its counts; returns the number that its events point to. */
function noteSheet(
  transaction: RegisterTransaction,
  staging: Staging,
  sheet: SheetRow,
  { mode, day, importer, approver }: Options,
  totals: Totals,
): number {
  const { file, sha256, list, refused, repeated, maskedFields, codeErrors } = sheet;
  const rows = stagedRowCount(staging, sheet.id) + refused + repeated;
  totals.received += rows;
  totals.refused += refused;
  totals.repeated += repeated;
  totals.maskedFields += maskedFields;
  totals.codeErrors += codeErrors;
  const at = new Date().toISOString();
  return recordIntake(transaction, {
    file,
    sha256,
    list,
    mode,
    day,
    at,
    rows,
    refused,
    codeErrors,
    importer,
    approver: approver ?? null,
  });
}

import { stagedRowCount, stagedSheets } from '#db/staging/reads.ts';
import type { BatchRow, SheetRow } from '#db/staging/writes.ts';
import { matchKey } from '#src/domain/names.ts';
import { findingsOf } from './findings.ts';
import { type ImportReport, settle, type SettleOptions } from './import.ts';
import { keepStaged, openStaged, stagedIds } from './staging-files.ts';

/** A step that the rule of two persons does not allow; the message says what to do. */
export class NotAllowed extends Error {}

/** One person, however the name is typed: spaces, width, case and invisible characters do not make two. */
const sameName = (one: string, other: string) => matchKey(one) === matchKey(other);

/** Keeps what was tried out for a second person; null where refused rows keep it out. */
export function stageImport(folder: string, report: ImportReport): BatchRow | null {
  if (report.blocked !== null) return null;
  const { batch, staging } = keepStaged(folder, report.staging);
  report.staging = staging;
  report.findings = () => findingsOf(staging);
  return batch;
}

function find(folder: string, id: string) {
  const found = openStaged(folder, id);
  if (found) return found;
  const known = stagedIds(folder).join('、');
  throw new NotAllowed(
    `没有待复核的批次“${id}”，可能已经复核或者退回。${known ? `待复核的有：${known}。` : '目前没有待复核的批次。'}`,
  );
}

/**
 * Lets a staged import take effect under a second name, on the day of the approval.
 * @throws NotAllowed when the importer approves, or there is no such import.
 */
export function approveImport(
  folder: string,
  id: string,
  approver: string,
  options: Pick<SettleOptions, 'register' | 'profile' | 'day' | 'progress'>,
) {
  const { batch, staging } = find(folder, id);
  if (sameName(batch.importer, approver)) {
    staging.close();
    throw new NotAllowed(
      `批次“${id}”由“${batch.importer}”报入，不能由本人复核。请另一人复核，并用 --by 写明姓名。`,
    );
  }
  const { importer, mode, accept } = batch;
  const settled = { ...options, importer, approver, mode, accept: new Set(accept), dryRun: false };
  return { ...settle(staging, settled), batch };
}

/** Throws a staged import away; the register keeps nothing of it. @throws NotAllowed */
export function rejectImport(folder: string, id: string): BatchRow {
  const { batch, staging } = find(folder, id);
  staging.remove();
  return batch;
}

/** A sheet of a waiting import: where it comes from, and how many of its rows stay out. */
export type WaitingSheet = Pick<SheetRow, 'file' | 'sha256' | 'name' | 'list' | 'refused'> & { rows: number };
export interface WaitingImport extends BatchRow {
  sheets: WaitingSheet[];
}

/** Every import that waits for a second person, oldest first, with the sheets that it would take in. */
export const waitingImports = (folder: string): WaitingImport[] =>
  stagedIds(folder).flatMap((id) => {
    const found = openStaged(folder, id);
    if (!found) return [];
    const { batch, staging } = found;
    const sheets = stagedSheets(staging)
      .filter(({ list }) => list !== '')
      .map((sheet) => {
        const { file, sha256, name, list, refused, repeated } = sheet;
        const rows = stagedRowCount(staging, sheet.id) + refused + repeated;
        return { file, sha256, name, list, refused, rows };
      });
    staging.close();
    return [{ ...batch, sheets }];
  });

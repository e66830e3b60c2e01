import { stagedSheets } from '#db/staging/reads.ts';
import type { BatchRow } from '#db/staging/writes.ts';
import { type ImportReport, settle, type SettleOptions } from './import.ts';
import { keepStaged, openStaged, stagedIds } from './staging-files.ts';

/** A step that the rule of two persons does not allow; the message says what to do. */
export class NotAllowed extends Error {}

const sameName = (one: string, other: string) =>
  one.normalize('NFKC').trim().toLowerCase() === other.normalize('NFKC').trim().toLowerCase();

/** Keeps what was tried out for a second person; null where refused rows keep it out. */
export function stageImport(folder: string, report: ImportReport): BatchRow | null {
  if (report.blocked !== null) return null;
  const { batch, staging } = keepStaged(folder, report.staging);
  report.staging = staging;
  return batch;
}

function find(folder: string, id: string) {
  const found = openStaged(folder, id);
  if (found) return found;
  const known = stagedIds(folder).join('、');
  throw new NotAllowed(`没有待复核的批次“${id}”。${known ? `待复核：${known}。` : '目前没有待复核的批次。'}`);
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
    throw new NotAllowed(`批次“${id}”由“${batch.importer}”报入，须由另一人复核。请换一人用 --by 写明姓名。`);
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

/** Every import that waits for a second person, oldest first, with its files. */
export const waitingImports = (folder: string): (BatchRow & { files: string[] })[] =>
  stagedIds(folder).flatMap((id) => {
    const found = openStaged(folder, id);
    if (!found) return [];
    const files = [...new Set(stagedSheets(found.staging).map(({ file }) => file))];
    found.staging.close();
    return [{ ...found.batch, files }];
  });

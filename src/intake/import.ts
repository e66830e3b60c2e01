import { attempt } from '#db/register/writes.ts';
import type { Staging } from '#db/staging/open.ts';
import { hasRefusals } from '#db/staging/reads.ts';
import { stagingWriter } from '#db/staging/writes.ts';
import { applyStaged } from './apply.ts';
import type { ImportOptions, Totals } from './context.ts';
import { type Finding, findingsOf } from './findings.ts';
import { toldByRegister } from './sentences.ts';
import { readFiles } from './staging-files.ts';

/** Where more than this share of a list would go, a full file needs `--accept shrink` (contract, "Input files"). */
const SHRINK_LIMIT = 0.05;

export interface ImportReport {
  totals: Totals;
  /** Largest share of a unit's list that a full file would take away, 0 to 1. */
  shrink: number;
  /** The share of wrong codes must stay below this, 0 to 1 (001 §2). */
  codeErrorLimit: number;
  written: boolean;
  /** What keeps everything out: refused rows, or a full file that takes too much away. */
  blocked: 'refused' | 'shrink' | null;
  dryRun: boolean;
  staging: Staging;
  /** Every problem in the order of files, sheets and rows. */
  findings: () => Iterable<Finding>;
}

/**
 * Takes official files into the register, all or nothing: one transaction after every row of every file has
 * been decided. With `accept` containing `rejects`, refused rows stay out and the others go in. Whoever calls
 * removes the report's staging file when the report has been read.
 * @throws UnreadableFile when a file cannot be read at all.
 */
export async function importFiles(paths: string[], options: ImportOptions): Promise<ImportReport> {
  const staging = await readFiles(paths, options);
  try {
    return settle(staging, options);
  } catch (error) {
    staging.remove();
    throw error;
  }
}

export type SettleOptions = Omit<ImportOptions, 'folder' | 'secret' | 'list'> & { approver?: string };

/**
 * Holds what was staged against the register and writes it, unless something keeps it out or it is a dry run.
 * What only the register can tell is told anew each time, for the register may have changed in between.
 */
export function settle(staging: Staging, options: SettleOptions): ImportReport {
  const { register, accept, dryRun } = options;
  const refused = hasRefusals(staging) && !accept.has('rejects');
  const blockedBy = (shrink: number): ImportReport['blocked'] => {
    if (refused) return 'refused';
    return shrink > SHRINK_LIMIT && !accept.has('shrink') ? 'shrink' : null;
  };
  const applied = attempt(
    register.database,
    (transaction) => applyStaged(transaction, staging, options),
    ({ shrink }) => !dryRun && blockedBy(shrink) === null,
  );
  stagingWriter(staging).replaceProblems(toldByRegister, applied.problems);
  const { totals, shrink } = applied;
  const blocked = blockedBy(shrink);
  const written = !dryRun && blocked === null;
  const codeErrorLimit = options.profile.codeErrors.below;
  const findings = () => findingsOf(staging);
  return { totals, shrink, codeErrorLimit, written, blocked, dryRun, staging, findings };
}

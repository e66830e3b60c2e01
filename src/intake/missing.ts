import { liveEntriesOf } from '#db/register/changes.ts';
import type { RegisterTransaction } from '#db/register/open.ts';
import type { Staging } from '#db/staging/open.ts';
import { stagedEntries, stagedUnits } from '#db/staging/reads.ts';
import type { ProblemRow, SheetRow } from '#db/staging/writes.ts';
import { problemOf } from './findings.ts';

export interface Missing {
  /** Entries that full files no longer hold, with the first sheet of the list that says so. */
  gone: { entry: string; sheet: SheetRow }[];
  /** Largest share of a unit's list that would go, 0 to 1. */
  shrink: number;
  problems: ProblemRow[];
}

/**
 * Live entries of each list and unit that no sheet of the list holds. Where rows were refused nothing is
 * missing: the refused row may be the very entry, and a withdrawal is for good. What came in while the file
 * waited for a second person, after the instant `until`, is not missing from it either.
 */
export function findMissing(
  transaction: RegisterTransaction,
  staging: Staging,
  sheets: SheetRow[],
  until?: string,
): Missing {
  const missing: Missing = { gone: [], shrink: 0, problems: [] };
  const isStaged = stagedEntries(staging);
  for (const [list, parts] of Map.groupBy(sheets, (sheet) => sheet.list)) {
    const refused = parts.filter((sheet) => sheet.refused > 0);
    missing.problems.push(...refused.map((sheet) => problemOf('nothing-withdrawn', sheet, 0)));
    const [sheet] = parts;
    if (!sheet || refused.length > 0) continue;
    for (const unit of stagedUnits(staging, list)) {
      const live = liveEntriesOf(transaction, { list, unit, until });
      const absent = live.filter((entry) => !isStaged(entry));
      missing.shrink = Math.max(missing.shrink, absent.length / Math.max(live.length, 1));
      missing.gone.push(...absent.map((entry) => ({ entry, sheet })));
    }
  }
  return missing;
}

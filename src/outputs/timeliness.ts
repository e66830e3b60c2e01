import { receptions } from '#db/snapshot/figures.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { aboutRelease } from '#db/snapshot/reads.ts';
import { workdaysBetween } from '#src/calendar.ts';
import type { Format } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { listsOfFormat } from './scopes.ts';

/** Formats of what 双公示 and its like have published within a number of working days. */
const TIMELY = ['penalty', 'licence', 'act'] as const satisfies Format[];

export const isTimely = (format: Format): boolean => TIMELY.some((known) => known === format);

interface Reception {
  determined: string;
  received: string;
}

/**
 * How soon units bring what they decide. What was decided before the register took in its first file cannot have
 * come in time and is not judged.
 */
export function timeliness(database: SnapshotDatabase, profile: Profile) {
  const { since } = aboutRelease(database);
  const { workdays } = profile.publicity;
  const isJudged = ({ determined }: Reception) => determined >= since;
  const daysOf = ({ determined, received }: Reception) => workdaysBetween(determined, received);
  return {
    since,
    /** Working days after the decision, where they are too many; null in time or not judged. */
    late: (row: Reception): number | null => (isJudged(row) && daysOf(row) > workdays ? daysOf(row) : null),
    /** By unit: how many of its decisions are judged, and how many of them came in time. */
    byUnit(month = '') {
      const lists = TIMELY.flatMap((format) => listsOfFormat(profile, format));
      const rows = receptions(database, lists)
        .filter(isJudged)
        .filter(({ received }) => received.startsWith(month));
      return [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, found]) => ({
        unit,
        count: found.length,
        inTime: found.filter((row) => daysOf(row) <= workdays).length,
      }));
    },
  };
}

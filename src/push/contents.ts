import type { RegisterDatabase } from '#db/register/open.ts';
import { toldTo } from '#db/register/pushes.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { entries, tombstones } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { plusDays } from '#src/domain/days.ts';
import type { List } from '#src/domain/lists.ts';
import { hasExpired } from '#src/domain/visibility.ts';
import type { WithdrawalReason } from '#src/domain/vocabulary.ts';
import { aboutRelease } from '#db/snapshot/reads.ts';
import type { Quarter } from './quarter.ts';
import type { Target } from './targets.ts';

/** `out-of-scope`: still in public, or hidden without a withdrawal, but not the target's any more. */
export type DeleteReason = WithdrawalReason | 'out-of-scope';

/** An entry that the target received earlier and must no longer hold: an id, never a name. */
export interface Delete {
  id: string;
  day: string;
  reason: DeleteReason;
}

export interface Contents {
  lists: { list: List; rows: EntryRow[] }[];
  deletes: Delete[];
  /** Of which entries this push tells the target something that it was not last told. */
  news: { sent: string[]; deleted: string[] };
}

/**
 * What a push holds: the target's entries that may be shown today (those of the quarter, where it has one), and
 * every entry that it was ever sent and that is not its own any more. Deletes are told again in each push, because a
 * target may have missed one.
 */
export function contentsOf(
  snapshot: SnapshotDatabase,
  register: RegisterDatabase,
  { target, quarter, today }: { target: Target; quarter: Quarter | null; today: string },
): Contents {
  const all = entries(snapshot, {}, { size: Number.MAX_SAFE_INTEGER });
  const theirs = all.filter((row) => !hasExpired(row.termUntil, today) && target.takes(row));
  const held = new Set(theirs.map(({ id }) => id));
  const rows = theirs.filter(({ published }) => inQuarter(published, quarter));
  const told = toldTo(register, target.id);
  const graves = new Map(tombstones(snapshot).map((grave) => [grave.id, grave]));
  const ended = new Map(all.map(({ id, termUntil }) => [id, termUntil]));
  const { day } = aboutRelease(snapshot);

  const deletes = [...told]
    .filter(([id]) => !held.has(id))
    .map(([id, last]): Delete => {
      const grave = graves.get(id);
      if (grave) return { id, day: grave.day, reason: grave.reason };
      const until = ended.get(id) ?? null;
      if (until !== null && hasExpired(until, today))
        return { id, day: plusDays(until, 1), reason: 'expired' };
      return { id, day: last.kind === 'deleted' ? last.day : day, reason: 'out-of-scope' };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));

  const byList = Map.groupBy(rows, ({ list }) => list);
  const isNews = (id: string, kind: 'sent' | 'deleted') => told.get(id)?.kind !== kind;
  return {
    lists: target.lists
      .map((list) => ({ list, rows: byList.get(list.id) ?? [] }))
      .filter(({ rows: found }) => target.always || found.length > 0),
    deletes,
    news: {
      sent: rows.map(({ id }) => id).filter((id) => isNews(id, 'sent')),
      deleted: deletes.map(({ id }) => id).filter((id) => isNews(id, 'deleted')),
    },
  };
}

const inQuarter = (day: string, quarter: Quarter | null) =>
  quarter === null || (day >= quarter.from && day <= quarter.until);

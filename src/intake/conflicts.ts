import type { ChangeReader } from '#db/register/changes.ts';
import type { StagedRow } from '#db/staging/writes.ts';
import type { Entry } from '#src/domain/entry.ts';
import { whyHidden } from '#src/domain/visibility.ts';
import type { Profile } from '#src/profiles/schema.ts';

/**
 * Whether a row stands against the other side: a red entry of a subject with an active black one is held back,
 * and a black one holds back the subject's red ones (profile, `awardConflict`).
 */
export function findConflict(
  listId: string,
  row: StagedRow,
  read: ChangeReader,
  { lists }: Profile,
  day: string,
): 'held-back' | 'holds-back' | null {
  const sideOf = (id: string) => lists.find((list) => list.id === id)?.side;
  const side = sideOf(listId);
  if (side !== 'red' && side !== 'black') return null;
  const against = side === 'red' ? 'black' : 'red';
  const found = read.othersOf(row).some((other) => {
    const record = JSON.parse(other.record) as Entry;
    if (sideOf(record.list) !== against) return false;
    const list = lists.find(({ id }) => id === record.list);
    return whyHidden(record, list, { withdrawn: other.withdrawn }, day, false) === null;
  });
  if (!found) return null;
  return side === 'red' ? 'held-back' : 'holds-back';
}

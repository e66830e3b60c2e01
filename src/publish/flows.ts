import type { Register } from '#db/register/open.ts';
import { currentEntries, receivedDays } from '#db/register/reads.ts';
import type { FlowRow } from '#db/snapshot/tables.ts';
import { plusDays } from '#src/domain/days.ts';
import { hasExpired, whyHidden } from '#src/domain/visibility.ts';
import type { Profile } from '#src/profiles/schema.ts';

const latest = (...days: string[]) => days.reduce((one, other) => (one > other ? one : other));

/**
 * How many entries came into public and left it up to `day`, by month, list, unit and reason, from the
 * register's events. An entry comes in on the first day on which it may be shown after it was received; one whose
 * term ends leaves on the day after, whether or not somebody has withdrawn it. `shown` are the ids in public on
 * `day`: whatever is neither among them nor has left is held back, and in neither account.
 */
export function flowsOf(
  register: Register,
  { lists }: Profile,
  day: string,
  shown: ReadonlySet<string>,
): FlowRow[] {
  const received = receivedDays(register.database);
  const flows = new Map<string, FlowRow>();
  const add = (row: Omit<FlowRow, 'count'>) => {
    const key = Object.values(row).join('|');
    const flow = flows.get(key) ?? { ...row, count: 0 };
    flows.set(key, { ...flow, count: flow.count + 1 });
  };
  for (const { record, withdrawn } of currentEntries(register.database)) {
    const list = lists.find(({ id }) => id === record.list);
    const since = latest(received.get(record.id) ?? day, record.published, record.determined);
    // What ended it is no reason why it was never shown: the obligation may have been performed since.
    const hidden = whyHidden({ ...record, performed: false }, list, { withdrawn: false }, since, false);
    const { list: id, unit, term } = record;
    const ended = hasExpired(term.until, day) && term.until ? plusDays(term.until, 1) : null;
    const out = withdrawn ?? (ended ? { day: ended, reason: 'expired' as const } : null);
    if (since > day || hidden !== null || (!out && !shown.has(record.id))) continue;
    add({ month: since.slice(0, 7), list: id, unit, direction: 'in', reason: null });
    if (out && out.day <= day)
      add({ month: out.day.slice(0, 7), list: id, unit, direction: 'out', reason: out.reason });
  }
  return [...flows.values()].sort((one, other) => (one.month < other.month ? -1 : 1));
}

import { plusDays } from '#src/domain/days.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { Unit } from '#src/profiles/units.ts';
import { type DemoTable, type Plan, plans } from './plans.ts';
import type { Cell, Row } from './tables.ts';
import { createWorld } from './world.ts';

/** A plan that the jurisdiction can carry out, and the unit that sends its file. */
interface Order {
  plan: Plan;
  unit: Unit;
}

/** Days before today on which units sent all that they had; what they decided since comes in files of its own. */
const OLD = 30;

const dayOf = (cell: Cell | undefined) => (typeof cell === 'object' ? cell.day : '');

/** The plans of a jurisdiction: those whose list it publishes and whose unit and honours it has. */
const ordersOf = (profile: Profile): Order[] =>
  plans.flatMap((plan) => {
    const list = profile.lists.find(({ id }) => id === plan.list);
    if (!list || !isPublicList(list)) return [];
    const senders = list.units.length > 0 ? list.units.slice(0, 1) : plan.senders;
    const unit = senders.flatMap((id) => profile.units.find((known) => known.id === id) ?? [])[0];
    return unit && (plan.possible?.(profile) ?? true) ? [{ plan, unit }] : [];
  });

/** Row counts by the plans' shares that add up to `entries` exactly. */
function countsFor(orders: Order[], entries: number): number[] {
  const total = orders.reduce((sum, { plan }) => sum + plan.share, 0);
  let [share, given] = [0, 0];
  return orders.map(({ plan }) => {
    share += plan.share;
    const count = Math.round((entries * share) / total) - given;
    given += count;
    return count;
  });
}

/**
 * Makes the demo's tables in the order in which they are to be imported: `entries` rows in all, the same
 * for the same profile, seed and day. Files that would have no row are left out.
 */
export function demoTables(profile: Profile, entries: number, seed: number, today: string): DemoTable[] {
  const world = createWorld(profile, seed, today);
  const orders = ordersOf(profile);
  const counts = countsFor(orders, entries);
  return orders
    .flatMap(({ plan, unit }, place) => {
      const { file, list, encoding, columns, spelling, make, decided } = plan;
      const rows = make(world, counts[place] ?? 0, unit[spelling], unit);
      const table = { list, encoding, columns };
      if (!decided) return { ...table, file, rows, sent: today };
      const first = plusDays(today, -OLD);
      const isOld = (row: Row) => dayOf(row[decided]) <= first;
      return [
        { ...table, file, rows: rows.filter(isOld), sent: first },
        { ...table, file: file.replace('.', '-new.'), rows: rows.filter((row) => !isOld(row)), sent: today },
      ];
    })
    .filter(({ rows }) => rows.length > 0);
}

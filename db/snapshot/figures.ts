import { asc, sql } from 'drizzle-orm';
import type { SnapshotDatabase } from './open.ts';
import { deskFigure, entry, flow } from './tables.ts';

/** Entries that came in and left, by month. */
export const flowsByMonth = (database: SnapshotDatabase) =>
  database
    .select({
      month: flow.month,
      came: sql<number>`sum(iif(${flow.direction} = 'in', ${flow.count}, 0))`,
      left: sql<number>`sum(iif(${flow.direction} = 'out', ${flow.count}, 0))`,
    })
    .from(flow)
    .groupBy(flow.month)
    .orderBy(asc(flow.month))
    .all();

/** The same by one column, from the month `since` on; `reason` has only those that left. */
export const flowsBy = (database: SnapshotDatabase, column: 'list' | 'unit' | 'reason', since: string) =>
  database
    .select({
      value: flow[column],
      came: sql<number>`sum(iif(${flow.direction} = 'in', ${flow.count}, 0))`,
      left: sql<number>`sum(iif(${flow.direction} = 'out', ${flow.count}, 0))`,
    })
    .from(flow)
    .where(
      sql`${flow.month} >= ${since} and (${column === 'reason' ? sql`${flow.direction} = 'out'` : sql`true`})`,
    )
    .groupBy(flow[column])
    .all() as { value: string; came: number; left: number }[];

/** When each entry of some lists was decided and when it was received. */
export const receptions = (database: SnapshotDatabase, lists: string[]) =>
  database
    .select({ unit: entry.unit, determined: entry.determined, received: entry.received })
    .from(entry)
    .where(sql`${entry.list} in ${lists}`)
    .all();

export const deskFigures = (database: SnapshotDatabase) =>
  database.select().from(deskFigure).orderBy(asc(deskFigure.month), asc(deskFigure.kind)).all();

/** The accounts of one month by unit, list and reason. */
export const flowsOfMonth = (database: SnapshotDatabase, month: string) =>
  database
    .select()
    .from(flow)
    .where(sql`${flow.month} = ${month}`)
    .orderBy(asc(flow.unit), asc(flow.list))
    .all();

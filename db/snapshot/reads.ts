import { and, asc, count, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { SnapshotDatabase } from './open.ts';
import { type Selection, where } from './selection.ts';
import { about, entry, type EntryRow, tombstone, type TombstoneRow } from './tables.ts';

export type { Selection } from './selection.ts';

/** Entries newest first (by name within an initial), `size` of them from `offset`. */
export function entries(
  database: SnapshotDatabase,
  selection: Selection,
  { size, offset = 0, byName = false }: { size: number; offset?: number; byName?: boolean },
): EntryRow[] {
  const order = byName ? [asc(entry.nameKey), asc(entry.id)] : [desc(entry.published), asc(entry.id)];
  return database
    .select()
    .from(entry)
    .where(where(selection))
    .orderBy(...order)
    .limit(size)
    .offset(offset)
    .all();
}

/** How many entries a selection holds. */
export const countEntries = (database: SnapshotDatabase, selection: Selection): number =>
  database.select({ n: count() }).from(entry).where(where(selection)).get()?.n ?? 0;

/** Number of entries and newest day of publication for each value of one column. */
export const tally = (database: SnapshotDatabase, column: 'list' | 'side' | 'unit' | 'initial' | 'honour') =>
  database
    .select({ value: entry[column], count: count(), newest: sql<string>`max(${entry.published})` })
    .from(entry)
    .groupBy(entry[column])
    .orderBy(asc(entry[column]))
    .all() as { value: string; count: number; newest: string }[];

/** How many entries each list has of each kind of subject. */
export const tallyKinds = (database: SnapshotDatabase) =>
  database
    .select({ list: entry.list, kind: entry.kind, count: count() })
    .from(entry)
    .groupBy(entry.list, entry.kind)
    .all();

/** Every issue with its unit, its batch in words, its sides and its newest day, newest first. */
export const issues = (database: SnapshotDatabase) =>
  database
    .select({
      issue: sql<string>`${entry.issue}`,
      unit: entry.unit,
      batch: sql<string>`min(${entry.batch})`,
      red: sql<number>`sum(${entry.side} = 'red')`,
      count: count(),
      newest: sql<string>`max(${entry.published})`,
    })
    .from(entry)
    .where(sql`${entry.issue} is not null`)
    .groupBy(entry.issue)
    .orderBy(sql`max(${entry.published}) desc`, asc(entry.issue))
    .all();

/** How many entries bear each name. */
export const nameCounts = (database: SnapshotDatabase) =>
  database.select({ nameKey: entry.nameKey, count: count() }).from(entry).groupBy(entry.nameKey).all();

/** Lists of one unit with the number of entries in each. */
export const listsOfUnit = (database: SnapshotDatabase, unit: string) =>
  database
    .select({ list: entry.list, count: count() })
    .from(entry)
    .where(eq(entry.unit, unit))
    .groupBy(entry.list)
    .orderBy(desc(count()))
    .all();

export const entryById = (database: SnapshotDatabase, id: string): EntryRow | undefined =>
  database.select().from(entry).where(eq(entry.id, id)).get();

/** Ids of the entries of a selection, in their own order. */
export const idsOf = (database: SnapshotDatabase, selection: Selection): string[] =>
  database
    .select({ id: entry.id })
    .from(entry)
    .where(where(selection))
    .orderBy(asc(entry.id))
    .all()
    .map(({ id }) => id);

export const entryIds = (database: SnapshotDatabase): string[] => idsOf(database, {});

export const organisationCodes = (database: SnapshotDatabase): string[] =>
  database
    .selectDistinct({ code: entry.code })
    .from(entry)
    .where(sql`${entry.code} is not null`)
    .orderBy(asc(entry.code))
    .all()
    .flatMap(({ code }) => (code === null ? [] : [code]));

export const tombstones = (database: SnapshotDatabase): TombstoneRow[] =>
  database.select().from(tombstone).orderBy(asc(tombstone.id)).all();

export const tombstoneById = (database: SnapshotDatabase, id: string): TombstoneRow | undefined =>
  database.select().from(tombstone).where(eq(tombstone.id, id)).get();

/** Entries whose last day lies before `day`. */
export const expiredBefore = (database: SnapshotDatabase, day: string): EntryRow[] =>
  database
    .select()
    .from(entry)
    .where(sql`${entry.termUntil} < ${day}`)
    .all();

/** Natural persons whose year of birth says that they may not have been of age at the determination. */
export const minors = (database: SnapshotDatabase, years = 18): string[] =>
  database
    .select({ id: entry.id })
    .from(entry)
    .where(
      sql`${entry.birthYear} is not null and substr(${entry.determined}, 1, 4) - ${entry.birthYear} < ${years}`,
    )
    .all()
    .map(({ id }) => id);

/** Entries without what every record must show. */
export const incomplete = (database: SnapshotDatabase): string[] =>
  database
    .select({ id: entry.id })
    .from(entry)
    .where(
      or(
        eq(entry.unit, ''),
        eq(entry.document, ''),
        eq(entry.basis, ''),
        and(isNull(entry.termUntil), isNull(entry.termEnds)),
        eq(entry.termBasis, ''),
      ),
    )
    .all()
    .map(({ id }) => id);

export function aboutRelease(database: SnapshotDatabase): typeof about.$inferSelect {
  const row = database.select().from(about).get();
  if (!row) throw new Error('快照没有发布号，不完整。请重新运行 npm run release。');
  return row;
}

import { and, asc, count, desc, eq, ne } from 'drizzle-orm';
import { MEASURE } from '#src/domain/facets.ts';
import type { SnapshotDatabase } from './open.ts';
import { account, type AccountRow, entry, facet } from './tables.ts';

export interface FacetTally {
  list: string;
  facet: string;
  value: string;
  count: number;
}

/** How many entries each value of each list's facets has, of one list where it is named; measures stand apart. */
export const tallyFacets = (database: SnapshotDatabase, only?: string): FacetTally[] =>
  database
    .select({ list: entry.list, facet: facet.facet, value: facet.value, count: count() })
    .from(facet)
    .innerJoin(entry, eq(entry.id, facet.entry))
    .where(and(ne(facet.facet, MEASURE), only === undefined ? undefined : eq(entry.list, only)))
    .groupBy(entry.list, facet.facet, facet.value)
    .orderBy(asc(entry.list), asc(facet.facet), desc(facet.value))
    .all();

/** Where the records of a list have gone; undefined where it never received any. */
export const accountOf = (database: SnapshotDatabase, list: string): AccountRow | undefined =>
  database.select().from(account).where(eq(account.list, list)).get();

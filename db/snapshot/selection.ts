import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { entry, type EntryRow, facet } from './tables.ts';

/** Which entries: every given field must be equal. */
export interface Selection {
  list?: string;
  /** Any of these lists. */
  lists?: string[];
  kind?: EntryRow['kind'];
  /** Any of these kinds. */
  kinds?: EntryRow['kind'][];
  issue?: string;
  honour?: string;
  side?: EntryRow['side'];
  unit?: string;
  initial?: string;
  code?: string;
  nameKey?: string;
  /** A value by which entries are filtered (src/domain/facets.ts). */
  facet?: { facet: string; value: string };
  /** True leaves natural persons out. */
  organisations?: boolean;
}

/** A selection as a condition of SQL. */
export function where(selection: Selection): SQL | undefined {
  const { organisations, lists, kinds, facet: told, ...fields } = selection;
  const equal = Object.entries(fields).map(([key, value]) => eq(entry[key as keyof typeof fields], value));
  const anyList = lists ? inArray(entry.list, lists) : undefined;
  const anyKind = kinds ? inArray(entry.kind, kinds) : undefined;
  const ofFacet = told
    ? sql`${entry.id} in (select ${facet.entry} from ${facet} where ${facet.facet} = ${told.facet} and ${facet.value} = ${told.value})`
    : undefined;
  return and(...equal, anyList, anyKind, ofFacet, organisations ? ne(entry.kind, 'natural') : undefined);
}

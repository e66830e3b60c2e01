import { and, eq, inArray, ne, type SQL } from 'drizzle-orm';
import { entry, type EntryRow } from './tables.ts';

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
  /** True leaves natural persons out. */
  organisations?: boolean;
}

/** A selection as a condition of SQL. */
export function where(selection: Selection): SQL | undefined {
  const { organisations, lists, kinds, ...fields } = selection;
  const equal = Object.entries(fields).map(([key, value]) => eq(entry[key as keyof typeof fields], value));
  const anyList = lists ? inArray(entry.list, lists) : undefined;
  const anyKind = kinds ? inArray(entry.kind, kinds) : undefined;
  return and(...equal, anyList, anyKind, organisations ? ne(entry.kind, 'natural') : undefined);
}

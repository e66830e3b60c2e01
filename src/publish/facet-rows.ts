import type { FacetRow } from '#db/snapshot/tables.ts';
import type { Entry } from '#src/domain/entry.ts';
import { facetsOf, MEASURE } from '#src/domain/facets.ts';
import type { List } from '#src/domain/lists.ts';
import { isInForce } from '#src/domain/measures.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** Everything by which an entry is filtered and counted on a day: its list's facets, and measures in force. */
export function facetRows(record: Entry, list: List, { measures }: Profile, day: string): FacetRow[] {
  const names = new Set(record.measures.filter((one) => isInForce(one, day)).map(({ name }) => name));
  const taken = measures.filter(({ name }) => names.has(name));
  return [...facetsOf(record, list), ...taken.map(({ id }) => ({ facet: MEASURE, value: id }))].map(
    ({ facet, value }) => ({ entry: record.id, facet, value }),
  );
}

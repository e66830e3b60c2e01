import type { Entry } from './entry.ts';
import type { Facet, List } from './lists.ts';

/** A value of one of the ways in which entries are told apart, as addresses and counts name it. */
export interface FacetValue {
  facet: string;
  value: string;
}

/** Name under which a measure stands among the facets of an entry. */
export const MEASURE = 'measure';
/** Name of the facet that every list has: the year of publication. */
export const YEAR = 'year';

/** Ids of a facet's values that hold for a text. */
export const valuesIn = (facet: Facet, text: string): string[] =>
  facet.values
    .filter(({ name, words }) => [name, ...words].some((word) => text.includes(word)))
    .map(({ id }) => id);

/** Everything by which an entry can be filtered within its list, the year of publication included. */
export function facetsOf({ facts, published }: Pick<Entry, 'facts' | 'published'>, list: List): FacetValue[] {
  const said = list.facets.flatMap((facet) => {
    const text = facts.find(({ key }) => key === facet.fact)?.value ?? '';
    return valuesIn(facet, text).map((value) => ({ facet: facet.id, value }));
  });
  return [...said, { facet: YEAR, value: published.slice(0, 4) }];
}

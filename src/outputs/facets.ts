import { type FacetTally, tallyFacets } from '#db/snapshot/facets.ts';
import { countEntries } from '#db/snapshot/reads.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { type FacetValue, YEAR } from '#src/domain/facets.ts';
import type { List } from '#src/domain/lists.ts';
import { kindLabels, subjectKinds } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { ListingCard, Source } from './listings.ts';
import { listPath, lookup } from './row-view.ts';
import { scope } from './scopes.ts';

/** One way to narrow a list down, by links that work without scripts. */
export interface Filter {
  label: string;
  choices: ListingCard[];
}

const facetPath = (list: string, { facet, value }: FacetValue) => `${listPath(list)}${facet}/${value}/`;

/** What a value of a list's facet is called; null for one that the list no longer knows. */
function nameOf(list: List, { facet, value }: FacetValue): string | null {
  if (facet === YEAR) return `${value}年`;
  const values = list.facets.find(({ id }) => id === facet)?.values;
  return values?.find(({ id }) => id === value)?.name ?? null;
}

/** A page for every value of every list's facets that has entries. */
export const facetSources = (database: SnapshotDatabase, { lists }: Profile): Source[] =>
  tallyFacets(database).flatMap(({ list: id, facet, value }) => {
    const list = lookup(lists, id, '名单');
    const name = nameOf(list, { facet, value });
    if (name === null) return [];
    return {
      id: `${id}/${facet}/${value}`,
      title: `${list.name} · ${name}`,
      note: '',
      scope: scope.facet(id, facet, value),
      selection: { list: id, facet: { facet, value } },
      facts: [],
      links: [{ name: `${list.name}的标准、依据和退出办法`, path: listPath(id) }],
    };
  });

/** The ways to narrow one list down; one with a single choice is left out. */
export function filtersOf(database: SnapshotDatabase, list: List): Filter[] {
  const tallies = tallyFacets(database, list.id);
  const card = ({ facet, value, count }: FacetTally): ListingCard[] => {
    const name = nameOf(list, { facet, value });
    const path = facetPath(list.id, { facet, value });
    return name === null ? [] : [{ name, path, count, note: '', scope: scope.facet(list.id, facet, value) }];
  };
  const kinds = subjectKinds.flatMap((kind): ListingCard[] => {
    const count = countEntries(database, { list: list.id, kind });
    const path = `/matrix/${list.id}/${kind}/`;
    return count > 0
      ? [{ name: kindLabels[kind], path, count, note: '', scope: scope.cell(list.id, kind) }]
      : [];
  });
  const labels = [...list.facets, { id: YEAR, label: '公示年份' }];
  return [
    { label: '主体类别', choices: kinds },
    ...labels.map(({ id, label }) => ({
      label,
      choices: tallies.filter(({ facet }) => facet === id).flatMap(card),
    })),
  ].filter(({ choices }) => choices.length > 1);
}

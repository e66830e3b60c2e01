import type { Selection } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { type FacetValue, MEASURE } from '#src/domain/facets.ts';
import type { Format } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { countedSelection, openSelection } from './open-data/selections.ts';

/** What decides in which counts an entry is counted. */
export type Counted = Pick<EntryRow, 'list' | 'side' | 'unit' | 'kind' | 'issue' | 'honour'>;

/** Names of counts; each stands in a page as `data-count`, and a withdrawal sets it anew. */
export const scope = {
  total: 'total',
  side: (side: string) => `side:${side}`,
  list: (list: string) => `list:${list}`,
  unit: (unit: string) => `unit:${unit}`,
  kind: (kind: string) => `kind:${kind}`,
  cell: (list: string, kind: string) => `cell:${list}:${kind}`,
  /** Entries of a list that its open data names one by one, and those that it only counts. */
  open: (list: string) => `open:${list}`,
  counted: (list: string) => `counted:${list}`,
  issue: (issue: string) => `issue:${issue}`,
  honour: (id: string) => `honour:${id}`,
  format: (format: string) => `format:${format}`,
  formatOf: (format: string, unit: string) => `format:${format}:${unit}`,
  domain: (domain: string) => `domain:${domain}`,
  topic: (topic: string) => `topic:${topic}`,
  facet: (list: string, facet: string, value: string) => `facet:${list}:${facet}:${value}`,
  measure: (id: string) => `measure:${id}`,
};

/** Lists of a topic (专项治理). */
export const listsOfTopic = ({ lists, topics }: Profile, id: string): string[] => [
  ...new Set([
    ...lists.filter(({ topic }) => topic === id).map((list) => list.id),
    ...(topics.find((topic) => topic.id === id)?.lists ?? []),
  ]),
];

/**
 * Lists whose entries stand in the table of a format together. Not every list in the court's format says that
 * somebody is a judgment defaulter: its table holds the one that the format's headings name.
 */
export const listsOfFormat = ({ lists }: Profile, format: Format): string[] =>
  lists
    .filter((list) => list.format === format && (format !== 'court' || list.recognised))
    .map(({ id }) => id);

/** Lists of one of the 行业和领域. */
export const listsOfDomain = ({ lists }: Profile, domain: string): string[] =>
  lists.filter(({ domains }) => domains.includes(domain)).map(({ id }) => id);

/** Every count that an entry is part of, with the selection that it counts. */
export function scopesOf(
  entry: Counted,
  facets: readonly FacetValue[],
  profile: Profile,
): Map<string, Selection> {
  const { list, side, unit, kind, issue, honour } = entry;
  const type = profile.honours.find(({ name }) => name === honour);
  const format = profile.lists.find(({ id }) => id === list)?.format;
  const ofFormat = format === undefined ? [] : listsOfFormat(profile, format);
  const topics = profile.topics.map(({ id }) => ({ id, lists: listsOfTopic(profile, id) }));
  return new Map<string, Selection>([
    [scope.total, {}],
    [scope.side(side), { side }],
    [scope.list(list), { list }],
    [scope.unit(unit), { unit }],
    [scope.kind(kind), { kind }],
    [scope.cell(list, kind), { list, kind }],
    [scope.open(list), openSelection(list)],
    [scope.counted(list), countedSelection(list)],
    ...(format === undefined
      ? []
      : ([
          [scope.format(format), { lists: ofFormat }],
          [scope.formatOf(format, unit), { lists: ofFormat, unit }],
        ] as const)),
    ...(issue === null ? [] : [[scope.issue(issue), { issue }] as const]),
    ...(type ? [[scope.honour(type.id), { honour: type.name }] as const] : []),
    ...(profile.lists.find(({ id }) => id === list)?.domains ?? []).map(
      (id) => [scope.domain(id), { lists: listsOfDomain(profile, id) }] as const,
    ),
    ...facets.map(({ facet, value }): [string, Selection] => {
      const told = { facet: { facet, value } };
      return facet === MEASURE
        ? [scope.measure(value), told]
        : [scope.facet(list, facet, value), { list, ...told }];
    }),
    ...topics
      .filter(({ lists }) => lists.includes(list))
      .map(({ id, lists }) => [scope.topic(id), { lists }] as const),
  ]);
}

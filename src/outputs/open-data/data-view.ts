import { countEntries } from '#db/snapshot/reads.ts';
import { type OpenField, openFields } from '#src/domain/open-data.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import type { Source } from '../derived-file.ts';
import { entryFeeds } from '../feeds/entry-feeds.ts';
import { reuseTerms } from '../reuse.ts';
import { listPath } from '../row-view.ts';
import { scope } from '../scopes.ts';
import { statistics } from '../statistics.ts';
import type { Place } from '../views.ts';
import { countedSelection, openSelection } from './selections.ts';

interface Tally {
  scope: string;
  count: number;
}

/** One list in the open data. */
export interface DataList {
  id: string;
  name: string;
  /** The list's page; null where it has no entry in this release. */
  path: string | null;
  open: Tally;
  counted: Tally;
  files: Place[];
  feeds: Place[];
}

/** The page of open data: what there is to take, what it says, and on what terms. */
export interface DataView {
  reuse: string;
  lists: DataList[];
  /** Feeds of the sides and of the removals. */
  feeds: { name: string; feeds: Place[] }[];
  tables: Place[];
  fields: OpenField[];
}

const feedsOf = (id: string): Place[] => [
  { name: 'Atom', path: `/feeds/${id}.xml` },
  { name: 'JSON Feed', path: `/feeds/${id}.json` },
];

export function dataView({ database, profile, release }: Source): DataView {
  const tally = (name: string, selection: Parameters<typeof countEntries>[1]): Tally => ({
    scope: name,
    count: countEntries(database, selection),
  });
  const lists = profile.lists.filter(isPublicList);
  const sides = entryFeeds(profile).filter(({ id }) => !lists.some((list) => list.id === id));
  return {
    reuse: reuseTerms(release),
    lists: lists.map(({ id, name }) => ({
      id,
      name,
      path: countEntries(database, { list: id }) > 0 ? listPath(id) : null,
      open: tally(scope.open(id), openSelection(id)),
      counted: tally(scope.counted(id), countedSelection(id)),
      files: ['csv', 'json', 'xlsx'].map((ending) => ({
        name: ending.toUpperCase(),
        path: `/data/${id}.${ending}`,
      })),
      feeds: feedsOf(id),
    })),
    feeds: [
      ...sides.map(({ id, title }) => ({ name: title, feeds: feedsOf(id) })),
      { name: '撤下通告', feeds: feedsOf('removed') },
    ],
    tables: statistics(database, profile, release.day).map(({ id, title }) => ({
      name: title,
      path: `/statistics/${id}.csv`,
    })),
    fields: openFields,
  };
}

import { countEntries, entries, type Selection } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { printDay } from '#src/domain/days.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import type { Side } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { Concerned, DerivedFile, Source } from '../derived-file.ts';
import { sideLabels } from '../labels.ts';
import { alone, recordView } from '../record-view.ts';
import { listPath } from '../row-view.ts';
import { atom } from './atom.ts';
import type { Feed, FeedItem } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

/** Entries in one feed. */
const NEWEST = 50;

/** A feed of entries: of a side, or of a list. */
export interface EntryFeed {
  id: string;
  title: string;
  page: string;
  selection: Selection;
  concerns: (entry: Concerned) => boolean;
}

/** On the red side persons agreed to be named; on every other a feed names organisations only. */
const readers = (side: Side): Selection => (side === 'red' ? {} : { organisations: true });

/** The feeds of a jurisdiction: of each side, and of each list that may be published. */
export function entryFeeds({ lists }: Pick<Profile, 'lists'>): EntryFeed[] {
  const published = lists.filter(isPublicList);
  const pages = { red: '/red/', black: '/black/', public: '/' } as const;
  // The red and the black page always exist; the third side only where the jurisdiction has a list of it.
  const third = published.some(({ side }) => side === 'public');
  const sides = third ? (['red', 'black', 'public'] as const) : (['red', 'black'] as const);
  return [
    ...sides.map((side) => ({
      id: side,
      title: sideLabels[side],
      page: pages[side],
      selection: { side, ...readers(side) },
      concerns: (entry: Concerned) => entry.side === side,
    })),
    ...published.map(({ id, name, side }) => ({
      id,
      title: name,
      page: listPath(id),
      selection: { list: id, ...readers(side) },
      concerns: (entry: Concerned) => entry.list === id,
    })),
  ];
}

/** Every feed of entries, as Atom and as JSON Feed. */
export function* entryFeedFiles(source: Source): Generator<DerivedFile> {
  const { database, profile, release } = source;
  for (const { id, title, page, selection, concerns } of entryFeeds(profile)) {
    const rows = () => entries(database, selection, { size: NEWEST });
    // A list without entries has a feed but no page.
    const empty = () => selection.list && countEntries(database, { list: selection.list }) === 0;
    const whom = selection.organisations ? '只列单位，不列自然人。' : '';
    const feed = (): Feed => ({
      path: `/feeds/${id}`,
      title: `${title} - ${release.site.name}`,
      description: `${title}最近公示的 ${NEWEST} 条。${whom}状态截至${printDay(release.day)}。`,
      page: empty() ? '/data/' : page,
      author: release.site.office,
      updated: release.day,
      items: rows().map((row) => itemOf(row, source)),
    });
    const ids = () => rows().map((row) => row.id);
    yield { path: `feeds/${id}.xml`, concerns, ids, render: () => atom(feed(), release) };
    yield { path: `feeds/${id}.json`, concerns, ids, render: () => jsonFeed(feed(), release) };
  }
}

const latest = (days: string[]) => days.reduce((one, other) => (one > other ? one : other));

function itemOf(row: EntryRow, { profile, release }: Source): FeedItem {
  const view = recordView(row, profile, release, alone);
  const lines: [label: string, value: string][] = [
    ['名单', view.listName],
    [view.words.unit, view.unitFull],
    [view.words.document, view.document],
    ['公示日期', printDay(view.published)],
    ['公示期限', view.term],
    ['状态', `${view.state}（截至${printDay(release.day)}）`],
  ];
  return {
    path: view.path,
    title: `${view.name}：${row.honour ?? view.listName}`,
    text: lines.map(([label, value]) => `${label}：${value}`).join('\n'),
    author: view.unitFull,
    published: view.published,
    updated: latest([view.published, ...row.details.history.map(({ day }) => day)]),
    category: { id: row.list, name: view.listName },
    record: {
      id: view.id,
      list: row.list,
      unit: view.unitFull,
      document: view.document,
      published: view.published,
      until: view.until,
      state: view.objection ? 'objection' : 'published',
      day: release.day,
    },
  };
}

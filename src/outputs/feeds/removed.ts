import { tombstones } from '#db/snapshot/reads.ts';
import { printDay } from '#src/domain/days.ts';
import type { DerivedFile, Source } from '../derived-file.ts';
import { entryPath } from '../row-view.ts';
import { tombstoneView } from '../tombstone-view.ts';
import type { TombstoneView } from '../views.ts';
import { atom } from './atom.ts';
import type { Feed, FeedItem } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

/** Removals, the newest first. */
const newest = (one: TombstoneView, other: TombstoneView) =>
  other.day.localeCompare(one.day) || one.id.localeCompare(other.id);

/** What tells others that records are gone, every one since the site began: ids, days, classes of reason. */
export function* removedFiles({ database, release }: Source): Generator<DerivedFile> {
  const graves = () => tombstones(database).map(tombstoneView);
  const concerns = () => true;
  const ids = () => graves().map(({ id }) => id);
  const feed = (): Feed => {
    const gone = graves().sort(newest);
    return {
      path: '/feeds/removed',
      title: `撤下通告 - ${release.site.name}`,
      description: '开站以来停止公示的全部记录，只有编号、日期和原因类别。转载过的，请同步删除。',
      page: '/guide/media/',
      author: release.site.office,
      updated: gone[0] && gone[0].day > release.day ? gone[0].day : release.day,
      items: gone.map((grave) => itemOf(grave, release.site.office)),
    };
  };
  yield { path: 'feeds/removed.xml', concerns, ids, render: () => atom(feed(), release) };
  yield { path: 'feeds/removed.json', concerns, ids, render: () => jsonFeed(feed(), release) };
  yield {
    path: 'data/removed.json',
    concerns,
    ids,
    render: () =>
      `${JSON.stringify({
        release: release.id,
        reuse: '转载过下列编号的，应当同时删除。',
        removed: graves().map(({ id, day, reason }) => ({ id, day, reason })),
      })}\n`,
  };
}

/** It bears the id of the record's own item, so that a reader who has that replaces it. */
const itemOf = ({ id, day, reason, reasonLabel }: TombstoneView, office: string): FeedItem => ({
  path: entryPath(id),
  title: `记录 ${id} 已停止公示`,
  text: `${printDay(day)}：${reasonLabel}。转载过的，请同步删除。`,
  author: office,
  published: day,
  updated: day,
  category: null,
  record: { id, state: 'withdrawn', day, reason },
});

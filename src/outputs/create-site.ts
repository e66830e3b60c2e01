import { accountOf } from '#db/snapshot/facets.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import * as read from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { unitHistory } from '#src/profiles/units.ts';
import { articleColumns } from './articles.ts';
import { issueChannels } from './issue-channels.ts';
import { sideLabels } from './labels.ts';
import { facetSources, filtersOf } from './facets.ts';
import { listView } from './list-view.ts';
import { cellSources, domainSources, honourSources, issueSources, listings } from './listings.ts';
import { matrixView } from './matrix.ts';
import { dataView } from './open-data/data-view.ts';
import { pagingOf, PAGE_SIZE } from './paging.ts';
import { policies } from './policies.ts';
import { programme } from './programme.ts';
import { publicity } from './publicity.ts';
import { measureCards, measureListings } from './measures.ts';
import { recordsOf } from './records.ts';
import { releaseView } from './release-view.ts';
import { listsOfFormat } from './scopes.ts';
import { screenView } from './screen.ts';
import { browsePath, listPath, lookup, rowView, unitPath } from './row-view.ts';
import type { Site } from './site.ts';
import { charts, statistics } from './statistics.ts';
import { tombstoneView } from './tombstone-view.ts';
import { topicViews } from './topics.ts';
import type { ListCard, SideView } from './views.ts';

const NEWEST = 8;
const ON_HOME = 3;

/** The site's whole content over one snapshot; `hash` is the SHA-256 of its file. */
export function createSite(database: SnapshotDatabase, profile: Profile, hash: string | null = null): Site {
  const release = releaseView(database, profile, hash);
  const toRow = (row: EntryRow) => rowView(row, profile);
  const rows = (items: EntryRow[]) => items.map(toRow);
  const tallies = {
    list: read.tally(database, 'list'),
    unit: read.tally(database, 'unit'),
    initial: read.tally(database, 'initial'),
  };
  const record = recordsOf(database, profile, release);
  const sides: SideView['side'][] = ['red', 'black', 'public'];
  const pagesOf = (count: number) => Math.ceil(count / PAGE_SIZE);
  const pageOf = (selection: read.Selection, page: number, byName = false) =>
    rows(read.entries(database, selection, { size: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE, byName }));

  const cards = (side: SideView['side']): ListCard[] =>
    profile.lists
      .filter((list) => list.side === side)
      .flatMap((list) => {
        const found = tallies.list.find(({ value }) => value === list.id);
        if (!found) return [];
        return [{ ...list, path: listPath(list.id), side, count: found.count, newest: found.newest }];
      });

  const panel = (side: 'red' | 'black') => {
    const newest = read.entries(database, { side, organisations: side === 'black' }, { size: ON_HOME });
    return {
      count: read.countEntries(database, { side }),
      batch: newest.every(({ batch }) => batch === newest[0]?.batch) ? (newest[0]?.batch ?? null) : null,
      rows: rows(newest),
    };
  };

  return {
    release,
    home: () => ({
      red: panel('red'),
      black: panel('black'),
      total: read.countEntries(database, {}),
      units: tallies.unit.length,
      withdrawnThisYear: read
        .tombstones(database)
        .filter(({ day }) => day.slice(0, 4) === release.day.slice(0, 4)).length,
    }),
    sides: () => sides.filter((side) => read.countEntries(database, { side }) > 0 || side !== 'public'),
    side: (side) => ({
      side,
      label: sideLabels[side],
      count: read.countEntries(database, { side }),
      lists: cards(side),
      newest: rows(read.entries(database, { side, organisations: side === 'black' }, { size: NEWEST })),
    }),
    listPages: () => tallies.list.map(({ value, count }) => ({ list: value, pages: pagesOf(count) })),
    list: (id, page) => {
      const count = tallies.list.find(({ value }) => value === id)?.count ?? 0;
      const paging = pagingOf(page, pagesOf(count), (number) => listPath(id, number));
      const list = lookup(profile.lists, id, '名单');
      const around = { filters: filtersOf(database, list), account: accountOf(database, id) };
      return listView(list, profile, count, pageOf({ list: id }, page), paging, around);
    },
    matrix: () => matrixView(database, profile),
    cells: listings(database, 'matrix', cellSources(profile), toRow),
    issues: listings(database, 'batches', issueSources(database, profile), toRow),
    domains: listings(database, 'domains', domainSources(profile), toRow),
    channels: issueChannels(database, profile, release),
    screen: () => screenView(database, profile, release),
    programme: () => programme(profile),
    honours: listings(database, 'honours', honourSources(profile), toRow),
    exposure: publicity(database, profile, 'court'),
    penalties: publicity(database, profile, 'penalty'),
    licences: publicity(database, profile, 'licence'),
    acts: publicity(database, profile, 'act'),
    commitments: publicity(database, profile, 'commitment'),
    voluntary: publicity(database, profile, 'voluntary'),
    facets: listings(database, 'lists', facetSources(database, profile), toRow),
    filters: (format) =>
      listsOfFormat(profile, format).flatMap((id) => filtersOf(database, lookup(profile.lists, id, '名单'))),
    measures: measureListings(database, profile),
    measureCards: () => measureCards(database, profile),
    policies: () => policies(profile, new Set(tallies.list.map(({ value }) => value))),
    articles: () => articleColumns(database, profile),
    statistics: () => statistics(database, profile, release.day),
    data: () => dataView({ database, profile, release }),
    charts: () => charts(database, release.day),
    topics: () => topicViews(database, profile),
    entryIds: () => read.entryIds(database),
    record: (id) => {
      const found = record(id);
      if (!found) throw new Error(`快照里没有记录“${id}”。`);
      return found;
    },
    tombstones: () => read.tombstones(database).map(tombstoneView),
    organisationCodes: () => read.organisationCodes(database),
    organisation: (code) => {
      const found = rows(read.entries(database, { code }, { size: 1000 }));
      const of = (side: string) => found.filter((row) => row.side === side);
      return {
        code,
        names: [...new Set(found.map(({ name }) => name))],
        red: of('red'),
        black: of('black'),
        newest: found,
        public: profile.lists
          .filter(({ side }) => side === 'public' || side === 'watch')
          .map(({ name }) => ({ label: name, rows: found.filter(({ listName }) => listName === name) })),
      };
    },
    units: () =>
      tallies.unit.map(({ value, count }) => ({
        ...lookup(profile.units, value, '单位'),
        path: unitPath(value),
        count,
      })),
    unitPages: () => tallies.unit.map(({ value, count }) => ({ unit: value, pages: pagesOf(count) })),
    unit: (id, page) => {
      const unit = lookup(profile.units, id, '单位');
      const count = tallies.unit.find(({ value }) => value === id)?.count ?? 0;
      const lists = read.listsOfUnit(database, id).map(({ list, count: entries }) => {
        const { name } = lookup(profile.lists, list, '名单');
        return { name, path: listPath(list), count: entries };
      });
      const joined = profile.units.filter(({ mergedInto }) => mergedInto === id).map((other) => other.id);
      const leads = profile.topics
        .filter(({ lead }) => [id, ...joined].some((one) => lead.includes(one)))
        .map(({ title }) => title);
      const history = unitHistory(profile.units, unit);
      const paging = pagingOf(page, pagesOf(count), (number) => unitPath(id, number));
      return {
        ...unit,
        path: unitPath(id),
        count,
        lists,
        leads,
        history,
        rows: pageOf({ unit: id }, page),
        paging,
      };
    },
    browsePages: () => tallies.initial.map(({ value, count }) => ({ initial: value, pages: pagesOf(count) })),
    browse: (initial, page) => ({
      initial,
      initials: tallies.initial.map(({ value, count }) => ({
        initial: value,
        path: browsePath(value),
        count,
      })),
      rows: pageOf({ initial }, page, true),
      paging: pagingOf(
        page,
        pagesOf(tallies.initial.find(({ value }) => value === initial)?.count ?? 0),
        (number) => browsePath(initial, number),
      ),
    }),
  };
}

import * as read from '#db/snapshot/reads.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { printDay } from '#src/domain/days.ts';
import { kindLabels, type SubjectKind } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { PAGE_SIZE, pagingOf } from './paging.ts';
import { listPath, lookup, unitPath } from './row-view.ts';
import { listsOfDomain, scope } from './scopes.ts';
import type { LabelledValue, Paging, Place, RowView } from './views.ts';

/** A page that lists entries, with its count and what is to be said of it. */
export interface ListingView<Row = RowView> {
  title: string;
  path: string;
  /** Name of the count that a withdrawal sets anew. */
  scope: string;
  count: number;
  facts: LabelledValue[];
  links: Place[];
  rows: Row[];
  paging: Paging;
}

/** One card of an index of listings. */
export interface ListingCard extends Place {
  scope: string;
  count: number;
  note: string;
}

/** A kind of listing: which there are, and each page of each. */
export interface Listings<Row = RowView> {
  cards(): ListingCard[];
  paths(): { id: string; pages: number }[];
  view(id: string, page: number): ListingView<Row>;
}

/** Which entries a listing has, under which heading. */
export interface Source {
  id: string;
  title: string;
  /** What its card says where the title would repeat the index's. */
  short?: string;
  note: string;
  scope: string;
  selection: read.Selection;
  facts: LabelledValue[];
  links: Place[];
}

/** Listings under one address, of those sources that have entries in public. */
export function listings<Row>(
  database: SnapshotDatabase,
  folder: string,
  sources: Source[],
  toRow: (row: EntryRow, source: Source) => Row,
): Listings<Row> {
  const shown = sources
    .map((source) => ({ ...source, count: read.countEntries(database, source.selection) }))
    .filter(({ count }) => count > 0);
  const pagesOf = (count: number) => Math.ceil(count / PAGE_SIZE);
  const path = (id: string, page = 1) =>
    `/${[folder, id, page === 1 ? '' : page].filter((part) => part !== '').join('/')}/`;
  return {
    cards: () => shown.map((one) => ({ ...one, name: one.short ?? one.title, path: path(one.id) })),
    paths: () => shown.map(({ id, count }) => ({ id, pages: pagesOf(count) })),
    view(id, page) {
      const found = lookup(shown, id, '栏目');
      const range = { size: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
      const rows = read.entries(database, found.selection, range).map((row) => toRow(row, found));
      return {
        ...found,
        path: path(id),
        rows,
        paging: pagingOf(page, pagesOf(found.count), (number) => path(id, number)),
      };
    },
  };
}

/** Cells of the matrix: one list, one kind of subject. */
export const cellSources = (profile: Profile): Source[] =>
  profile.lists.flatMap((list) =>
    (Object.keys(kindLabels) as SubjectKind[]).map((kind) => ({
      id: `${list.id}/${kind}`,
      title: `${list.name} · ${kindLabels[kind]}`,
      note: '',
      scope: scope.cell(list.id, kind),
      selection: { list: list.id, kind },
      facts: [],
      links: [{ name: `${list.name}的标准、依据和退出办法`, path: listPath(list.id) }],
    })),
  );

/** Issues (期) of the units' releases, newest first. */
export const issueSources = (database: SnapshotDatabase, profile: Profile): Source[] =>
  read.issues(database).map(({ issue, unit, batch, newest }) => {
    const { name, full } = lookup(profile.units, unit, '单位');
    return {
      id: issue,
      title: `${name} ${batch}`,
      note: `最近公示 ${printDay(newest)}`,
      scope: scope.issue(issue),
      selection: { issue },
      facts: [
        { label: '发布单位', value: full },
        { label: '批次', value: batch },
        { label: '最近公示', value: printDay(newest) },
      ],
      links: [{ name: full, path: unitPath(unit) }],
    };
  });

/** The 行业和领域 of the plan, each with the lists that belong to it. */
export const domainSources = (profile: Profile): Source[] =>
  profile.domains.map(({ id, name }) => ({
    id,
    title: name,
    note: '',
    scope: scope.domain(id),
    selection: { lists: listsOfDomain(profile, id) },
    facts: [],
    links: [],
  }));

/** Honours by type, in the profile's order. */
export const honourSources = ({ honours }: Profile): Source[] =>
  honours.map(({ id, name, civilisation }) => ({
    id,
    title: name,
    note: civilisation ? '文明创建' : '',
    scope: scope.honour(id),
    selection: { honour: name },
    facts: [],
    links: [],
  }));

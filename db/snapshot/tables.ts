import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { articleKindIds } from '#src/domain/editorial.ts';
import type { Entry } from '#src/domain/entry.ts';
import { caseKinds, sides, subjectKinds, withdrawalReasons } from '#src/domain/vocabulary.ts';

/** What a record says beyond its columns; masked and scanned, as it may be printed. */
export interface Details {
  facts: Entry['facts'];
  measures: Entry['measures'];
  responsible: Entry['responsible'];
  copiedTo: string[];
  rectify: Entry['rectify'];
  interviews: Entry['interviews'];
  sources: Entry['sources'];
  history: { day: string; kind: string }[];
}

/** One row per published record: only what may be shown. */
export const entry = sqliteTable(
  'entry',
  {
    id: text('id').primaryKey(),
    list: text('list').notNull(),
    side: text('side', { enum: sides }).notNull(),
    /** Name as it may be shown: in full, or surname and `**`. */
    name: text('name').notNull(),
    /** The name in the one form in which names are compared (domain/names.ts, matchKey). */
    nameKey: text('name_key').notNull(),
    /** First letter of the name's pinyin, `A` to `Z`, or `0` for anything else. */
    initial: text('initial').notNull(),
    kind: text('kind', { enum: subjectKinds }).notNull(),
    code: text('code'),
    mask: text('mask'),
    sex: text('sex'),
    birthYear: integer('birth_year'),
    representative: text('representative'),
    unit: text('unit').notNull(),
    document: text('document').notNull(),
    basis: text('basis').notNull(),
    termFrom: text('term_from').notNull(),
    termUntil: text('term_until'),
    termEnds: text('term_ends'),
    termBasis: text('term_basis').notNull(),
    termConfirmed: integer('term_confirmed', { mode: 'boolean' }).notNull(),
    determined: text('determined').notNull(),
    published: text('published').notNull(),
    /** Day on which the unit's file first brought the entry. */
    received: text('received').notNull(),
    noticed: text('noticed'),
    noticeManner: text('notice_manner'),
    filed: text('filed'),
    grade: text('grade'),
    honour: text('honour'),
    honourYear: integer('honour_year'),
    place: text('place'),
    batch: text('batch'),
    /** The issue (期) that unit and batch make, as it stands in addresses; null without a batch. */
    issue: text('issue'),
    objection: integer('objection', { mode: 'boolean' }).notNull(),
    details: text('details', { mode: 'json' }).$type<Details>().notNull(),
  },
  (table) => [
    index('entry_list').on(table.list, table.published, table.id),
    index('entry_side').on(table.side, table.published, table.id),
    index('entry_unit').on(table.unit, table.published, table.id),
    index('entry_initial').on(table.initial, table.nameKey),
    index('entry_issue').on(table.issue),
    index('entry_code').on(table.code),
    index('entry_name').on(table.nameKey),
  ],
);
export type EntryRow = typeof entry.$inferSelect;

/** By what an entry can be filtered: the values of its list's facets, its year, and the measures against it. */
export const facet = sqliteTable(
  'facet',
  {
    entry: text('entry').notNull(),
    facet: text('facet').notNull(),
    value: text('value').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entry, table.facet, table.value] }),
    index('facet_value').on(table.facet, table.value),
  ],
);
export type FacetRow = typeof facet.$inferSelect;

/** Where every record that a list ever received has gone, as it stood when the snapshot was frozen. */
export const account = sqliteTable('account', {
  list: text('list').primaryKey(),
  /** Records taken in, and rows given back to the unit. */
  received: integer('received').notNull(),
  refused: integer('refused').notNull(),
  shown: integer('shown').notNull(),
  /** No longer public: withdrawn, expired, performed. */
  ended: integer('ended').notNull(),
  /** Kept in the register only. */
  held: integer('held').notNull(),
});
export type AccountRow = typeof account.$inferSelect;

/** What was withdrawn: an id, a day and a class of reason, and never a name. */
export const tombstone = sqliteTable('tombstone', {
  id: text('id').primaryKey(),
  day: text('day').notNull(),
  reason: text('reason', { enum: withdrawalReasons }).notNull(),
});
export type TombstoneRow = typeof tombstone.$inferSelect;

/** Editorial texts, masked and rendered. */
export const article = sqliteTable(
  'article',
  {
    kind: text('kind', { enum: articleKindIds }).notNull(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    day: text('day').notNull(),
    unit: text('unit').notNull(),
    topic: text('topic'),
    batch: text('batch'),
    side: text('side', { enum: ['激励', '惩戒'] }),
    document: text('document'),
    source: text('source'),
    corrected: text('corrected', { mode: 'json' }).$type<{ day: string; note: string }>(),
    html: text('html').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.slug] })],
);
export type ArticleRow = typeof article.$inferSelect;

/** How many entries came into public and left it, by month, list and unit; `reason` is set for those that left. */
export const flow = sqliteTable(
  'flow',
  {
    /** `YYYY-MM` */
    month: text('month').notNull(),
    list: text('list').notNull(),
    unit: text('unit').notNull(),
    direction: text('direction', { enum: ['in', 'out'] }).notNull(),
    reason: text('reason', { enum: withdrawalReasons }),
    count: integer('count').notNull(),
  },
  (table) => [index('flow_month').on(table.month)],
);
export type FlowRow = typeof flow.$inferSelect;

/** Objections and repair applications by month of receipt: numbers only. */
export const deskFigure = sqliteTable('desk_figure', {
  month: text('month').notNull(),
  kind: text('kind', { enum: caseKinds }).notNull(),
  received: integer('received').notNull(),
  decided: integer('decided').notNull(),
  upheld: integer('upheld').notNull(),
  overdue: integer('overdue').notNull(),
  /** Median of calendar days from receipt to decision; null before the first one. */
  medianDays: integer('median_days'),
});
export type DeskFigureRow = typeof deskFigure.$inferSelect;

/** The release that the snapshot was frozen for. */
export const about = sqliteTable('about', {
  release: text('release').primaryKey(),
  day: text('day').notNull(),
  profile: text('profile').notNull(),
  base: text('base').notNull(),
  /** Day of the register's first file. */
  since: text('since').notNull(),
});

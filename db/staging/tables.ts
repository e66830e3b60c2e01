import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The one import (批次) that a staging file holds. */
export const batch = sqliteTable('batch', {
  id: text('id').primaryKey(),
  /** Who brought it, as named with `--by`. */
  importer: text('importer').notNull(),
  at: text('at').notNull(),
  /** Day for which its rows were decided, ISO. */
  day: text('day').notNull(),
  mode: text('mode', { enum: ['full', 'delta'] }).notNull(),
  /** What the importer had confirmed with `--accept`. */
  accept: text('accept', { mode: 'json' }).$type<string[]>().notNull(),
});

/** A sheet that was read, with what became of its rows. */
export const sheet = sqliteTable('sheet', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Path as given, to read the file again for the report. */
  path: text('path').notNull(),
  file: text('file').notNull(),
  sha256: text('sha256').notNull(),
  /** Place of the sheet in its file, from 0. */
  place: integer('place').notNull(),
  name: text('name').notNull(),
  /** Empty where the sheet has no known headings and was not read. */
  list: text('list').notNull(),
  /** Row of the headings as the spreadsheet program numbers it, and how many columns the table has. */
  headingRow: integer('heading_row').notNull().default(0),
  width: integer('width').notNull().default(0),
  refused: integer('refused').notNull().default(0),
  repeated: integer('repeated').notNull().default(0),
  maskedFields: integer('masked_fields').notNull().default(0),
  codeErrors: integer('code_errors').notNull().default(0),
});

/** A row that may enter the register: masked, one for each entry. */
export const row = sqliteTable('row', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  sheet: integer('sheet')
    .notNull()
    .references(() => sheet.id),
  number: integer('number').notNull(),
  entry: text('entry').notNull().unique(),
  unit: text('unit').notNull(),
  /** The entry as JSON. */
  record: text('record').notNull(),
  subject: text('subject').notNull(),
});

/** A problem of a row, or of a sheet as a whole (row 0), as it is reported; values are masked. */
export const problem = sqliteTable(
  'problem',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    sheet: integer('sheet')
      .notNull()
      .references(() => sheet.id),
    row: integer('row').notNull(),
    /** Address of the cell at fault, such as `C7`; empty where no one cell is. */
    cell: text('cell').notNull(),
    severity: text('severity', { enum: ['refused', 'note'] }).notNull(),
    code: text('code').notNull(),
    column: text('column').notNull(),
    value: text('value').notNull(),
    message: text('message').notNull(),
    fix: text('fix').notNull(),
  },
  (table) => [index('problem_place').on(table.sheet, table.row)],
);

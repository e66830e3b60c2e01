import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Entry } from '#src/domain/entry.ts';
import { withdrawalReasons } from '#src/domain/vocabulary.ts';

export const eventKinds = ['received', 'changed', 'withdrawn', 'marked', 'unmarked'] as const;

/** One official file that was taken in. */
export const intake = sqliteTable('intake', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  file: text('file').notNull(),
  sha256: text('sha256').notNull(),
  list: text('list').notNull(),
  mode: text('mode', { enum: ['full', 'delta'] }).notNull(),
  day: text('day').notNull(),
  at: text('at').notNull(),
  rows: integer('rows').notNull(),
  refused: integer('refused').notNull(),
  codeErrors: integer('code_errors').notNull(),
  /** Who brought the file, as named with `--by`; empty for files taken in before names were kept. */
  importer: text('importer').notNull().default(''),
  /** Who let it take effect, where two persons must agree. */
  approver: text('approver'),
});

/** Everything that ever happened to an entry (条目), in order; rows are never changed or removed. */
export const event = sqliteTable(
  'event',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    entry: text('entry').notNull(),
    kind: text('kind', { enum: eventKinds }).notNull(),
    day: text('day').notNull(),
    at: text('at')
      .notNull()
      .default(sql`(strftime('%Y-%m-%dT%H:%M:%fZ'))`),
    intake: integer('intake').references(() => intake.id),
    /** Sheet and row in the file. */
    origin: text('origin'),
    /** Masked record, for `received` and `changed`. */
    record: text('record', { mode: 'json' }).$type<Entry>(),
    /** Keyed digest of the subject's number or code, to tell subjects apart; never the number. */
    subject: text('subject'),
    reason: text('reason', { enum: withdrawalReasons }),
    document: text('document'),
  },
  (table) => [index('event_entry').on(table.entry, table.kind), index('event_subject').on(table.subject)],
);

export const pushKinds = ['sent', 'deleted'] as const;

/** One push (推送) of files to a target, in order; rows are never changed or removed. */
export const push = sqliteTable(
  'push',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    target: text('target').notNull(),
    /** The quarter that it holds; null where the target takes everything at once. */
    period: text('period'),
    release: text('release').notNull(),
    /** How often the release had been changed by then. */
    revision: integer('revision').notNull(),
    /** Day of the release. */
    day: text('day').notNull(),
    at: text('at')
      .notNull()
      .default(sql`(strftime('%Y-%m-%dT%H:%M:%fZ'))`),
    entries: integer('entries').notNull(),
    deletes: integer('deletes').notNull(),
    /** SHA-256 of the push's manifest, which holds that of every file. */
    manifest: text('manifest').notNull(),
  },
  (table) => [index('push_target').on(table.target)],
);

/** Entries that a target holds since a push, or was told to delete by it: noted when that changes. */
export const pushEntry = sqliteTable(
  'push_entry',
  {
    push: integer('push')
      .notNull()
      .references(() => push.seq),
    entry: text('entry').notNull(),
    kind: text('kind', { enum: pushKinds }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.push, table.entry] })],
);

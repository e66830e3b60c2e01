import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { caseEvents, caseStates, evidenceTypes, openStates, outcomes } from '#src/domain/case-states.ts';
import type { DueStep } from '#src/domain/clock.ts';
import {
  applicantKinds,
  caseKinds,
  type EvidenceKind,
  objectionGrounds,
  repairGrounds,
} from '#src/domain/vocabulary.ts';

/** The dates as they were promised on the receipt: a later change of the profile does not move them. */
export interface Promised {
  clock: string;
  statutory: boolean;
  /** Document and article, with a note where the article is unconfirmed or the calendar is not yet published. */
  basis: string;
  review: string | null;
  steps: DueStep[];
}

const bytes = (name: string) => blob(name, { mode: 'buffer' });
const open = sql.raw(openStates.map((state) => `'${state}'`).join(', '));

/**
 * A case: an objection or a repair application. Instants are ISO in UTC, days ISO in China. What names a person is
 * in `sealed` only; `sealed`, `secretHash` and `applicantDigest` are null once the case is purged.
 */
export const caseTable = sqliteTable(
  'case',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: caseKinds }).notNull(),
    entry: text('entry').notNull(),
    list: text('list').notNull(),
    unit: text('unit').notNull(),
    state: text('state', { enum: caseStates }).notNull(),
    ground: text('ground', { enum: [...objectionGrounds, ...repairGrounds] }).notNull(),
    /** What the applicant says that the evidence shows. */
    evidenceKinds: text('evidence_kinds', { mode: 'json' })
      .$type<EvidenceKind[]>()
      .notNull()
      .default(sql`'[]'`),
    applicantKind: text('applicant_kind', { enum: applicantKinds }).notNull(),
    receivedAt: text('received_at').notNull(),
    promisedBy: text('promised_by').notNull(),
    promised: text('promised', { mode: 'json' }).$type<Promised>().notNull(),
    marked: integer('marked', { mode: 'boolean' }).notNull().default(false),
    outcome: text('outcome', { enum: outcomes }),
    decidedAt: text('decided_at'),
    closedAt: text('closed_at'),
    purgedAt: text('purged_at'),
    secretHash: text('secret_hash'),
    applicantDigest: text('applicant_digest'),
    sealed: bytes('sealed'),
  },
  (table) => [
    uniqueIndex('case_open_once')
      .on(table.kind, table.entry, table.applicantDigest)
      .where(sql`"state" in (${open})`),
    index('case_by_entry').on(table.entry),
    index('case_by_state').on(table.state, table.promisedBy),
  ],
);

/** The history of a case. Rows are never changed, and leave only when the case is purged (triggers). */
export const eventTable = sqliteTable(
  'case_event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    case: text('case')
      .notNull()
      .references(() => caseTable.id),
    kind: text('kind', { enum: caseEvents }).notNull(),
    from: text('from_state', { enum: caseStates }),
    to: text('to_state', { enum: caseStates }),
    at: text('at').notNull(),
    /** The officer, or null for the applicant. */
    by: text('by'),
    /** Reason or note: free text may name a person and is sealed like the application. */
    sealed: bytes('sealed'),
  },
  (table) => [index('case_event_by_case').on(table.case)],
);

/** Evidence files: type by content, size in bytes before sealing, no file name. */
export const evidenceTable = sqliteTable(
  'evidence',
  {
    case: text('case')
      .notNull()
      .references(() => caseTable.id),
    position: integer('position').notNull(),
    type: text('type', { enum: evidenceTypes }).notNull(),
    size: integer('size').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.case, table.position] })],
);

/** One-time tickets of receipts. `sealed` is the secret under a key that only the ticket gives; null after the view. */
export const ticketTable = sqliteTable(
  'ticket',
  {
    hash: text('hash').primaryKey(),
    case: text('case')
      .notNull()
      .references(() => caseTable.id),
    expiresAt: text('expires_at').notNull(),
    sealed: bytes('sealed'),
  },
  (table) => [index('ticket_by_expiry').on(table.expiresAt)],
);

export type CaseRow = typeof caseTable.$inferSelect;
export type NewCase = typeof caseTable.$inferInsert;
export type EventRow = typeof eventTable.$inferSelect;
export type NewEvent = typeof eventTable.$inferInsert;
export type NewEvidence = Omit<typeof evidenceTable.$inferInsert, 'case'>;
export type NewTicket = Omit<typeof ticketTable.$inferInsert, 'case'>;

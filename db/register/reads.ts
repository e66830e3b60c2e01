import { and, asc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { Entry } from '#src/domain/entry.ts';
import type { WithdrawalReason } from '#src/domain/vocabulary.ts';
import type { RegisterDatabase, RegisterTransaction } from './open.ts';
import { event, intake } from './tables.ts';

/** An entry as the events up to now leave it. */
export interface CurrentEntry {
  record: Entry;
  subject: string | null;
  withdrawn: { day: string; reason: WithdrawalReason } | null;
  marked: boolean;
}

interface Row {
  record: string;
  subject: string | null;
  withdrawnDay: string | null;
  reason: WithdrawalReason | null;
  mark: 'marked' | 'unmarked' | null;
}

/** SQLite gives bare columns the values of the row that holds the single `max(seq)` of each group. */
const current = (only?: string) => sql`
  select r.record as record, r.subject as subject, w.day as withdrawnDay, w.reason as reason, m.kind as mark
  from (select entry, max(seq) as seq, record, subject from ${event}
        where kind in ('received', 'changed') ${only === undefined ? sql`` : sql`and entry = ${only}`}
        group by entry) r
  left join (select entry, max(seq), day, reason from ${event} where kind = 'withdrawn' group by entry) w
    on w.entry = r.entry
  left join (select entry, max(seq), kind from ${event} where kind in ('marked', 'unmarked') group by entry) m
    on m.entry = r.entry
  order by r.entry`;

const toCurrent = (row: Row): CurrentEntry => ({
  record: JSON.parse(row.record) as Entry,
  subject: row.subject,
  withdrawn: row.withdrawnDay && row.reason ? { day: row.withdrawnDay, reason: row.reason } : null,
  marked: row.mark === 'marked',
});

/** Every entry of the register, withdrawn ones included, by id. */
export const currentEntries = (database: RegisterDatabase | RegisterTransaction): CurrentEntry[] =>
  database.all<Row>(current()).map(toCurrent);

/** One entry, or null when the register has never received it. */
export function currentEntry(
  database: RegisterDatabase | RegisterTransaction,
  entry: string,
): CurrentEntry | null {
  const row = database.all<Row>(current(entry))[0];
  return row ? toCurrent(row) : null;
}

/** What happened to entries after they were received, oldest first, by entry. */
export function laterEvents(database: RegisterDatabase): Map<string, { day: string; kind: string }[]> {
  const rows = database
    .select({ entry: event.entry, kind: event.kind, day: event.day })
    .from(event)
    .where(ne(event.kind, 'received'))
    .orderBy(asc(event.seq))
    .all();
  return Map.groupBy(rows, ({ entry }) => entry);
}

/** The day on which each entry was first received. */
export const receivedDays = (database: RegisterDatabase): Map<string, string> =>
  new Map(
    database
      .select({ entry: event.entry, day: sql<string>`min(${event.day})` })
      .from(event)
      .where(eq(event.kind, 'received'))
      .groupBy(event.entry)
      .all()
      .map(({ entry, day }) => [entry, day]),
  );

/** Number of the newest event, 0 when there is none. */
export const lastEvent = (database: RegisterDatabase): number =>
  database
    .select({ seq: sql<number>`coalesce(max(${event.seq}), 0)` })
    .from(event)
    .get()?.seq ?? 0;

/** Entries that were withdrawn, marked or unmarked after the event `seq`. */
export const changedAfter = (database: RegisterDatabase, seq: number): string[] =>
  database
    .selectDistinct({ entry: event.entry })
    .from(event)
    .where(and(gt(event.seq, seq), inArray(event.kind, ['withdrawn', 'marked', 'unmarked'])))
    .all()
    .map(({ entry }) => entry);

export interface IntakeTotals {
  files: number;
  rows: number;
  codeErrors: number;
}

/** Rows and code errors over all files, for the gate on the code error rate. */
export function intakeTotals(database: RegisterDatabase): IntakeTotals {
  const [row] = database
    .select({
      files: sql<number>`count(*)`,
      rows: sql<number>`coalesce(sum(${intake.rows}), 0)`,
      codeErrors: sql<number>`coalesce(sum(${intake.codeErrors}), 0)`,
    })
    .from(intake)
    .all();
  return row ?? { files: 0, rows: 0, codeErrors: 0 };
}

/** How many rows of each list were given back to the units. */
export const refusedRows = (database: RegisterDatabase): Map<string, number> =>
  new Map(
    database
      .select({ list: intake.list, refused: sql<number>`sum(${intake.refused})` })
      .from(intake)
      .groupBy(intake.list)
      .all()
      .map(({ list, refused }) => [list, refused]),
  );

/** Day of the first file that was taken in; null before it. */
export const firstIntake = (database: RegisterDatabase): string | null =>
  database
    .select({ day: sql<string | null>`min(${intake.day})` })
    .from(intake)
    .get()?.day ?? null;

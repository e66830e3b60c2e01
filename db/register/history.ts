import { asc, eq } from 'drizzle-orm';
import type { RegisterDatabase } from './open.ts';
import { event, intake } from './tables.ts';

/** Everything that happened to one entry, oldest first, each with the file that brought it; empty for an unknown id. */
export const historyOf = (database: RegisterDatabase, entry: string) =>
  database
    .select({
      kind: event.kind,
      day: event.day,
      at: event.at,
      origin: event.origin,
      record: event.record,
      reason: event.reason,
      document: event.document,
      intake,
    })
    .from(event)
    .leftJoin(intake, eq(intake.id, event.intake))
    .where(eq(event.entry, entry))
    .orderBy(asc(event.seq))
    .all();
export type HistoryRow = ReturnType<typeof historyOf>[number];

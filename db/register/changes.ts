import { sql } from 'drizzle-orm';
import type { RegisterTransaction } from './open.ts';
import { event } from './tables.ts';

/** An entry as the register knows it, its record as JSON. */
export interface KnownEntry {
  record: string;
  /** Instant at which its last record came in, ISO in UTC. */
  at: string;
  withdrawn: boolean;
}

const hole = sql.placeholder;
const receptions = sql`kind in ('received', 'changed')`;

/** Looks up entries one by one while an import goes through its rows; statements are prepared once. */
export function changeReader(transaction: RegisterTransaction) {
  const last = transaction
    .select({ record: sql<string>`${event.record}`, at: event.at })
    .from(event)
    .where(sql`${event.entry} = ${hole('entry')} and ${receptions}`)
    .orderBy(sql`seq desc`)
    .limit(1)
    .prepare();
  const withdrawal = transaction
    .select({ seq: event.seq })
    .from(event)
    .where(sql`${event.entry} = ${hole('entry')} and kind = 'withdrawn'`)
    .limit(1)
    .prepare();
  const entries = transaction
    .selectDistinct({ entry: event.entry })
    .from(event)
    .where(sql`${event.subject} = ${hole('subject')} and ${event.entry} <> ${hole('entry')}`)
    .prepare();
  const current = (entry: string): KnownEntry | null => {
    const known = last.get({ entry });
    return known ? { ...known, withdrawn: withdrawal.get({ entry }) !== undefined } : null;
  };
  return {
    current,
    /** Every other entry that the subject of `entry` ever had, by the subject's digest. */
    othersOf: ({ subject, entry }: { subject: string; entry: string }): KnownEntry[] =>
      entries.all({ subject, entry }).flatMap(({ entry }) => current(entry) ?? []),
  };
}
export type ChangeReader = ReturnType<typeof changeReader>;

/** Ids of the entries of one list and unit that were not withdrawn, and that no file has brought after the instant. */
export const liveEntriesOf = (
  transaction: RegisterTransaction,
  { list, unit, until }: { list: string; unit: string; until?: string | undefined },
): string[] =>
  transaction
    .all<{ entry: string }>(
      sql`select entry from (select entry, max(seq), record, at from ${event} where ${receptions} group by entry)
          where record ->> 'list' = ${list} and record ->> 'unit' = ${unit} and at <= coalesce(${until ?? null}, at)
            and entry not in (select entry from ${event} where kind = 'withdrawn')`,
    )
    .map(({ entry }) => entry);

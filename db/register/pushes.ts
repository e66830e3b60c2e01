import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { RegisterDatabase, RegisterTransaction } from './open.ts';
import { push, pushEntry } from './tables.ts';

/** What a target was last told of an entry, and the day of the release that told it. */
export interface Told {
  kind: (typeof pushEntry.$inferSelect)['kind'];
  day: string;
}

/** Every entry that was ever pushed to a target, with what it was last told. */
export const toldTo = (database: RegisterDatabase, target: string): Map<string, Told> =>
  new Map(
    database
      .all<Told & { entry: string }>(
        // SQLite gives bare columns the values of the row that holds the single `max(push)` of each group.
        sql`select e.entry as entry, e.kind as kind, p.day as day, max(e.push)
            from ${pushEntry} e join ${push} p on p.seq = e.push
            where p.target = ${target} group by e.entry`,
      )
      .map(({ entry, kind, day }) => [entry, { kind, day }]),
  );

/** SHA-256 of the manifest of the newest push to a target, of one period where there are several. */
export const lastManifest = (
  database: RegisterDatabase,
  { target, period }: { target: string; period: string | null },
): string | undefined =>
  database
    .select({ manifest: push.manifest })
    .from(push)
    .where(and(eq(push.target, target), period === null ? isNull(push.period) : eq(push.period, period)))
    .orderBy(desc(push.seq))
    .limit(1)
    .get()?.manifest;

/** Notes a push with the entries of which it tells the target something new. */
export function recordPush(
  transaction: RegisterTransaction,
  values: typeof push.$inferInsert,
  { sent, deleted }: { sent: readonly string[]; deleted: readonly string[] },
): void {
  const { seq } = transaction.insert(push).values(values).returning({ seq: push.seq }).get();
  const hole = sql.placeholder;
  const insert = transaction
    .insert(pushEntry)
    .values({ push: seq, entry: hole('entry'), kind: hole('kind') })
    .prepare();
  for (const entry of sent) insert.run({ entry, kind: 'sent' });
  for (const entry of deleted) insert.run({ entry, kind: 'deleted' });
}

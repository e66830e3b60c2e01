import { sql, TransactionRollbackError } from 'drizzle-orm';
import type { WithdrawalReason } from '#src/domain/vocabulary.ts';
import type { RegisterDatabase, RegisterTransaction } from './open.ts';
import { event, intake } from './tables.ts';

/** Runs `work` in one transaction; what it wrote stays only where `keep` says so of its result. */
export function attempt<T>(
  database: RegisterDatabase,
  work: (transaction: RegisterTransaction) => T,
  keep: (result: T) => boolean,
): T {
  let done: { result: T } | undefined;
  try {
    database.transaction(
      (transaction) => {
        done = { result: work(transaction) };
        if (!keep(done.result)) transaction.rollback();
      },
      { behavior: 'immediate' },
    );
  } catch (error) {
    if (!(error instanceof TransactionRollbackError)) throw error;
  }
  if (!done) throw new Error('the transaction did not run');
  return done.result;
}

/** Notes one official file; returns its number, to which its events point. */
export function recordIntake(transaction: RegisterTransaction, file: typeof intake.$inferInsert): number {
  return transaction.insert(intake).values(file).returning({ id: intake.id }).get().id;
}

export interface Reception {
  kind: 'received' | 'changed';
  entry: string;
  /** The masked record as JSON. */
  record: string;
  subject: string;
  /** Sheet and row in the file. */
  origin: string;
}

/** Notes that files bring new entries or change known ones; the statement is prepared once. */
export function receptionWriter(transaction: RegisterTransaction) {
  const hole = sql.placeholder;
  const insert = transaction
    .insert(event)
    .values({
      kind: hole('kind'),
      entry: hole('entry'),
      record: sql`${hole('record')}`,
      subject: hole('subject'),
      origin: hole('origin'),
      intake: hole('intake'),
      day: hole('day'),
    })
    .prepare();
  return (reception: Reception, from: { intake: number; day: string }): void => {
    insert.run({ ...reception, ...from });
  };
}

/** Notes that an entry leaves the site for good; `intake` is the full file that no longer holds it, where one does so. */
export function recordWithdrawal(
  transaction: RegisterTransaction,
  withdrawal: { entry: string; day: string; reason: WithdrawalReason; document: string; intake?: number },
): void {
  transaction
    .insert(event)
    .values({ kind: 'withdrawn', ...withdrawal })
    .run();
}

/** Notes that an objection is being handled, or no longer is. */
export function recordMark(
  transaction: RegisterTransaction,
  mark: { entry: string; day: string; marked: boolean },
): void {
  const { marked, ...rest } = mark;
  transaction
    .insert(event)
    .values({ kind: marked ? 'marked' : 'unmarked', ...rest })
    .run();
}

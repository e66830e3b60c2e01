import type { Entry } from '#src/domain/entry.ts';
import type { WithdrawalReason } from '#src/domain/vocabulary.ts';
import type { RegisterTransaction } from './open.ts';
import { event, intake } from './tables.ts';

/** Notes one official file; returns its number, to which its events point. */
export function recordIntake(transaction: RegisterTransaction, file: typeof intake.$inferInsert): number {
  return transaction.insert(intake).values(file).returning({ id: intake.id }).get().id;
}

export interface Reception {
  kind: 'received' | 'changed';
  record: Entry;
  subject: string;
  origin: string;
}

/** Notes that a file brought a new entry or changed one. */
export function recordReception(
  transaction: RegisterTransaction,
  reception: Reception,
  from: { intake: number; day: string },
): void {
  const { record, ...rest } = reception;
  transaction
    .insert(event)
    .values({ ...rest, ...from, record, entry: record.id })
    .run();
}

/** Notes that an entry leaves the site for good. */
export function recordWithdrawal(
  transaction: RegisterTransaction,
  withdrawal: { entry: string; day: string; reason: WithdrawalReason; document: string },
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

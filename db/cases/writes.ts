import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, inArray, lt } from 'drizzle-orm';
import { openStates } from '#src/domain/case-states.ts';
import { isLocked } from './faults.ts';
import type { CasesDatabase } from './open.ts';
import {
  type NewCase,
  type NewEvent,
  type NewEvidence,
  type NewTicket,
  caseTable,
  eventTable,
  evidenceTable,
  ticketTable,
} from './tables.ts';

/** Everything that one submission leaves behind. */
export interface Submission {
  case: NewCase;
  event: NewEvent;
  evidence: NewEvidence[];
  ticket: NewTicket;
}

/** Between two attempts at a locked database. */
const RETRY_MS = 25;

type Changes = Partial<Pick<NewCase, 'state' | 'marked' | 'outcome' | 'decidedAt' | 'closedAt'>>;

/**
 * What can be done to the cases. Every write is one immediate transaction that is on the disk when the promise
 * resolves; a failed one leaves nothing. A lock of another process is waited for `wait` milliseconds, and the server
 * goes on answering meanwhile. `settle` empties the write-ahead log into the file.
 */
export function createWrites(database: CasesDatabase, wait: number, settle: () => void) {
  type Transaction = Parameters<Parameters<CasesDatabase['transaction']>[0]>[0];
  const transact = async <T>(work: (tx: Transaction) => T): Promise<T> => {
    const until = Date.now() + wait;
    for (;;) {
      try {
        return database.transaction(work, { behavior: 'immediate' });
      } catch (error) {
        if (!isLocked(error) || Date.now() >= until) throw error;
      }
      await pause(RETRY_MS);
    }
  };

  return {
    /** Writes a new case whole, or says why not: the same applicant has it open, or the number is taken. */
    submit: (submission: Submission): Promise<'written' | 'duplicate' | 'number-taken'> =>
      transact((tx) => {
        const { kind, entry, applicantDigest, id } = submission.case;
        const open = tx
          .select({ id: caseTable.id })
          .from(caseTable)
          .where(
            and(
              eq(caseTable.kind, kind),
              eq(caseTable.entry, entry),
              eq(caseTable.applicantDigest, applicantDigest ?? ''),
              inArray(caseTable.state, openStates),
            ),
          )
          .get();
        if (open) return 'duplicate';
        if (tx.select({ id: caseTable.id }).from(caseTable).where(eq(caseTable.id, id)).get()) {
          return 'number-taken';
        }
        tx.insert(caseTable).values(submission.case).run();
        tx.insert(eventTable).values(submission.event).run();
        for (const file of submission.evidence) {
          tx.insert(evidenceTable)
            .values({ ...file, case: id })
            .run();
        }
        tx.delete(ticketTable).where(lt(ticketTable.expiresAt, submission.event.at)).run();
        tx.insert(ticketTable)
          .values({ ...submission.ticket, case: id })
          .run();
        return 'written';
      }),

    /** Writes an event with the changes it brings; false, and nothing written, where the state has moved meanwhile. */
    record: (event: NewEvent, changes: Changes = {}): Promise<boolean> =>
      transact((tx) => {
        const row = tx
          .select({ state: caseTable.state })
          .from(caseTable)
          .where(eq(caseTable.id, event.case))
          .get();
        if (!row || (event.from && row.state !== event.from)) return false;
        if (Object.keys(changes).length > 0) {
          tx.update(caseTable).set(changes).where(eq(caseTable.id, event.case)).run();
        }
        tx.insert(eventTable).values(event).run();
        return true;
      }),

    /** Spends a case's receipt ticket: the sealed secret on the first call, null inside later; null without a ticket. */
    redeem: (id: string, hash: string, at: string): Promise<{ sealed: Buffer | null } | null> =>
      transact((tx) => {
        tx.delete(ticketTable).where(lt(ticketTable.expiresAt, at)).run();
        const ticket = tx
          .select({ sealed: ticketTable.sealed })
          .from(ticketTable)
          .where(and(eq(ticketTable.hash, hash), eq(ticketTable.case, id)))
          .get();
        if (!ticket) return null;
        tx.update(ticketTable).set({ sealed: null }).where(eq(ticketTable.hash, hash)).run();
        return ticket;
      }),

    /** Erases what names a person; number, kind, entry, dates and outcome stay, and one event says when and by whom. */
    purge: async (event: NewEvent): Promise<void> => {
      await transact((tx) => {
        const nothing = { sealed: null, secretHash: null, applicantDigest: null };
        tx.update(caseTable)
          .set({ ...nothing, purgedAt: event.at })
          .where(eq(caseTable.id, event.case))
          .run();
        tx.delete(eventTable).where(eq(eventTable.case, event.case)).run();
        tx.delete(evidenceTable).where(eq(evidenceTable.case, event.case)).run();
        tx.delete(ticketTable).where(eq(ticketTable.case, event.case)).run();
        tx.insert(eventTable).values(event).run();
      });
      settle();
    },

    /** Takes and gives back the write lock: rejects where a case could not be taken at present. */
    probe: () => transact(() => undefined),
  };
}

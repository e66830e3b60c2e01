import { type SQL, and, asc, eq, inArray, isNull, lte, ne } from 'drizzle-orm';
import { type CaseState, openStates } from '#src/domain/case-states.ts';
import type { CaseKind } from '#src/domain/vocabulary.ts';
import type { CasesDatabase } from './open.ts';
import { type CaseRow, type EventRow, caseTable, eventTable, evidenceTable } from './tables.ts';

/** Which cases a list shows; an absent field does not narrow. */
export interface CaseFilter {
  state?: CaseState;
  kind?: CaseKind;
  unit?: string;
}

/** A case with its history, oldest event first. */
export interface CaseWithEvents {
  row: CaseRow;
  events: EventRow[];
}

/** What can be asked of the cases. Answers are promises, so that a server can stand behind the same words. */
export function createReads(database: CasesDatabase) {
  const marked = (...further: SQL[]) =>
    database
      .selectDistinct({ entry: caseTable.entry })
      .from(caseTable)
      .where(and(eq(caseTable.marked, true), ...further))
      .all()
      .map(({ entry }) => entry);

  const together = (condition: SQL | undefined): CaseWithEvents[] => {
    const rows = database.select().from(caseTable).where(condition).orderBy(asc(caseTable.promisedBy)).all();
    const events = database
      .select({ event: eventTable })
      .from(eventTable)
      .innerJoin(caseTable, eq(caseTable.id, eventTable.case))
      .where(condition)
      .orderBy(asc(eventTable.id))
      .all();
    const byCase = Map.groupBy(events, ({ event }) => event.case);
    return rows.map((row) => ({ row, events: (byCase.get(row.id) ?? []).map(({ event }) => event) }));
  };

  return {
    find: async (id: string) => together(eq(caseTable.id, id))[0],

    list: async ({ state, kind, unit }: CaseFilter) =>
      together(
        and(
          state && eq(caseTable.state, state),
          kind && eq(caseTable.kind, kind),
          unit ? eq(caseTable.unit, unit) : undefined,
        ),
      ),

    evidence: async (id: string) =>
      database
        .select()
        .from(evidenceTable)
        .where(eq(evidenceTable.case, id))
        .orderBy(asc(evidenceTable.position))
        .all(),

    /** Entries that show 异议处理中, for the live release and the next one. */
    markedEntries: async () => marked(),

    /** Whether another open case keeps the mark on an entry. */
    markedByOther: async (entry: string, id: string) =>
      marked(eq(caseTable.entry, entry), ne(caseTable.id, id), inArray(caseTable.state, openStates)).length >
      0,

    /** Cases closed on or before an instant whose personal data is still there. */
    purgeable: async (closedUntil: string) =>
      database
        .select({ id: caseTable.id })
        .from(caseTable)
        .where(
          and(eq(caseTable.state, 'done'), isNull(caseTable.purgedAt), lte(caseTable.closedAt, closedUntil)),
        )
        .all()
        .map(({ id }) => id),
  };
}

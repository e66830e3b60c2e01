import { eq, inArray, sql } from 'drizzle-orm';
import type { Staging } from './open.ts';
import { batch, problem, row, sheet } from './tables.ts';

export type BatchRow = typeof batch.$inferSelect;
export type SheetRow = typeof sheet.$inferSelect;
export type StagedRow = Omit<typeof row.$inferSelect, 'seq'>;
export type ProblemRow = Omit<typeof problem.$inferSelect, 'seq'>;
export type SheetCounts = Pick<SheetRow, 'refused' | 'repeated' | 'maskedFields' | 'codeErrors'>;

/** What an import writes while it reads; statements are prepared once, for files of many rows. */
export function stagingWriter({ database }: Staging) {
  const hole = sql.placeholder;
  const addRow = database
    .insert(row)
    .values({
      sheet: hole('sheet'),
      number: hole('number'),
      entry: hole('entry'),
      unit: hole('unit'),
      record: hole('record'),
      subject: hole('subject'),
    })
    .onConflictDoNothing()
    .prepare();
  const find = database
    .select({ number: row.number, record: row.record, sheet: sheet.id, file: sheet.file, name: sheet.name })
    .from(row)
    .innerJoin(sheet, eq(sheet.id, row.sheet))
    .where(eq(row.entry, hole('entry')))
    .prepare();
  const addProblem = database
    .insert(problem)
    .values({
      sheet: hole('sheet'),
      row: hole('row'),
      cell: hole('cell'),
      severity: hole('severity'),
      code: hole('code'),
      column: hole('column'),
      value: hole('value'),
      message: hole('message'),
      fix: hole('fix'),
    })
    .prepare();
  return {
    /** Runs `work` with all its writes at once. */
    together: (work: () => void) => {
      database.transaction(work);
    },
    addBatch: (values: BatchRow) => {
      database.insert(batch).values(values).run();
    },
    addSheet: (values: typeof sheet.$inferInsert): number =>
      database.insert(sheet).values(values).returning({ id: sheet.id }).get().id,
    setCounts: (id: number, counts: SheetCounts) => {
      database.update(sheet).set(counts).where(eq(sheet.id, id)).run();
    },
    /** Adds a row, unless its entry is here already: then nothing is written and that row comes back. */
    addRow: (values: StagedRow) => (addRow.run(values).changes === 1 ? null : (find.get(values) ?? null)),
    changeRecord: (entry: string, record: string) => {
      database.update(row).set({ record }).where(eq(row.entry, entry)).run();
    },
    addProblem: (values: ProblemRow) => {
      addProblem.run(values);
    },
    /** Puts these problems in the place of all that have one of the codes. */
    replaceProblems: (codes: readonly string[], problems: ProblemRow[]) => {
      database.transaction((transaction) => {
        transaction
          .delete(problem)
          .where(inArray(problem.code, [...codes]))
          .run();
        for (const values of problems) addProblem.run(values);
      });
    },
  };
}
export type StagingWriter = ReturnType<typeof stagingWriter>;

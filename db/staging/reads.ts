import { asc, eq, gt, sql } from 'drizzle-orm';
import type { Staging } from './open.ts';
import { batch, problem, row, sheet } from './tables.ts';
import type { BatchRow, SheetRow } from './writes.ts';

/** Rows that are read together. */
const PAGE = 1000;

/** The import that a staging file holds; null when its writer was killed before it was whole. */
export const stagedBatch = ({ database }: Staging): BatchRow | null =>
  database.select().from(batch).get() ?? null;

export const stagedSheets = ({ database }: Staging): SheetRow[] =>
  database.select().from(sheet).orderBy(asc(sheet.id)).all();

/** Every staged row in the order of the files, some at a time. */
export function* stagedRows({ database }: Staging): Generator<typeof row.$inferSelect> {
  let last = 0;
  for (;;) {
    const page = database.select().from(row).where(gt(row.seq, last)).orderBy(asc(row.seq)).limit(PAGE).all();
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.seq ?? last;
  }
}

export const stagedRowCount = ({ database }: Staging, id: number): number =>
  database
    .select({ count: sql<number>`count(*)` })
    .from(row)
    .where(eq(row.sheet, id))
    .get()?.count ?? 0;

/** Rows about an organisation that has a code. */
export const stagedCodeCount = ({ database }: Staging): number =>
  database
    .select({ count: sql<number>`count(${row.record} ->> '$.subject.code')` })
    .from(row)
    .get()?.count ?? 0;

/** Every problem in the order of files, sheets and rows, some at a time; of one sheet where it is named. */
export function* stagedProblems(
  { database }: Staging,
  only?: number,
): Generator<typeof problem.$inferSelect> {
  let last = { sheet: 0, row: -1, seq: 0 };
  for (;;) {
    const page = database
      .select()
      .from(problem)
      .where(
        sql`(${problem.sheet}, ${problem.row}, ${problem.seq}) > (${last.sheet}, ${last.row}, ${last.seq})
        and ${problem.sheet} = ${only ?? problem.sheet}`,
      )
      .orderBy(asc(problem.sheet), asc(problem.row), asc(problem.seq))
      .limit(PAGE)
      .all();
    yield* page;
    const end = page.at(-1);
    if (page.length < PAGE || !end) return;
    last = end;
  }
}

/** Units that a list's rows name, for which a full file is the whole list. */
export const stagedUnits = ({ database }: Staging, list: string): string[] =>
  database
    .selectDistinct({ unit: row.unit })
    .from(row)
    .innerJoin(sheet, eq(sheet.id, row.sheet))
    .where(eq(sheet.list, list))
    .all()
    .map(({ unit }) => unit);

/** True where the import holds an entry. */
export function stagedEntries({ database }: Staging): (entry: string) => boolean {
  const find = database
    .select({ seq: row.seq })
    .from(row)
    .where(eq(row.entry, sql.placeholder('entry')))
    .prepare();
  return (entry) => find.get({ entry }) !== undefined;
}

/** True where a row, or a sheet as a whole, was refused. */
export const hasRefusals = ({ database }: Staging): boolean =>
  database
    .select({ seq: problem.seq })
    .from(problem)
    .where(eq(problem.severity, 'refused'))
    .limit(1)
    .get() !== undefined;

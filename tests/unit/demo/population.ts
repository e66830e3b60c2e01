import { demoTables } from '#db/demo/files.ts';
import type { DemoTable } from '#db/demo/plans.ts';
import { loadProfile } from '#src/profiles/load.ts';

/** The day that the tests of this folder take for today. */
export const today = '2026-11-20';

export const profile = loadProfile('beichen');

/** Tables of the usual size, which no test changes. */
export const tables = demoTables(profile, 2000, 1, today);

/** Every cell of the given columns that holds text, in all tables. */
export function texts(keys: string[], within: DemoTable[] = tables): string[] {
  const cells = within.flatMap(({ rows }) => rows.flatMap((row) => keys.map((key) => row[key])));
  return cells.filter((cell): cell is string => typeof cell === 'string' && cell !== '');
}

/** The ISO day of a cell. @throws Error where the row has no day there. */
export function dayOf(row: DemoTable['rows'][number], key: string): string {
  const cell = row[key];
  if (typeof cell !== 'object') throw new Error(`no day in ${key}`);
  return cell.day;
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { openRegister } from '#db/register/open.ts';
import { currentEntries } from '#db/register/reads.ts';
import type { ImportOptions } from '#src/intake/context.ts';
import { importFiles } from '#src/intake/import.ts';
import { loadProfile } from '#src/profiles/load.ts';
import { type Fields, table, writeXlsx } from './workbook.ts';

/** The day of every import of these tests, unless a test says another. */
export const today = '2026-11-20';
export const beichen = loadProfile('beichen');

/** What a test may say about an import; the rest is a usual one. */
export type Wish = Partial<Omit<ImportOptions, 'list' | 'accept'>> & { list?: string; accept?: string[] };

/** A folder of one test's own, removed after it. */
export function openFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'xinbang-intake-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** An empty register in a folder of its own, with an import desk in front of it. */
export function openDesk(t: TestContext) {
  const folder = openFolder(t);
  const path = join(folder, 'register', 'register.sqlite');
  const register = openRegister(path);
  t.after(register.close);
  const options = (wish: Wish): ImportOptions => {
    const profile = wish.profile ?? beichen;
    const list = profile.lists.find(({ id }) => id === wish.list);
    if (wish.list !== undefined && !list) throw new Error(`no list ${wish.list}`);
    return {
      register,
      folder: join(folder, 'intake'),
      importer: '经办甲',
      secret: Buffer.alloc(32, 7),
      day: today,
      mode: 'delta',
      dryRun: false,
      ...wish,
      profile,
      list,
      accept: new Set(wish.accept),
    };
  };
  const bring = async (paths: string | string[], wish: Wish = {}) => {
    const report = await importFiles([paths].flat(), options(wish));
    t.after(report.staging.remove);
    return { ...report, found: [...report.findings()] };
  };
  let files = 0;
  /** Writes records as one xlsx sheet under their own headings and imports it. */
  const send = async (records: Fields[], wish: Wish = {}) => {
    files += 1;
    return bring(await writeXlsx(join(folder, `file-${files}.xlsx`), { rows: table(records) }), wish);
  };
  const entries = () => currentEntries(register.database);
  const live = () => entries().filter(({ withdrawn }) => !withdrawn);
  /** Every byte that the register keeps, its write-ahead log included. */
  const bytes = () =>
    Buffer.concat(
      readdirSync(join(folder, 'register')).map((file) => readFileSync(join(folder, 'register', file))),
    );
  return { folder, path, register, options, bring, send, entries, live, bytes };
}
export type Desk = ReturnType<typeof openDesk>;

/** `code@row:column` of every finding, in order. */
export const told = (report: Awaited<ReturnType<Desk['bring']>>): string[] =>
  report.found.map(({ code, row, column }) => `${code}@${row}:${column}`);

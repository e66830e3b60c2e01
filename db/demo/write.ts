import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Profile } from '#src/profiles/schema.ts';
import { spelledDay } from './days.ts';
import { demoTables } from './files.ts';
import type { DemoTable } from './plans.ts';
import { type Random, randomFrom } from './random.ts';
import { xlsxBytes } from './spreadsheet.ts';

/** What to write: `entries` rows of the profile's jurisdiction, by `seed`, dated around the ISO day `today`, into the folder `out`. */
export interface DemoOptions {
  profile: Profile;
  entries: number;
  seed: number;
  out: string;
  today: string;
}

/** The number of rows and the seed of the demo when nobody says otherwise. */
export const demoDefaults = { entries: 2000, seed: 20181123 };

/** A written file and the list to import it into. */
export interface DemoFile {
  file: string;
  list: string;
  /** ISO day on which the unit sends it. */
  sent: string;
}

/**
 * Writes the synthetic input files and `files.json`, which names them in import order. The same options
 * give the same bytes; files of other names in the folder are left alone.
 * @returns what `files.json` holds; `file` is relative to `out`.
 */
export async function writeDemo({ profile, entries, seed, out, today }: DemoOptions): Promise<DemoFile[]> {
  await mkdir(out, { recursive: true });
  const written: DemoFile[] = [];
  for (const table of demoTables(profile, entries, seed, today)) {
    // Spellings have a sequence of their own, so that they never change what is told.
    const random = randomFrom(seed + written.length + 1);
    await writeFile(join(out, table.file), await bytesOf(table, random, today));
    written.push({ file: table.file, list: table.list, sent: table.sent });
  }
  await writeFile(join(out, 'files.json'), `${JSON.stringify(written, null, 2)}\n`);
  return written;
}

async function bytesOf(table: DemoTable, random: Random, today: string): Promise<Uint8Array> {
  if (table.encoding === 'xlsx') return xlsxBytes(table, random, today);
  const text = csvText(table, random);
  return table.encoding === 'gb18030' ? iconv.encode(text, 'gb18030') : Buffer.from(`\uFEFF${text}`, 'utf8');
}

function csvText({ columns, rows }: DemoTable, random: Random): string {
  const head = columns.map(([, heading]) => quoted(heading));
  const body = rows.map((row) =>
    columns.map(([key]) => {
      const cell = row[key] ?? '';
      return quoted(typeof cell === 'object' ? spelledDay(random, cell.day) : String(cell));
    }),
  );
  return [head, ...body].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** RFC 4180: a field with a comma, quote or line break stands in quotes, its own quotes doubled. */
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { unzip } from '@cj-tech-master/excelts/archive';
import iconv from 'iconv-lite';
import { randomFrom } from '#db/demo/random.ts';
import { UnreadableFile } from '#src/intake/files/cell.ts';
import { openFile } from '#src/intake/files/open-file.ts';
import { mutatedBytes, mutatedText } from '../../support/mutations.ts';
import { rawParts, rawTable } from '../../support/raw-workbook.ts';
import { courtCompany, courtPerson } from '../../support/records.ts';
import { table, writeXlsx } from '../../support/workbook.ts';
import { type ZipEntry, zipOf } from '../../support/zip.ts';

/** Another seed on every run; a failure names it, and `FUZZ_SEED` repeats it. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const SLOWEST = 2000;

const folder = mkdtempSync(join(tmpdir(), 'xinbang-fuzz-'));
after(() => {
  rmSync(folder, { recursive: true });
});
const people = table([
  courtPerson(1),
  courtCompany(2, { publishDate: new Date('2025-11-05'), age: 0 }),
  courtPerson(3),
]);

interface Outcome {
  rows: number;
  refused: boolean;
}

/** Reads a file to its end, as the importer does. */
async function readWhole(path: string): Promise<Outcome> {
  let rows = 0;
  try {
    const file = await openFile(path);
    try {
      for (const sheet of file.sheets) {
        let last = 0;
        for await (const part of sheet.rows()) {
          for (const { number, cells } of part) {
            assert.ok(
              Number.isInteger(number) && number > last && number <= 1_048_576,
              `row ${number} after ${last}`,
            );
            assert.ok(cells.length > 0 && cells.length <= 16_384 && !cells.includes(undefined as never));
            last = number;
          }
          rows += part.length;
        }
      }
    } finally {
      await file.close();
    }
    return { rows, refused: false };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    assert.match(error.message, /^“fuzz\.[a-z]+”[^\n]*\p{Script=Han}[^\n]*。$/u);
    return { rows, refused: true };
  }
}

/** Reads `count` mutations one by one; each ends in time, with rows or a sentence. */
async function fuzz(count: number, kind: string, make: (random: ReturnType<typeof randomFrom>) => Buffer) {
  const sum = { read: 0, refused: 0, rows: 0 };
  for (let at = 0; at < count; at += 1) {
    const random = randomFrom(seed + at);
    const path = join(folder, `fuzz.${kind}`);
    await writeFile(path, make(random));
    const started = performance.now();
    const { rows, refused } = await readWhole(path).catch((error: unknown) => {
      throw new Error(`FUZZ_SEED=${seed}, case ${at} of ${kind}`, { cause: error });
    });
    const spent = performance.now() - started;
    assert.ok(spent < SLOWEST, `FUZZ_SEED=${seed}, case ${at} of ${kind}: ${spent} ms`);
    sum[refused ? 'refused' : 'read'] += 1;
    sum.rows += rows;
  }
  return sum;
}

test('3,000 workbooks with changed bytes are each read or refused with a sentence', async (t) => {
  const bytes = await readFile(await writeXlsx(join(folder, 'people.xlsx'), { rows: people }));
  const sum = await fuzz(3000, 'xlsx', (random) => mutatedBytes(bytes, random));
  t.diagnostic(JSON.stringify(sum));
  assert.ok(sum.read > 100 && sum.refused > 100);
});

test('5,500 workbooks with changed contents are each read or refused with a sentence', async (t) => {
  const saved = await readFile(await writeXlsx(join(folder, 'people.xlsx'), { rows: people }));
  const office: ZipEntry[] = [];
  for await (const entry of (await unzip(saved)).entries())
    if (/workbook|sheet|styles|sharedStrings/.test(entry.path))
      office.push({ name: entry.path, data: await entry.text() });
  const plain = rawParts({
    sheets: [rawTable(people), '<row><c t="s"><v>0</v></c></row>'],
    strings: '<si><t>甲</t></si>',
  });
  const sum = await fuzz(5500, 'xlsx', (random) => {
    const parts = random.chance(0.5) ? office : plain;
    const target = random.pick(parts);
    const change = (part: ZipEntry) => ({
      ...part,
      method: 0,
      data: part === target ? mutatedText(String(part.data), random) : part.data,
    });
    return zipOf(parts.map((part) => change(part) as ZipEntry));
  });
  t.diagnostic(JSON.stringify(sum));
  assert.ok(sum.read > 500 && sum.refused > 500 && sum.rows > 3000);
});

test('1,500 csv files with changed contents are each read or refused with a sentence', async (t) => {
  const text = people
    .map((row) => row.map((value) => String((value as string | null) ?? '')).join(','))
    .join('\r\n');
  const sum = await fuzz(1500, 'csv', (random) => {
    const encoding = random.pick(['utf8', 'gb18030']);
    const changed = iconv.encode(mutatedText(text, random), encoding);
    return random.chance(0.5) ? changed : mutatedBytes(changed, random);
  });
  t.diagnostic(JSON.stringify(sum));
  assert.ok(sum.read > 100 && sum.refused > 100);
});

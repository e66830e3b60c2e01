import assert from 'node:assert/strict';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { measureImport } from '../../support/import-command.ts';
import { inlineRow, rawTable, type RawWorkbook, rawWorkbook, sheetXml } from '../../support/raw-workbook.ts';
import { courtPerson } from '../../support/records.ts';
import { openFolder } from '../../support/register.ts';
import { table } from '../../support/workbook.ts';
import { packedRepeats } from '../../support/zip.ts';

const SECONDS = 30;
const MEGABYTES = 700;

const OPEN = '<?xml version="1.0"?><worksheet><sheetData>';
const CLOSE = '</sheetData></worksheet>';
const people = table([courtPerson(1), courtPerson(2)]);
const heading = inlineRow(1, (people[0] ?? []).map(String));
/** A part beside the table that makes the file large enough for whatever the others unfold to. */
const ballast = { name: 'xl/media/image1.png', data: Buffer.alloc(8_000_000), method: 0 };
const heavy = (book: RawWorkbook) => rawWorkbook({ ...book, parts: [...(book.parts ?? []), ballast] });
const cell = (column: string) => `<c r="${column}" t="s"><v>0</v></c>`;
const one = { sheets: [heading + `<row r="2">${cell('A2')}</row>`] };
/** Rows from the third on, of which `inside` writes the cells. */
const rowsOf = (count: number, inside: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 3}">${inside(at + 3)}</row>`).join('');
const MILLION = 1_000_000;

/** Small files that unfold to much work, each with a word of its refusal. */
const bombs: Record<string, [() => Buffer, RegExp]> = {
  'four billion blanks': [
    () => rawWorkbook({ sheets: [packedRepeats(OPEN, ' '.repeat(MILLION), 4000, CLOSE)] }),
    /展开后过大/,
  ],
  'four billion blanks under the size of one': [
    () => rawWorkbook({ sheets: [{ ...packedRepeats(OPEN, ' '.repeat(MILLION), 4000, CLOSE), size: 1000 }] }),
    /不是完好的/,
  ],
  'ninety million blanks between two rows': [
    () => rawWorkbook({ sheets: [packedRepeats(OPEN, ' '.repeat(MILLION), 90, CLOSE)] }),
    /内部结构不完整/,
  ],
  'ten million rows': [
    () => rawWorkbook({ sheets: [packedRepeats(OPEN + heading, '<row/>'.repeat(100_000), 100, CLOSE)] }),
    /内部结构不完整/,
  ],
  'cells in the last column of every row': [
    () => heavy({ sheets: [heading + rowsOf(4000, (at) => `<c r="XFD${at}"><v>1</v></c>`)] }),
    /单元格过多/,
  ],
  'a million long texts': [
    () =>
      heavy({
        ...one,
        strings: packedRepeats('<sst>', `<si><t>${'a'.repeat(1000)}</t></si>`, 700_000, '</sst>'),
      }),
    /文字过多/,
  ],
  'one text that is named again and again, on every sheet': [
    () =>
      heavy({
        sheets: Array.from(
          { length: 10 },
          () => heading + rowsOf(200, (at) => cell(`A${at}`) + cell(`N${at}`)),
        ),
        strings: `<si><t>${'墨'.repeat(32_000)}</t></si>`,
      }),
    /单元格过多/,
  ],
  'merged cells that never end': [
    () => heavy({ sheets: [packedRepeats(OPEN + heading, '<mergeCell '.repeat(10_000), 100, CLOSE)] }),
    /不是完好的|内部结构不完整/,
  ],
  'merged cells over one another': [
    () => {
      const merges = `<mergeCells>${'<mergeCell ref="A1:A99999"/>'.repeat(150_000)}</mergeCells>`;
      const rows = heading + rowsOf(2000, () => '<c><v>1</v></c>');
      return rawWorkbook({ sheets: [sheetXml(rows).replace('</sheetData>', `$&${merges}`)] });
    },
    /第 4 行 · caseCode：“caseCode”为空/,
  ],
  'a million formats of cells': [
    () =>
      heavy({
        sheets: [heading],
        parts: [
          {
            name: 'xl/styles.xml',
            ...packedRepeats('<s><cellXfs>', '<xf/>'.repeat(MILLION), 10, '</cellXfs></s>'),
          },
        ],
      }),
    /展开后过大/,
  ],
  'twenty thousand parts': [
    () =>
      rawWorkbook({
        sheets: [heading],
        parts: Array.from({ length: 20_000 }, (_, at) => ({ name: `xl/media/${at}` })),
      }),
    /不是完好的/,
  ],
};

for (const [what, [build, word]] of Object.entries(bombs)) {
  test(`a file of ${what} is refused within ${SECONDS} s of work and ${MEGABYTES} MB`, async (t) => {
    const folder = openFolder(t);
    const path = join(folder, 'list.xlsx');
    await writeFile(path, build());
    const { status, out, err, seconds, peak } = await measureImport(folder, path);
    assert.equal(status, 1, err);
    assert.match(out + err, word);
    assert.doesNotMatch(err, /\n {4}at |Error/);
    assert.ok(seconds < SECONDS && peak < MEGABYTES, `${seconds} s, ${peak} MB`);
    t.diagnostic(`${seconds.toFixed(1)} s, ${Math.round(peak)} MB`);
  });
}

test('a workbook of a million empty rows with formats is accepted where rows have data', async (t) => {
  const folder = openFolder(t);
  const path = join(folder, 'list.xlsx');
  const rows = rawTable(people);
  const empty = Array.from(
    { length: MILLION },
    (_, at) => `<row r="${at + 4}" s="1"><c r="A${at + 4}" s="1"/></row>`,
  );
  await writeFile(path, rawWorkbook({ sheets: [rows + empty.join('')] }));
  const { status, out, seconds, peak } = await measureImport(folder, path);
  assert.equal(status, 0);
  assert.match(out, /收到 2 行：新增 2/);
  assert.ok(seconds < SECONDS && peak < MEGABYTES, `${seconds} s, ${peak} MB`);
  t.diagnostic(`${seconds.toFixed(1)} s, ${Math.round(peak)} MB`);
});

test('a csv of two gigabytes is refused by its size', async (t) => {
  const folder = openFolder(t);
  const path = join(folder, 'list.csv');
  await writeFile(path, 'iname,caseCode,cardNum\n');
  await truncate(path, 2_000_000_000);
  const { status, err, seconds, peak } = await measureImport(folder, path);
  assert.equal(status, 1);
  assert.match(err, /有 2000 MB，超过 200 MB。请拆成/);
  assert.ok(seconds < 5 && peak < MEGABYTES, `${seconds} s, ${peak} MB`);
});

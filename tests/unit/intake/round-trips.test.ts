import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { plusDays } from '#src/domain/days.ts';
import { matchKey } from '#src/domain/names.ts';
import { findHeadings } from '#src/intake/headings.ts';
import { Row } from '#src/intake/row.ts';
import type { Cell } from '#src/intake/files/cell.ts';
import { courtPerson } from '../../support/records.ts';
import { openFolder } from '../../support/register.ts';
import { allCells, writeCsv, writeXlsx } from '../../support/workbook.ts';

const headings = findHeadings([
  { number: 1, cells: Object.keys(courtPerson()).map((text): Cell => ({ kind: 'text', text })) },
]);
/** What the importer reads as the day of publication where the cell is `cell`. */
function readDayOf(cell: Cell) {
  assert.ok(headings);
  const cells = Object.keys(courtPerson()).map((key): Cell =>
    key === 'publishDate' ? cell : { kind: 'empty' },
  );
  const row = new Row({ file: 'a', sheet: 'b', row: 2 }, cells, headings);
  return row.day('published') ?? row.findings.map(({ code }) => code).join();
}

const FIRST = '1990-05-07';
/** Serial of the first day in spreadsheets. */
const SERIAL = 33_000;
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test('a day of any spelling, as text, number or date cell, is read as that day', () => {
  fc.assert(
    fc.property(fc.nat(39_900), fc.nat(9), fc.boolean(), (offset, way, full) => {
      const iso = plusDays(FIRST, offset);
      const [year = '', month = '', date = ''] = iso.split('-');
      const [m, d] = [Number(month), Number(date)];
      const spelled = [
        iso,
        `${year}/${m}/${d}`,
        `${year}.${m}.${d}`,
        `${year}年${m}月${d}日`,
        year + month + date,
        ` ${year} - ${month} - ${date} `,
        `${iso} 13:05`,
        `${iso}T00:00:00Z`,
        String(SERIAL + offset),
        `${year}/${month}/${date} 0:00:00`,
      ][way] as string;
      const text = full && way < 5 ? wide(spelled) : spelled;
      assert.equal(readDayOf({ kind: 'text', text }), iso, text);
      assert.equal(readDayOf({ kind: 'number', number: SERIAL + offset + 0.75 }), iso);
      assert.equal(readDayOf({ kind: 'number', number: Number(year + month + date) }), iso);
      assert.equal(readDayOf({ kind: 'day', day: iso }), iso);
    }),
    { numRuns: 2000 },
  );
});

/** Han characters of the blocks that fonts and programs lose: Extensions A to H, and one of the basic block. */
const rare = fc
  .oneof(
    ...[
      [0x4e00, 0x9fff],
      [0x3400, 0x4dbf],
      [0x20000, 0x2a6df],
      [0x2a700, 0x2ebe0],
      [0x30000, 0x323af],
    ].map(([min = 0, max = 0]) => fc.integer({ min, max })),
  )
  .map((code) => String.fromCodePoint(code));
const name = fc.array(rare, { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''));

test('names of rare characters come through xlsx, csv in UTF-8 and csv in GB18030 unharmed', async (t) => {
  const folder = openFolder(t);
  const names = fc.sample(name, 300);
  const rows = [['案号', '被执行人'], ...names.map((each, at) => [String(at), each])];
  const paths = [
    await writeXlsx(join(folder, 'a.xlsx'), { rows }),
    await writeCsv(join(folder, 'a.csv'), rows),
    await writeCsv(join(folder, 'b.csv'), rows, { bom: true }),
    await writeCsv(join(folder, 'c.csv'), rows, { encoding: 'gb18030' }),
  ];
  for (const path of paths) {
    const cells = await allCells(path);
    const read = cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind));
    assert.deepEqual(read, rows.flat(), path);
  }
});

test('a name is one and the same with any dot, bracket, width, space and invisible sign', () => {
  const signs = fc.constantFrom(...'·•・.．‧');
  const gap = fc.constantFrom(
    '',
    ' ',
    '\u3000',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u2060',
    '\u180e',
    '\t',
  );
  const brackets = fc.constantFrom('()', '（）', '【】', '〔〕', '[]', '﹙﹚');
  fc.assert(
    fc.property(
      name,
      name,
      name,
      signs,
      gap,
      brackets,
      (one, two, three, dot, space, [open = '', close = '']) => {
        const written = `${space}${one}${space}${dot}${space}${two}${open}${space}${three}${close}${space}`;
        assert.equal(matchKey(written), matchKey(`${one}·${two}（${three}）`));
        assert.equal(matchKey(written), `${one}·${two}(${three})`);
      },
    ),
    { numRuns: 1000 },
  );
});

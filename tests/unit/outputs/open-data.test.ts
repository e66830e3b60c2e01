import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { openDataJsonSchema, openFields } from '#src/domain/open-data.ts';
import { entryFeeds } from '#src/outputs/feeds/entry-feeds.ts';
import { csv } from '#src/outputs/open-data/csv.ts';
import { workbookBytes } from '#src/outputs/open-data/workbook.ts';
import { loadProfile, profileIds } from '#src/profiles/load.ts';

const read = (text: string) => parse(text, { bom: true }) as string[][];
/** As the page of open data tells programs to read a cell. */
const plain = (cell: string) => cell.replace(/^\t/, '');

test('F63 a csv gives back every text that was put in, whatever it is made of', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), { maxLength: 8 }),
      (rows) => {
        const said = rows.map((row) => row.map((cell) => cell.replace(/\r\n?|\t/g, ' ').toWellFormed()));
        const [, ...found] = read(csv(['a', 'b'], said));
        assert.deepEqual(
          found.map((row) => row.map(plain)),
          said,
        );
      },
    ),
  );
});

test('F63 a csv opens as UTF-8, keeps codes and long numbers as texts and works out no formula', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];
  const text = csv(
    ['代码', '名称'],
    [['911201130000000017', '乙'], ...formulas.map((cell) => ['9E', cell])],
    new Set([0]),
  );
  assert.ok(text.startsWith('\ufeff"代码","名称"\r\n'));
  const [, first, ...rest] = read(text);
  assert.deepEqual(first, ['\t911201130000000017', '乙']);
  for (const [index, formula] of formulas.entries()) assert.deepEqual(rest[index], ['\t9E', `\t${formula}`]);
  for (const rounded of ['911201130000000017', '20260012345678', '9112E45'])
    assert.equal(read(csv(['x'], [[rounded]]))[1]?.[0], `\t${rounded}`);
  assert.equal(csv(['x', 'y'], [[3, null]]), '\ufeff"x","y"\r\n3,\r\n');
});

test('F63 a workbook keeps codes and formulas as texts, and two of the same day are the same bytes', async () => {
  const rows = [
    ['911201130000000017', '=1+1', 3],
    ['9E5', '<乙 & "丙">', 0],
  ];
  const make = () =>
    workbookBytes(
      [{ name: '数据', headings: ['代码', '名称', '条数'], rows, widths: [9, 9, 9] }],
      '甲',
      '2026-11-20',
    );
  const one = await make();
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(one));
  const sheet = book.getWorksheet('数据');
  const values = [2, 3].map((row) => [1, 2, 3].map((column) => sheet?.getRow(row).getCell(column).value));
  assert.deepEqual(values, rows);
  // Archives tell time in steps of two seconds.
  await pause(2100);
  assert.ok(Buffer.from(one).equals(await make()));
});

test('F63 every field of the open data has a name and an explanation, on the page and in the schema', () => {
  assert.deepEqual(
    openFields.filter(({ label, text }) => label === '' || text === ''),
    [],
  );
  assert.equal(new Set(openFields.map(({ label }) => label)).size, openFields.length);
  const described = JSON.stringify(openDataJsonSchema('https://example.org/data/schema.json'));
  for (const { label, text } of openFields)
    assert.ok(described.includes(JSON.stringify(label)) && described.includes(JSON.stringify(text)), label);
});

test('F62 in every jurisdiction each feed and data file has an address of its own', () => {
  for (const id of profileIds()) {
    const names = [...entryFeeds(loadProfile(id)).map((feed) => feed.id), 'removed', 'schema'];
    assert.equal(new Set(names).size, names.length, id);
  }
});

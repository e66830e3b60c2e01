import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { measureImport } from '../../support/import-command.ts';
import { courtPerson } from '../../support/records.ts';
import { assertRefused } from '../../support/refusal.ts';
import { openDesk, openFolder, told } from '../../support/register.ts';
import type { Fields } from '../../support/workbook.ts';

const record = courtPerson();
const heading = Object.keys(record).join(',');
const line = (changes: Fields = {}) =>
  Object.values({ ...record, ...changes })
    .map(String)
    .join(',');
const half = iconv.encode(`${heading}\n${line()}`, 'gb18030');

const files: Record<string, [Buffer | string, RegExp]> = {
  'one line of ten megabytes': [`${heading}\n${'墨'.repeat(3_400_000)}\n`, /引号或分隔符不完整/],
  'ten megabytes of commas': [`${heading}\n${`${','.repeat(99_999)}\n`.repeat(100)}`, /第 2 行超过 16384 列/],
  'a cell longer than a cell can be': [
    `${heading}\n${line({ duty: '墨'.repeat(32_768) })}\n`,
    /第 2 行有一格超过 32767 字/,
  ],
  'zero bytes': [Buffer.alloc(100_000), /不是 \.xlsx，也不是文本表格/],
  'one zero byte far inside': [`${heading}\n${`${line()}\n`.repeat(5000)}\0`, /不是 \.xlsx，也不是文本表格/],
  'half a character of GB18030 at its end': [
    Buffer.concat([half, Buffer.from([0x81])]),
    /既不是 UTF-8 也不是 GB18030/,
  ],
  'half a character of GB18030 inside': [
    Buffer.concat([Buffer.from([0x90, 0x30, 0x81]), half]),
    /既不是 UTF-8 也不是 GB18030/,
  ],
  'half of a pair in UTF-8': [
    Buffer.concat([Buffer.from(`${heading}\n`), Buffer.from([0xed, 0xa1, 0x82, 0xff])]),
    /既不是 UTF-8/,
  ],
  'a web page under the name of a table': [
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>案号</td></tr></table>',
    /其实是网页或 XML/,
  ],
  'a spreadsheet of 2003 in XML': [
    '\ufeff<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>',
    /其实是网页或 XML/,
  ],
};

for (const [what, [content, word]] of Object.entries(files)) {
  test(`a csv is refused with one sentence where it is or has ${what}`, async (t) => {
    await assertRefused(openDesk(t), 'list.csv', content, word);
  });
}

test('a quotation mark that is never closed is refused in a large file within 30 s and 700 MB', async (t) => {
  const folder = openFolder(t);
  const path = join(folder, 'list.csv');
  await writeFile(path, `${heading}\n"${`${line()}\n`.repeat(300_000)}`);
  const { status, err, seconds, peak } = await measureImport(folder, path);
  assert.equal(status, 1);
  assert.match(err, /^[^\n]*第 2 条记录附近的引号或分隔符不完整[^\n]*。\n$/);
  assert.ok(seconds < 30 && peak < 700, `${seconds} s, ${peak} MB`);
});

test('hundreds of rows of almost a million characters are refused within 30 s and 700 MB', async (t) => {
  const folder = openFolder(t);
  const path = join(folder, 'list.csv');
  const wide = `${heading}\n${`${`${'a'.repeat(32_000)},`.repeat(30)}\n`.repeat(200)}`;
  await writeFile(path, wide);
  const { status, out, err, seconds, peak } = await measureImport(folder, path);
  assert.equal(status, 1);
  assert.match(out + err, /单元格过多/);
  assert.ok(seconds < 30 && peak < 700, `${seconds} s, ${peak} MB`);
});

/** Texts that a spreadsheet program would work out, and texts that only begin like them. */
const formulas = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  "+cmd|'/C calc'!A0",
  "-1+cmd|'/C calc'!A0",
  '@SUM(A1:A9)',
  '"=HYPERLINK(""http://a"")"',
  '＝1+1',
];

test('a formula in a csv is a fault of its cell and is worked out nowhere', async (t) => {
  const desk = openDesk(t);
  const path = join(desk.folder, 'list.csv');
  const lines = formulas.map((duty) =>
    duty.startsWith('"') ? line({ duty }) : line({ duty: duty.includes(',') ? `"${duty}"` : duty }),
  );
  await writeFile(path, [heading, ...lines].join('\n'));
  const report = await desk.bring(path);
  assert.deepEqual(
    told(report),
    formulas.map((_, at) => `formula-text@${at + 2}:duty`),
  );
});

test('a replacement character in a csv is a fault of its cell', async (t) => {
  const desk = openDesk(t);
  const path = join(desk.folder, 'list.csv');
  await writeFile(path, [heading, line({ duty: '货\ufffd款' }), line({ duty: '货\uffff款' })].join('\n'));
  assert.deepEqual(told(await desk.bring(path)), ['broken-text@2:duty', 'broken-text@3:duty']);
});

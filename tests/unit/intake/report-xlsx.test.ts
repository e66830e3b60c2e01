import assert from 'node:assert/strict';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { REPORT_COLUMN } from '#src/intake/files/marked-workbook.ts';
import { openParts } from '#src/intake/files/zip.ts';
import { writeReport } from '#src/intake/report.ts';
import { citizen } from '../../support/numbers.ts';
import { courtPerson, medical } from '../../support/records.ts';
import { type Desk, openDesk } from '../../support/register.ts';
import { table, type Value, writeCsv, writeXlsx } from '../../support/workbook.ts';

const RED = 'FFFFC7CE';
const YELLOW = 'FFFFEB9C';

/** Imports files, writes the report, and opens it as a spreadsheet program does. */
async function reportOn(desk: Desk, paths: string | string[], list?: string) {
  const path = join(desk.folder, 'report.xlsx');
  const report = await desk.bring(paths, { dryRun: true, ...(list && { list }) });
  await writeReport(path, report);
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(path));
  const [findings, ...sheets] = workbook.worksheets;
  assert.ok(findings);
  return { path, report, findings, sheets };
}
const sheetOf = ([sheet]: Worksheet[]): Worksheet => {
  assert.ok(sheet);
  return sheet;
};
/** Texts of a sheet as they stand, each row under its number. */
const texts = (sheet: Worksheet): Record<number, string[]> => {
  const rows: Record<number, string[]> = {};
  sheet.eachRow((row, number) => {
    rows[number] = Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text);
  });
  return rows;
};
const fillOf = (sheet: Worksheet, cell: string) => {
  const { fill } = sheet.getCell(cell);
  return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
};
const letterOf = (column: string) => String.fromCharCode(65 + Object.keys(courtPerson()).indexOf(column));
const REMARKS = Object.keys(courtPerson()).length;

test('the report is the unit’s own file with every row in its place, whatever stands above, between or hidden', async (t) => {
  const desk = openDesk(t);
  const [headings = [], first = [], second = [], third = []] = table([
    courtPerson(1),
    courtPerson(2, { publishDate: '2025-02-30' }),
    courtPerson(3, { courtName: null }),
  ]);
  const rows: Value[][] = [['失信被执行人报送表'], [], headings, first, [], second, third];
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), {
    name: '十一月',
    rows,
    finish: (sheet) => {
      sheet.mergeCells(1, 1, 1, headings.length);
      sheet.getRow(4).hidden = true;
      const court = headings.indexOf('courtName') + 1;
      sheet.mergeCells(6, court, 7, court);
    },
  });
  const { sheets } = await reportOn(desk, path);
  const sheet = sheetOf(sheets);
  assert.equal(sheet.name, '十一月');
  const shown = texts(sheet);
  assert.deepEqual(Object.keys(shown), ['1', '3', '4', '6', '7']);
  assert.equal(shown[1]?.[0], '失信被执行人报送表');
  assert.deepEqual(shown[3], [...headings, REPORT_COLUMN]);
  const own = (row: Value[]) =>
    row.map((value) => (value === null || value === undefined ? '' : String(value as string | number)));
  const masked = (row: Value[], order: number) =>
    own(row).map((text) =>
      text.replace(
        citizen('1980-03-15', order),
        (number) => `${number.slice(0, 6)}********${number.slice(14)}`,
      ),
    );
  assert.deepEqual(shown[4], masked(first, 1));
  assert.deepEqual(shown[6]?.slice(0, REMARKS), masked(second, 3));
  assert.equal(shown[7]?.[headings.indexOf('courtName')], '天津市北辰区人民法院');
});

test('a cell at fault is red, one to look at is yellow, and the remark stands beside the table', async (t) => {
  const desk = openDesk(t);
  const rows = [
    courtPerson(1),
    courtPerson(2, { publishDate: '2025-02-30', duty: '向虞某付款，电话13812345678', sexy: '不详' }),
  ];
  const withPhone = rows.map((row) => ({ ...row, 手机: '' }));
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), { rows: table(withPhone) });
  const { sheets, report } = await reportOn(desk, path);
  const sheet = sheetOf(sheets);
  const of = (column: string, row: number) => fillOf(sheet, `${letterOf(column)}${row}`);
  assert.deepEqual([of('publishDate', 3), of('sexy', 3), of('duty', 3)], [RED, RED, YELLOW]);
  assert.equal(fillOf(sheet, 'S1'), YELLOW, 'the heading of a column that is not read');
  const plain = Object.keys(courtPerson()).flatMap((column) => [of(column, 2), of(column, 1)]);
  assert.ok(plain.every((fill) => fill === undefined));
  const remark = sheet.getCell(3, REMARKS + 2).text;
  const told = report.found.filter(({ row }) => row === 3).map(({ message, fix }) => message + fix);
  assert.equal(told.length, 3);
  assert.equal(remark, told.join('\n'));
  assert.equal(sheet.getCell(2, REMARKS + 2).text, '');
});

test('the first sheet has every finding, by file, sheet, row and cell, and the sum below them', async (t) => {
  const desk = openDesk(t);
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), {
    name: '名单',
    rows: table([courtPerson(1, { caseCode: '' }), courtPerson(2, { sexy: '不详' })]),
  });
  const { findings, report } = await reportOn(desk, path);
  const [head, ...rows] = Object.values(texts(findings));
  const last = rows.pop();
  assert.equal(findings.name, '导入报告');
  assert.deepEqual(head, [
    '性质',
    '文件',
    '工作表',
    '行',
    '单元格',
    '列',
    '代码',
    '内容（已遮盖）',
    '问题',
    '怎样更正',
  ]);
  assert.deepEqual(
    rows,
    report.found.map(({ row, cell, column, code, value, message, fix }) => [
      '退回',
      'a.xlsx',
      '名单',
      String(row),
      cell,
      column,
      code,
      value,
      message,
      fix,
    ]),
  );
  assert.match(last?.[0] ?? '', /^收到 2 行：/);
});

test('files whose sheets have the same name, in any case, each have their own sheet in the report', async (t) => {
  const desk = openDesk(t);
  const names = ['List', 'LIST', '导入报告'];
  const paths = await Promise.all(
    names.map((name, index) =>
      writeXlsx(join(desk.folder, `${index}.xlsx`), {
        name,
        rows: table([courtPerson(index + 1, { sexy: '不详' })]),
      }),
    ),
  );
  const { sheets } = await reportOn(desk, paths);
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['List', 'LIST 2', '导入报告 2'],
  );
  assert.deepEqual(
    sheets.map((sheet) => sheet.getCell('B2').text),
    [1, 2, 3].map((order) => courtPerson(order)['caseCode']),
  );
});

test('a csv comes back as a workbook with its rows in their places', async (t) => {
  const desk = openDesk(t);
  const rows = [['报送表'], ...table([courtPerson(1), courtPerson(2, { caseCode: '' })])];
  const path = await writeCsv(join(desk.folder, '十一月.csv'), rows, {
    encoding: 'gb18030',
    delimiter: '\t',
  });
  const { sheets } = await reportOn(desk, path);
  const sheet = sheetOf(sheets);
  assert.equal(sheet.name, '十一月.csv');
  assert.deepEqual(Object.keys(texts(sheet)), ['1', '2', '3', '4']);
  assert.deepEqual([sheet.getCell(2, REMARKS + 1).text, fillOf(sheet, 'B4')], [REPORT_COLUMN, RED]);
  assert.match(sheet.getCell(4, REMARKS + 1).text, /“caseCode”为空。/);
});

test('texts that begin like a formula stay texts, and every character can be opened again', async (t) => {
  const desk = openDesk(t);
  const dangerous = [
    "=cmd|'/C calc'!A0",
    '+1+cmd|x',
    '-2+3',
    '@SUM(1,2)',
    '支\u000b付\u0001<&>',
    '长'.repeat(32_767),
  ];
  const rows = dangerous.map((duty, index) => courtPerson(index + 1, { duty }));
  const { path, sheets } = await reportOn(desk, await writeCsv(join(desk.folder, 'a.csv'), table(rows)));
  const sheet = sheetOf(sheets);
  for (const [index, text] of dangerous.slice(0, 4).entries()) {
    const cell = sheet.getCell(`${letterOf('duty')}${index + 2}`);
    assert.deepEqual([cell.formula, cell.text], [undefined, text]);
  }
  assert.equal(sheet.getCell(`${letterOf('duty')}6`).text, '支付<&>');
  assert.equal(sheet.getCell(`${letterOf('duty')}7`).text.length, 32_767);
  const file = await open(path);
  const parts = await openParts(file, 'report.xlsx');
  for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of parts.read(part)) chunks.push(chunk);
    const xml = Buffer.concat(chunks).toString();
    assert.ok(xml.includes('<sheetData'));
    assert.doesNotMatch(xml, /<f[\s>]|[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  }
  await file.close();
});

test('a report that is sent back as a file is refused with a sentence that says what to send', async (t) => {
  const desk = openDesk(t);
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), { rows: table([medical(1, { 等级: '特级' })]) });
  const { path: sent } = await reportOn(desk, path, 'illegal-medical-practice');
  await assert.rejects(desk.bring(sent, { list: 'illegal-medical-practice' }), {
    message: '“report.xlsx”是导入报告，其中的号码已遮盖。请在原文件中更正后报送。',
  });
  assert.equal(desk.entries().length, 0);
});

test('a person’s paper of any kind is masked in the file that comes back', async (t) => {
  const desk = openDesk(t);
  const papers = [
    'E12345678',
    'H1234567800',
    citizen().replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    '138.1234.5678',
  ];
  const rows = papers.map((cardNum, index) => courtPerson(index + 1, { cardNum, age: '' }));
  const { sheets } = await reportOn(
    desk,
    await writeXlsx(join(desk.folder, 'a.xlsx'), { rows: table(rows) }),
  );
  const shown = papers.map((_, index) => sheetOf(sheets).getCell(`${letterOf('cardNum')}${index + 2}`).text);
  assert.deepEqual(shown.slice(0, 2), ['E1*****78', 'H1*******00']);
  for (const text of shown) assert.match(text, /^[\dA-Z]{2,6}\*+[\dX]{2,4}$/);
});

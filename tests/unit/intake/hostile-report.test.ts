import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzip } from '@cj-tech-master/excelts/archive';
import { writeReport } from '#src/intake/report.ts';
import { citizen, oldCitizen, phone } from '../../support/numbers.ts';
import { inlineRow, rawWorkbook } from '../../support/raw-workbook.ts';
import { courtPerson } from '../../support/records.ts';
import { type Desk, openDesk } from '../../support/register.ts';
import { allCells } from '../../support/workbook.ts';

const record = courtPerson();
const headings = Object.keys(record);
const formulas = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  "+cmd|'/C calc'!A0",
  '@SUM(A1)',
  '＝1+1',
  '=HYPERLINK("http://a")',
];

/** The report of a file as xlsx: its path, and the text of each of its parts. */
async function reportOf(desk: Desk, name: string, bytes: Buffer) {
  const path = join(desk.folder, name);
  await writeFile(path, bytes);
  const report = await desk.bring(path);
  const target = join(desk.folder, 'report.xlsx');
  await writeReport(target, report);
  const parts: string[] = [];
  for await (const entry of (await unzip(await readFile(target))).entries()) parts.push(await entry.text());
  return { report, target, parts };
}

test('the report repeats no formula that could be worked out', async (t) => {
  const desk = openDesk(t);
  const rows = formulas.map((text, at) =>
    inlineRow(
      at + 2,
      headings.map(() => text),
    ),
  );
  const bytes = rawWorkbook({
    sheets: [inlineRow(1, [...headings, ...formulas]) + rows.join('')],
    names: ['=1+1'],
  });
  const { parts, target } = await reportOf(desk, '=1+1.xlsx', bytes);
  const sheets = parts.filter((part) => part.includes('<sheetData>'));
  assert.equal(sheets.length, 2);
  for (const part of parts) assert.doesNotMatch(part, /<f[ >]|<definedName|ddeLink|externalLink|hyperlink /);
  const shown = await allCells(target);
  assert.ok(shown.every(({ kind }) => kind !== 'error'));
  assert.ok(shown.some((cell) => cell.kind === 'text' && cell.text === "=cmd|'/C calc'!A0"));
});

test('the report shows no full number of a person, and no phone, wherever one stands in the file', async (t) => {
  const desk = openDesk(t);
  const numbers = [citizen('1966-06-16', 777), oldCitizen('1955-05-15', 555), phone];
  const spaced = `${citizen('1966-06-16', 777).slice(0, 6)} ${citizen('1966-06-16', 777).slice(6)}`;
  const wide = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const dotted = [...(numbers[0] ?? '')].join('.');
  const rows = [...numbers, spaced, wide(numbers[0] ?? ''), dotted].map((number, at) =>
    inlineRow(
      at + 2,
      headings.map(() => `甲${number}乙`),
    ),
  );
  const typed = `<row r="9">${headings.map((_, at) => `<c><v>${numbers[at % 3]}</v></c>`).join('')}</row>`;
  const heading = inlineRow(1, [...headings, ...numbers]);
  const bytes = rawWorkbook({ sheets: [heading + rows.join('') + typed], names: [`虞某${numbers[1]}`] });
  const { parts, report } = await reportOf(desk, `虞某${numbers[0]}.xlsx`, bytes);
  assert.equal(report.totals.refused, 7);
  const all = parts.join('\n');
  assert.ok(all.includes('120113********'));
  // Digits that a spreadsheet program lost already are none of a person's number.
  for (const number of numbers)
    assert.ok(!all.normalize('NFKC').replace(/[\s.]/g, '').includes(number), number);
});

test('a report is written for the widest sheet that there can be', async (t) => {
  const desk = openDesk(t);
  const wide = [...headings, ...Array.from({ length: 16_384 - headings.length }, (_, at) => `列${at}`)];
  const { target } = await reportOf(
    desk,
    'list.xlsx',
    rawWorkbook({ sheets: [inlineRow(1, wide) + inlineRow(2, ['1'])] }),
  );
  assert.ok((await allCells(target)).length > 16_384);
});

test('texts with characters that no workbook can hold make a report that opens', async (t) => {
  const desk = openDesk(t);
  const texts = ['a_x0000_b', 'a_x0001_b', '_xD842_', '_xFFFF_', '墨_x001B_', '<&>"\'', ']]>'];
  const rows = texts.map((text, at) =>
    inlineRow(
      at + 2,
      headings.map(() => text),
    ),
  );
  const { target } = await reportOf(
    desk,
    'list.xlsx',
    rawWorkbook({ sheets: [inlineRow(1, headings) + rows.join('')] }),
  );
  const shown = (await allCells(target)).map((cell) => (cell.kind === 'text' ? cell.text : ''));
  assert.ok(shown.includes('ab') && shown.includes('<&>"\''));
});

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { inlineRow, type RawWorkbook, rawWorkbook, sheetXml } from '../../support/raw-workbook.ts';
import { courtPerson } from '../../support/records.ts';
import { assertRefused } from '../../support/refusal.ts';
import { openDesk, told } from '../../support/register.ts';
import { allCells, type Fields, table } from '../../support/workbook.ts';

const record = courtPerson();
const headings = Object.keys(record);
const heading = inlineRow(1, headings);
const cell = (inside: string, attributes = '') => `<c ${attributes}>${inside}</c>`;
const text = (value: string) => cell(`<is><t>${value}</t></is>`, 't="inlineStr"');
/** One row of the court's format, one of its cells as raw XML. */
const rowWith = (column: string, raw: string, changes: Fields = {}) => {
  const cells = headings.map((each) =>
    each === column ? raw : text(String({ ...record, ...changes }[each] ?? '')),
  );
  return `<row r="2">${cells.join('')}</row>`;
};

const STRUCTURE = /内部结构不完整/;
const sheets: Record<string, string> = {
  'a cell beyond column XFD': '<row r="2"><c r="XFE2"><v>1</v></c></row>',
  'a cell of a column that does not exist': '<row r="2"><c r="AAAAAAAAAAAAAAAA2"><v>1</v></c></row>',
  'a cell without a column': '<row r="2"><c r="2"><v>1</v></c></row>',
  'a cell in small letters': '<row r="2"><c r="a2"><v>1</v></c></row>',
  'a cell of another row': '<row r="2"><c r="A3"><v>1</v></c></row>',
  'a cell twice': '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>',
  'a row beyond the last': '<row r="1048577"><c><v>1</v></c></row>',
  'a row with a negative number': '<row r="-1"><c><v>1</v></c></row>',
  'a row zero': '<row r="0"><c><v>1</v></c></row>',
  'a row with half a number': '<row r="2.5"><c><v>1</v></c></row>',
  'a row whose number is no number': '<row r="two"><c><v>1</v></c></row>',
  'rows out of order': '<row r="9"><c><v>1</v></c></row><row r="8"><c><v>1</v></c></row>',
  'a row twice': '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>',
  'a text that the workbook does not have': '<row r="2"><c t="s"><v>7</v></c></row>',
  'a text with a negative number': '<row r="2"><c t="s"><v>-1</v></c></row>',
  'a text whose number is no number': '<row r="2"><c t="s"><v>one</v></c></row>',
  'an entity that nobody defined': `<row r="2">${text('&file;')}</row>`,
  'a character that XML does not have': `<row r="2">${text('&#0;')}</row>`,
  'elements nested without end': '<a>'.repeat(5000),
  'a tag that is never closed': '<row r="2"><c>',
  'an attribute twice': '<row r="2" r="3"/>',
  'one text of a million characters': `<row r="2">${text('墨'.repeat(1_000_000))}</row>`,
  'one text of a million characters in small runs': `<row r="2"><c t="inlineStr"><is>${'<r><t>墨墨墨墨墨墨墨墨墨墨</t></r>'.repeat(100_000)}</is></c></row>`,
  'one value of a million characters in small pieces': `<row r="2"><c t="str"><v>${'<![CDATA[墨墨墨墨墨墨墨墨墨墨]]>'.repeat(100_000)}</v></c></row>`,
  'one comment of two million characters': `<!--${'-a'.repeat(1_000_000)}-->`,
};

for (const [what, rows] of Object.entries(sheets)) {
  test(`a workbook is refused with one sentence where it has ${what}`, async (t) => {
    await assertRefused(openDesk(t), 'list.xlsx', rawWorkbook({ sheets: [heading + rows] }), STRUCTURE);
  });
}

const LAUGHS = `<!DOCTYPE s [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'.charAt(at)};`.repeat(10)}">`)
  .join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

test('definitions of entities are not read: neither one that multiplies nor one that names a file', async (t) => {
  for (const entity of ['&j;', '&a;', '&file;']) {
    const sheet = sheetXml(heading + rowWith('duty', text(entity))).replace('?>', `?>${LAUGHS}`);
    await assertRefused(openDesk(t), 'list.xlsx', rawWorkbook({ sheets: [sheet] }), STRUCTURE);
    const strings = `<?xml version="1.0"?>${LAUGHS}<sst><si><t>${entity}</t></si></sst>`;
    const book = { sheets: [heading + rowWith('duty', cell('<v>0</v>', 't="s"'))], strings };
    await assertRefused(openDesk(t), 'list.xlsx', rawWorkbook(book), STRUCTURE);
  }
});

test('a cell with more characters than a cell can have is named with its row', async (t) => {
  const long = heading + rowWith('duty', text('墨'.repeat(32_768)));
  await assertRefused(
    openDesk(t),
    'list.xlsx',
    rawWorkbook({ sheets: [long] }),
    /第 2 行有一格超过 32767 字/,
  );
  const shared = {
    sheets: [heading + rowWith('duty', cell('<v>0</v>', 't="s"'))],
    strings: `<si><t>${'墨'.repeat(32_768)}</t></si>`,
  };
  await assertRefused(openDesk(t), 'list.xlsx', rawWorkbook(shared), /第 2 行有一格超过 32767 字/);
  const again = `<row r="2">${cell('<v>0</v>', 't="s"').repeat(40)}</row>`;
  const strings = `<si><t>${'墨'.repeat(32_767)}</t></si>`;
  await assertRefused(
    openDesk(t),
    'list.xlsx',
    rawWorkbook({ sheets: [heading + again], strings }),
    /第 2 行的文字过长/,
  );
});

/** What a cell of the court's free text is refused for, as raw XML. */
const faults: [string, string][] = [
  ['broken-text', text('货\u0000款')],
  ['broken-text', text('货_x0000_款')],
  ['broken-text', text('货_xD842_款')],
  ['broken-text', text('货_xDFB7__xD842_款')],
  ['broken-text', text('货\ufffd款')],
  ['broken-text', text('货_xFFFF_款')],
  ['broken-text', text('货\ue000款')],
  ['broken-text', text('\ue000')],
  ['broken-text', cell('<v>货_xD842_款</v>', 't="str"')],
  ['formula-text', text("=cmd|'/C calc'!A0")],
  ['formula-text', text('+SUM(A1)')],
  ['formula-text', text("-2+3+cmd|'/C calc'!A0")],
  ['formula-text', text("@cmd|'/C calc'!A0")],
  ['formula-text', text('+1+HYPERLINK(&quot;http://a&quot;)')],
  ['formula-text', text('＝1+1')],
  ['formula-text', text('\u200b\t=1+1')],
  ['formula-text', text('_x0009_=1+1')],
  ['cell-error', cell('<f>A1</f>')],
  ['cell-error', cell('<f>A1</f><v></v>')],
  ['cell-error', cell('<f>A1</f><v/>', 't="n"')],
  ['cell-error', cell('<f>A1</f><v>#REF!</v>', 't="e"')],
  ['cell-error', cell('<v>1e999</v>')],
];

test('a broken character, a formula typed as text, or a formula without a value is a fault of its cell', async (t) => {
  const desk = openDesk(t);
  for (const [code, raw] of faults) {
    const path = join(desk.folder, 'list.xlsx');
    await writeFile(path, rawWorkbook({ sheets: [heading + rowWith('duty', raw)] }));
    const report = await desk.bring(path);
    assert.deepEqual(told(report), [`${code}@2:duty`], raw);
    assert.doesNotMatch(report.found[0]?.value ?? '', /cmd|calc/);
  }
});

test('figures and remarks that begin with a sign are no formulas', async (t) => {
  const desk = openDesk(t);
  const texts = [
    '-5',
    '+86 22 26391234',
    '-3%',
    '－（一）支付货款',
    '—支付',
    '- 支付货款',
    'a=1',
    '-5(含税)',
  ];
  const rows = texts.map((duty, at) =>
    inlineRow(at + 2, Object.values(courtPerson(at + 1, { duty })).map(String)),
  );
  const path = join(desk.folder, 'list.xlsx');
  await writeFile(path, rawWorkbook({ sheets: [heading + rows.join('')] }));
  const report = await desk.bring(path);
  assert.deepEqual(
    report.found.filter(({ code }) => code === 'formula-text'),
    [],
  );
  assert.equal(report.totals.new, texts.length);
});

/** What one cell must be read as, by its raw XML in a workbook with two shared texts. */
const readings: [string, unknown][] = [
  [cell('<v>0</v>', 't="s"'), '虞知行'],
  [cell('<v>1</v>', 't="s"'), ' a\nb '],
  [cell('<v></v>', 't="s"'), undefined],
  [cell('<is><t>虞</t></is>', 't="inlineStr"'), '虞'],
  [
    cell(
      '<is><r><rPr><b/></rPr><t>虞</t></r><r><t>知行</t></r><rPh sb="0" eb="1"><t>yu</t></rPh></is>',
      't="inlineStr"',
    ),
    '虞知行',
  ],
  [cell('<is><t><![CDATA[<虞>]]></t></is>', 't="inlineStr"'), '<虞>'],
  [cell('<is><t>_x005F_x4E00_</t></is>', 't="inlineStr"'), '_x4E00_'],
  [cell('<is><t>&#x20BB7;_xD842__xDFB7_</t></is>', 't="inlineStr"'), '𠮷𠮷'],
  [cell('<f>A1</f><v>虞</v>', 't="str"'), '虞'],
  [cell('<f>A1</f><v></v>', 't="str"'), undefined],
  [cell('<v>1</v>', 't="b"'), '是'],
  [cell('<v>true</v>', 't="b"'), '是'],
  [cell('<v>0</v>', 't="b"'), '否'],
  [cell('<v>2025-11-05T08:00:00Z</v>', 't="d"'), '2025-11-05'],
  [cell('<v>45966</v>', 's="1"'), '2025-11-05'],
  [cell('<v>45966.5</v>', 's="2"'), '2025-11-05'],
  [cell('<v>45966</v>', 's="0"'), 45966],
  [cell('<v>0.5</v>', 's="1"'), 0.5],
  [cell('<v> 12 </v>'), 12],
];
const BOOK: Partial<RawWorkbook> = {
  strings:
    '<si><r><t>虞</t></r><r><rPr><i/></rPr><t>知行</t></r><rPh sb="0" eb="3"><t>yuzhixing</t></rPh><phoneticPr/></si><si><t xml:space="preserve"> a\nb </t></si>',
  parts: [
    {
      name: 'xl/styles.xml',
      data: '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs><dxfs><dxf><numFmt numFmtId="0" formatCode="d"/></dxf></dxfs></styleSheet>',
    },
  ],
};

async function valuesOf(folder: string, book: RawWorkbook) {
  const path = join(folder, 'list.xlsx');
  await writeFile(path, rawWorkbook(book));
  return (await allCells(path)).map((found) => {
    if (found.kind === 'day') return found.day;
    if (found.kind === 'number') return found.number;
    return found.kind === 'empty' ? undefined : found.text;
  });
}

test('a cell is read by its type: shared and rich texts without their reading marks, days, truths', async (t) => {
  const { folder } = openDesk(t);
  for (const [raw, value] of readings) {
    const found = await valuesOf(folder, { ...BOOK, sheets: [`<row>${raw}${text('.')}</row>`] });
    assert.deepEqual(found, [value, '.'], raw);
  }
});

test('a workbook that counts days from 1904 says the same days', async (t) => {
  const { folder } = openDesk(t);
  for (const flag of ['1', 'true']) {
    const book = {
      ...BOOK,
      properties: `date1904="${flag}"`,
      sheets: ['<row><c s="1"><v>44504</v></c></row>'],
    };
    assert.deepEqual(await valuesOf(folder, book), ['2025-11-05']);
  }
});

test('cells without an address follow one another, the empty ones too', async (t) => {
  const { folder } = openDesk(t);
  const rows = `<row>${text('a')}<c/><c s="1"/>${text('d')}<c r="H1"><v>8</v></c>${text('i')}<c/></row>`;
  const [none] = [undefined];
  assert.deepEqual(await valuesOf(folder, { sheets: [rows] }), [
    'a',
    none,
    none,
    'd',
    none,
    none,
    none,
    8,
    'i',
  ]);
});

test('rows and cells of drawings and controls are no rows and cells of the table', async (t) => {
  const { folder } = openDesk(t);
  const anchor = '<x:from><x:col>1</x:col><x:row>2</x:row></x:from>'.repeat(3);
  const sheet = sheetXml(`<row r="1048576">${text('a')}</row>`).replace(
    '</worksheet>',
    `<controls>${anchor}</controls></worksheet>`,
  );
  assert.deepEqual(await valuesOf(folder, { sheets: [sheet] }), ['a']);
});

test('a row of all 16,384 columns is read, and its headings are reported', async (t) => {
  const desk = openDesk(t);
  const wide = [...headings, ...Array.from({ length: 16_384 - headings.length }, (_, at) => `列${at}`)];
  const path = join(desk.folder, 'list.xlsx');
  await writeFile(
    path,
    rawWorkbook({ sheets: [inlineRow(1, wide) + inlineRow(2, table([record])[1]?.map(String) ?? [])] }),
  );
  const report = await desk.bring(path);
  assert.deepEqual([report.found.length, report.totals.new], [16_384 - headings.length, 1]);
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeFile } from 'node:fs/promises';
import { type RawWorkbook, rawParts, rawTable, rawWorkbook } from '../../support/raw-workbook.ts';
import { courtPerson } from '../../support/records.ts';
import { assertRefused } from '../../support/refusal.ts';
import { openDesk, told } from '../../support/register.ts';
import { table } from '../../support/workbook.ts';
import { type ZipEntry, zipOf } from '../../support/zip.ts';

const good = rawTable(table([courtPerson()]));
/** The usual parts, one of them changed. */
const changed = (name: string, change: Partial<ZipEntry>, book: RawWorkbook = { sheets: [good] }) =>
  zipOf(rawParts(book).map((part) => (part.name === name ? { ...part, ...change } : part)));
const SHEET = 'xl/worksheets/sheet1.xml';
const BROKEN = /不是完好的 \.xlsx/;
const STRUCTURE = /内部结构不完整/;
const whole = rawWorkbook({ sheets: [good] });
const end = whole.length - 22;
const edited = (change: (bytes: Buffer) => void) => {
  const bytes = Buffer.from(whole);
  change(bytes);
  return bytes;
};

const archives: Record<string, [Buffer, RegExp]> = {
  'a directory that is larger than the file': [
    edited((bytes) => bytes.writeUInt32LE(0xffff_fff0, end + 12)),
    BROKEN,
  ],
  'a directory beyond the end': [edited((bytes) => bytes.writeUInt32LE(0xffff_fff0, end + 16)), BROKEN],
  'more parts than the directory has': [edited((bytes) => bytes.writeUInt16LE(0xfff0, end + 10)), BROKEN],
  'no part at all': [zipOf([]), /不是 \.xlsx，也不是文本表格/],
  'a part that claims fewer bytes than it has': [changed(SHEET, { size: 100 }), BROKEN],
  'a part that claims more bytes than it has': [changed(SHEET, { size: 1_000_000 }), BROKEN],
  'a part that claims to unfold beyond every table': [changed(SHEET, { size: 0xffff_fff0 }), /展开后过大/],
  'a part with another checksum': [changed(SHEET, { crc: 1 }), BROKEN],
  'a stored part that reaches beyond the file': [
    changed(SHEET, { method: 0, packedSize: 0x7fff_ffff, size: 0x7fff_ffff }),
    BROKEN,
  ],
  'a part packed in an unknown way': [changed(SHEET, { method: 99 }), BROKEN],
  'a part that is cut off': [changed(SHEET, { packed: Buffer.from([0xed, 0x9d]) }), BROKEN],
  'encrypted parts': [changed(SHEET, { flags: 0x801 }), /设了密码/],
  'two parts of one name': [
    zipOf([...rawParts({ sheets: [good] }), { name: 'XL\\worksheets/Sheet1.xml', data: good }]),
    BROKEN,
  ],
  'parts that lie over one another': [
    zipOf([
      ...rawParts({ sheets: [good] }),
      ...Array.from({ length: 50 }, (_, at) => ({ name: `over${at}`, sharesBytesOf: 2, data: good })),
    ]),
    BROKEN,
  ],
  'a sheet whose part is missing': [
    zipOf(rawParts({ sheets: [good, good] }).filter(({ name }) => !name.endsWith('sheet2.xml'))),
    STRUCTURE,
  ],
  'two sheets of one part': [
    changed(
      'xl/_rels/workbook.xml.rels',
      {
        data: String(rawParts({ sheets: [good, good] })[1]?.data).replace('sheet2.xml', 'sheet1.xml'),
      },
      { sheets: [good, good] },
    ),
    STRUCTURE,
  ],
  'no sheet at all': [rawWorkbook({ sheets: [] }), /没有任何内容/],
  'more sheets than anybody looks through': [
    rawWorkbook({ sheets: Array.from({ length: 1001 }, () => '') }),
    /有 1001 张工作表/,
  ],
  'a letter renamed to xlsx': [
    zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: '<w:document/>' },
    ]),
    /不是表格文件/,
  ],
  'an OpenDocument table': [
    zipOf([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
      { name: 'content.xml', data: '<office:document-content/>' },
    ]),
    /不是表格文件/,
  ],
  'a binary workbook': [zipOf([{ name: 'xl/workbook.bin', data: '\x01' }]), /不是表格文件/],
};

for (const [what, [bytes, word]] of Object.entries(archives)) {
  test(`a file is refused with one sentence where it has ${what}`, async (t) => {
    await assertRefused(openDesk(t), 'list.xlsx', bytes, word);
  });
}

test('a name of a sheet that is a path is refused, and nothing is written there', async (t) => {
  for (const name of ['../../etc/passwd', '..\\..\\x', 'a/b', '[1]'])
    await assertRefused(
      openDesk(t),
      'list.xlsx',
      rawWorkbook({ sheets: [good], names: [name] }),
      /工作表名称/,
    );
});

const spellings: Record<string, (parts: ZipEntry[]) => ZipEntry[]> = {
  'links from the root of the file': (parts) => replaced(parts, /Target="/g, 'Target="/xl/'),
  'links with backslashes': (parts) => replaced(parts, /worksheets\//g, 'worksheets\\'),
  'links that go up and down again': (parts) => replaced(parts, /Target="/g, 'Target="../xl/./'),
  'paths with backslashes': (parts) =>
    parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') })),
  'paths in other capitals': (parts) => parts.map((part) => ({ ...part, name: part.name.toUpperCase() })),
  'names with prefixes': (parts) => replaced(parts, /<(\/?)(?!\?)/g, '<$1x:'),
  'parts that are not packed': (parts) => parts.map((part) => ({ ...part, method: 0 })),
};
const replaced = (parts: ZipEntry[], from: RegExp, to: string) =>
  parts.map((part) => ({ ...part, data: String(part.data).replace(from, to) }));

for (const [what, spell] of Object.entries(spellings)) {
  test(`a workbook is read where its program writes ${what}`, async (t) => {
    const desk = openDesk(t);
    const rows = '<row r="2"><c r="A2" t="s"><v>1</v></c></row>';
    const strings = '<si><t>案号</t></si><si><t>甲</t></si>';
    const path = join(desk.folder, 'list.xlsx');
    await writeFile(path, zipOf(spell(rawParts({ sheets: [good, rows], strings }))));
    const report = await desk.bring(path);
    assert.deepEqual(told(report), ['sheet-skipped@0:']);
    assert.equal(report.totals.new, 1);
  });
}

test('sheets of charts and macros are passed over, and three hundred sheets are read', async (t) => {
  const desk = openDesk(t);
  const path = join(desk.folder, 'list.xlsx');
  const sheets = Array.from({ length: 300 }, (_, at) => (at === 299 ? good : ''));
  const parts = rawParts({ sheets });
  await writeFile(path, zipOf(replaced(parts, /worksheet"( Target="worksheets\/sheet7\.)/, 'chartsheet"$1')));
  assert.equal((await desk.bring(path)).totals.new, 1);
});

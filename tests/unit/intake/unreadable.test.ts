import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Worksheet } from '@cj-tech-master/excelts';
import iconv from 'iconv-lite';
import { intakeTotals } from '#db/register/reads.ts';
import { UnreadableFile } from '#src/intake/files/cell.ts';
import { openFile } from '#src/intake/files/open-file.ts';
import { courtPerson, medical } from '../../support/records.ts';
import { openDesk, openFolder, told } from '../../support/register.ts';
import { table, writeCsv, writeXlsx } from '../../support/workbook.ts';

/** Contents that no list can be read from, with a word that the sentence must hold. */
const contents: Record<string, [Buffer | string, RegExp]> = {
  'empty.xlsx': ['', /空文件/],
  'empty.csv': ['', /空文件/],
  'blank.csv': ['\r\n\r\n', /没有任何内容/],
  'old.xls': [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /旧版 \.xls 或设了密码/],
  'cut.xlsx': [Buffer.from('PK\u0003\u0004 cut off'), /不是完好的 \.xlsx/],
  'photo.png': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /另存为 \.xlsx 或 CSV/],
  'letter.txt': ['今年的名单随后报送。\n此致', /表头与任何一种规定格式不符/],
  'utf16.csv': [iconv.encode(table([courtPerson()]).join('\n'), 'utf16le', { addBOM: true }), /CSV UTF-8/],
  'bytes.csv': [Buffer.from([0x41, 0xff, 0xff, 0x0a]), /UTF-8 也不是 GB18030/],
  'quotes.csv': ['案号,"被执行人\n1,2', /引号或分隔符不完整/],
};

test('a file that cannot be read is refused with one sentence that says what to do', async (t) => {
  const desk = openDesk(t);
  for (const [name, [content, word]] of Object.entries(contents)) {
    const path = join(desk.folder, name);
    await writeFile(path, content);
    await assert.rejects(desk.bring(path), (error: Error) => {
      assert.ok(error instanceof UnreadableFile, `${name}: ${error.stack}`);
      assert.match(error.message, word);
      assert.match(error.message, /。$/);
      assert.ok(error.message.includes(name));
      assert.doesNotMatch(error.message, /\n|undefined/);
      return true;
    });
  }
  assert.equal(intakeTotals(desk.register.database).files, 0);
});

test('a file that is not there, or is a folder, is named in the sentence', async (t) => {
  const folder = openFolder(t);
  mkdirSync(join(folder, 'list.xlsx'));
  await assert.rejects(openFile(join(folder, 'gone.xlsx')), /找不到文件“.*gone\.xlsx”/);
  await assert.rejects(openFile(join(folder, 'list.xlsx')), UnreadableFile);
});

test('one unreadable file keeps the readable ones of the same import out', async (t) => {
  const desk = openDesk(t);
  const good = await writeXlsx(join(desk.folder, 'good.xlsx'), { rows: table([courtPerson()]) });
  await assert.rejects(desk.bring([good, join(desk.folder, 'gone.xlsx')]), UnreadableFile);
  assert.equal(desk.entries().length, 0);
});

test('a file of another format than the named list is refused', async (t) => {
  const desk = openDesk(t);
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), { rows: table([courtPerson()]) });
  await assert.rejects(desk.bring(path, { list: 'illegal-medical-practice' }), /表头与“非法行医黑名单”不符/);
});

test('a file whose headings fit several lists needs the list named, and is told which', async (t) => {
  const desk = openDesk(t);
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), { rows: table([medical()]) });
  await assert.rejects(desk.bring(path), /--list 指明.*illegal-medical-practice/);
});

test('an empty workbook is refused', async (t) => {
  const desk = openDesk(t);
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), { rows: [] }, { rows: [] });
  await assert.rejects(desk.bring(path), /没有任何内容/);
});

test('rows of blanks and formats are no rows', async (t) => {
  const desk = openDesk(t);
  const rows = [...table([courtPerson()]), [], ['', '  ', null], ['\u3000'], []];
  const finish = (sheet: Worksheet) => {
    sheet.getCell('A9').font = { bold: true };
  };
  const report = await desk.bring(await writeXlsx(join(desk.folder, 'a.xlsx'), { rows, finish }));
  assert.deepEqual([told(report), report.totals.received], [[], 1]);
});

test('a number typed into a date cell is the day that it spells, or a fault, and never a crash', async (t) => {
  const desk = openDesk(t);
  const rows = table([courtPerson(1, { publishDate: 20251105 }), courtPerson(2, { publishDate: 99999999 })]);
  const finish = (sheet: Worksheet) => {
    sheet.getColumn(Object.keys(courtPerson()).indexOf('publishDate') + 1).numFmt = 'yyyy-mm-dd';
  };
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), { rows, finish });
  const report = await desk.bring(path, { accept: ['rejects'] });
  assert.deepEqual(told(report), ['bad-day@3:publishDate']);
  assert.equal(desk.entries()[0]?.record.published, '2025-11-05');
});

test('line breaks, quotes and delimiters inside the cells of a csv stay inside', async (t) => {
  const desk = openDesk(t);
  const duty = '支付货款，含\n“利息”;以及"违约金",共2项';
  for (const delimiter of [',', ';', '\t']) {
    const path = join(desk.folder, 'a.csv');
    await writeCsv(path, table([courtPerson(1, { duty }), courtPerson(2)]), { delimiter });
    const report = await desk.bring(path);
    assert.deepEqual([told(report), report.totals.received], [[], 2]);
  }
  const facts = desk.entries().flatMap(({ record }) => record.facts);
  assert.ok(facts.some(({ value }) => value === duty.replace('\n', ' ')));
});

test('rare characters come through GB18030 unharmed', async (t) => {
  const desk = openDesk(t);
  const bytes = iconv.encode(table([courtPerson(1, { iname: '𠮷𬱖行' })]).join('\n'), 'gb18030');
  writeFileSync(join(desk.folder, 'a.csv'), bytes);
  await desk.bring(join(desk.folder, 'a.csv'));
  assert.equal(desk.entries()[0]?.record.subject.name, '𠮷𬱖行');
});

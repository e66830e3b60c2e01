import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { credit } from '../../support/numbers.ts';
import { courtCompany, courtPerson, medical, overload, penalty, wage } from '../../support/records.ts';
import { openDesk, told } from '../../support/register.ts';
import { table, type Value, writeCsv, writeXlsx } from '../../support/workbook.ts';

/** Spellings of 5 November 2025 as cells of a spreadsheet. */
const days: Value[] = [
  new Date('2025-11-05'),
  new Date('2025-11-05T15:30:00Z'),
  45966,
  45966.75,
  20251105,
  '45966',
  '2025-11-05',
  '2025-11-5',
  '2025/11/05',
  '2025/11/5',
  '2025.11.5',
  '2025年11月5日',
  '2025年11月05日',
  '20251105',
  ' 2025 年 11 月 5 日 ',
  '２０２５－１１－０５',
  '2025-11-05 00:00:00',
  '2025/11/5 0:00',
  '2025-11-05T08:00:00Z',
  { formula: 'DATE(2025,11,5)', result: new Date('2025-11-05') },
];

test('every spelling of a day is read as that day', async (t) => {
  const desk = openDesk(t);
  const report = await desk.send(days.map((publishDate, index) => courtPerson(index + 1, { publishDate })));
  assert.deepEqual(told(report), []);
  assert.deepEqual(
    desk.entries().map(({ record }) => record.published),
    days.map(() => '2025-11-05'),
  );
});

test('every spelling of a day survives a csv file', async (t) => {
  const desk = openDesk(t);
  const texts = days.filter((day) => typeof day === 'string' || typeof day === 'number');
  const records = texts.map((publishDate, index) => courtPerson(index + 1, { publishDate }));
  const report = await desk.bring(await writeCsv(join(desk.folder, 'days.csv'), table(records)));
  assert.deepEqual(told(report), []);
  assert.deepEqual(new Set(desk.entries().map(({ record }) => record.published)), new Set(['2025-11-05']));
});

test('an amount is read with commas, spaces and units, in ten thousands of yuan', async (t) => {
  const amounts: [Value, string | undefined][] = [
    [0.5, '0.5'],
    ['0.5', '0.5'],
    ['0.50万元', '0.5'],
    ['5000元', '0.5'],
    ['￥5,000.00 元', '0.5'],
    ['１２．５', '12.5'],
    ['1,234.56', '1234.56'],
    [{ formula: '0.1+0.2', result: 0.1 + 0.2 }, '0.3'],
    ['', undefined],
    ['/', undefined],
    ['—', undefined],
    ['无', undefined],
  ];
  const desk = openDesk(t);
  const sent = amounts.map(([fine], index) => penalty(index + 1, { '罚款金额（万元）': fine }));
  assert.deepEqual(told(await desk.send(sent)), []);
  const fines = new Map(
    desk
      .entries()
      .map(({ record }) => [record.document, record.facts.find(({ key }) => key === 'fine')?.value]),
  );
  for (const [index, [value, read]] of amounts.entries())
    assert.equal(fines.get(`津辰市监罚〔2026〕${index + 1}号`), read, JSON.stringify(value));
});

test('dashes and strokes in a column that has nothing to say count as empty', async (t) => {
  const desk = openDesk(t);
  const nothing = { age: '35岁', sexy: '男性', businessEntity: '/', performedPart: '－', regDate: '/' };
  assert.deepEqual(told(await desk.send([courtPerson(1, nothing)])), []);
  assert.deepEqual(told(await desk.send([courtCompany(2, { ...nothing, age: '/', sexy: '无' })])), []);
  const company = { 证件类型: '/', 证件号码: '/', 整改期限: '/', 等级: '/', 停业整顿: '/' };
  assert.deepEqual(told(await desk.send([overload(1, company)], { list: 'overload-transport' })), []);
  const person = { 统一社会信用代码: '无', 法定代表人: '无' };
  assert.deepEqual(told(await desk.send([medical(1, person)], { list: 'illegal-medical-practice' })), []);
  const representatives = desk.entries().map(({ record }) => record.subject.representative);
  assert.deepEqual(representatives.filter(Boolean).sort(), []);
});

test('styled cells, links, formulas and yes-or-no cells are read by what they show', async (t) => {
  const desk = openDesk(t);
  const record = overload(1, {
    主体名称: { richText: [{ text: '天津市墨榆' }, { font: { bold: true }, text: '一号运输有限公司' }] },
    统一社会信用代码: { formula: 'A1', result: credit(9) },
    来源平台: { text: '信用中国', hyperlink: 'https://www.creditchina.gov.cn/' },
    年度违法次数: { formula: '2+2', result: 4 },
    停业整顿: true,
    认定日期: { formula: 'TODAY()', result: new Date('2026-03-02') },
  });
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), {
    name: '严重违法超限超载运输失信名单',
    rows: table([record]),
  });
  assert.deepEqual(told(await desk.bring(path)), []);
  const [entry] = desk.entries();
  assert.equal(entry?.record.subject.name, '天津市墨榆一号运输有限公司');
  assert.equal(entry.record.subject.code, credit(9));
  assert.deepEqual(entry.record.sources, [{ platform: '信用中国', url: null }]);
  assert.equal(entry.record.facts.find(({ key }) => key === 'suspended')?.value, '是');
  assert.equal(entry.record.facts.find(({ key }) => key === 'times')?.value, '4');
});

test('a wage entry without a last day ends three years after it was listed', async (t) => {
  const desk = openDesk(t);
  await desk.send([wage(1, { 预计退出日期: '' })]);
  assert.equal(desk.entries()[0]?.record.term.until, '2029-01-12');
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { citizen, credit, numericCredit, oldCitizen, organisation } from '../../support/numbers.ts';
import {
  courtCompany,
  courtPerson,
  honour,
  medical,
  overload,
  penalty,
  wage,
} from '../../support/records.ts';
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

test('a word for the kind of subject is understood as units write it', async (t) => {
  const cases: [string, string, () => Record<string, Value>][] = [
    ['自然人', 'natural', () => courtPerson(1, { partyTypeName: ' 自然人 ' })],
    ['法人或其他组织', 'legal', () => courtCompany(1)],
    ['法人或者其他组织', 'legal', () => courtCompany(2, { partyTypeName: '法人或者其他组织' })],
    ['法人和其他组织', 'legal', () => courtCompany(3, { partyTypeName: '法人和其他组织' })],
    ['法人', 'legal', () => courtCompany(4, { partyTypeName: '法人' })],
    ['其他组织', 'unincorporated', () => courtCompany(5, { partyTypeName: '其他组织' })],
  ];
  const desk = openDesk(t);
  const report = await desk.send(cases.map(([, , make]) => make()));
  assert.deepEqual(told(report), []);
  const kinds = Object.fromEntries(
    desk.entries().map(({ record }) => [record.document, record.subject.kind]),
  );
  for (const [word, kind, make] of cases) assert.equal(kinds[String(make()['caseCode'])], kind, word);
});

test('disclosures, penalties and honours know the kinds of subject of their own formats', async (t) => {
  const desk = openDesk(t);
  const legal = { 统一社会信用代码: credit(77), 证件号码: '' };
  const words = [
    '法人',
    '非法人组织',
    '个体工商户',
    '其他组织',
    '企业',
    '法人或非法人组织',
    '法人及非法人组织',
  ];
  const sent = words.map((主体类别, index) => medical(index + 1, { ...legal, 主体类别 }));
  const disclosures = await desk.send(sent, { list: 'illegal-medical-practice' });
  assert.deepEqual(told(disclosures), []);
  const persons = { 行政相对人类别: '自然人', 自然人证件号码: citizen(), 行政相对人名称: '虞知行' };
  const code = '行政相对人代码_1(统一社会信用代码)';
  const penalties = await desk.send([
    penalty(1, { ...persons, [code]: '' }),
    penalty(2, {
      行政相对人类别: '个体工商户',
      [code]: credit(2, '92'),
      自然人证件号码: '',
      自然人证件类型: '',
    }),
  ]);
  assert.deepEqual(told(penalties), []);
  const honours = ['个人', '组织', '群体', '街区', '家庭'].map((主体类别, index) => {
    const who = { 主体类别, 统一社会信用代码: '', 证件号码: 主体类别 === '个人' ? citizen() : '' };
    return honour(index + 1, { ...who, 主体名称: '虞家' });
  });
  assert.deepEqual(told(await desk.send(honours)), []);
});

test('a number of a person is kept masked, whatever its paper', async (t) => {
  const numbers: [string, string][] = [
    [citizen('1980-03-15', 7), `120113********${citizen('1980-03-15', 7).slice(-4)}`],
    [
      citizen('1980-03-15', 9).replace(/^(.{6})(.{8})/, '$1 $2-'),
      `120113********${citizen('1980-03-15', 9).slice(-4)}`,
    ],
    [oldCitizen('1962-01-30', 11), '120113******011'],
    [
      '１２０１１３' + citizen('1980-03-15', 13).slice(6),
      `120113********${citizen('1980-03-15', 13).slice(-4)}`,
    ],
    ['1201131980****0019', '120113********0019'],
    ['120113********001X', '120113********001X'],
    ['E12345678', 'E1*****78'],
    ['H1234567800', 'H1*******00'],
  ];
  const desk = openDesk(t);
  const report = await desk.send(numbers.map(([cardNum], index) => courtPerson(index + 1, { cardNum })));
  assert.deepEqual(told(report), []);
  const masks = new Map(desk.entries().map(({ record }) => [record.document, record.subject.mask]));
  for (const [index, [number, mask]] of numbers.entries())
    assert.equal(masks.get(`（2025）津0113执${1001 + index}号`), mask, number);
});

test('the code of an organisation is kept in full, with or without hyphens and spaces', async (t) => {
  const dashed = `${organisation(5).slice(0, 8)}-${organisation(5).slice(8)}`;
  const codes = [credit(1), credit(2).toLowerCase(), `${credit(3).slice(0, 8)} ${credit(3).slice(8)}`];
  const sent = [...codes, organisation(4), dashed, numericCredit(6)];
  const desk = openDesk(t);
  const report = await desk.send(sent.map((cardNum, index) => courtCompany(index + 1, { cardNum })));
  assert.deepEqual(told(report), []);
  assert.deepEqual(
    desk
      .entries()
      .map(({ record }) => record.subject.code ?? '')
      .sort(),
    [credit(1), credit(2), credit(3), organisation(4), organisation(5), numericCredit(6)].sort(),
  );
  assert.equal(report.totals.codeErrors, 0);
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

test('a name keeps its rare characters and its dot, and loses its stray spaces', async (t) => {
  const names: [string, string][] = [
    ['𠮷𬱖行', '𠮷𬱖行'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['阿依古丽 • 买买提', '阿依古丽·买买提'],
    ['虞　知 行', '虞知行'],
    ['\u200b虞知行\ufeff', '虞知行'],
  ];
  const desk = openDesk(t);
  await desk.send(names.map(([iname], index) => courtPerson(index + 1, { iname })));
  const read = new Map(desk.entries().map(({ record }) => [record.document, record.subject.name]));
  for (const [index, [, name]] of names.entries())
    assert.equal(read.get(`（2025）津0113执${1001 + index}号`), name);
});

test('several values in one cell are parted at the semicolon', async (t) => {
  const desk = openDesk(t);
  const record = medical(1, {
    相关责任人: '虞知言|负责人；欧阳知止｜股东;周某',
    惩戒措施: '限制从业；纳入重点监管',
    抄送单位: '区法院；区人社局',
  });
  await desk.send([record], { list: 'illegal-medical-practice' });
  const [entry] = desk.entries();
  assert.deepEqual(entry?.record.responsible, [
    { name: '虞**', role: '负责人' },
    { name: '欧阳**', role: '股东' },
    { name: '周**', role: '相关责任人' },
  ]);
  assert.deepEqual(entry.record.measures, ['限制从业', '纳入重点监管']);
  assert.deepEqual(entry.record.copiedTo, ['区法院', '区人社局']);
});

test('a wage entry without a last day ends three years after it was listed', async (t) => {
  const desk = openDesk(t);
  await desk.send([wage(1, { 预计退出日期: '' })]);
  assert.equal(desk.entries()[0]?.record.term.until, '2029-01-12');
});

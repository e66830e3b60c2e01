import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citizen, credit, numericCredit, oldCitizen, organisation } from '../../support/numbers.ts';
import { courtCompany, courtPerson, honour, medical, penalty } from '../../support/records.ts';
import { openDesk, told } from '../../support/register.ts';
import type { Value } from '../../support/workbook.ts';

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
  const names = entry.record.measures.map(({ name }) => name);
  assert.deepEqual(names, ['限制市场或者行业准入', '列为重点监管对象']);
  assert.deepEqual(entry.record.copiedTo, ['区法院', '区人社局']);
});

test('the code of a company is found in the column of papers, the number of its manager is not', async (t) => {
  const desk = openDesk(t);
  const company = { 主体类别: '法人', 证件类型: '统一社会信用代码' };
  const found = medical(1, { ...company, 证件号码: credit(8) });
  const beside = medical(2, { ...company, 统一社会信用代码: credit(9), 证件号码: citizen() });
  const report = await desk.send([found, beside], { list: 'illegal-medical-practice' });
  assert.deepEqual(told(report), []);
  assert.deepEqual(
    desk
      .entries()
      .map(({ record }) => [record.subject.code, record.subject.mask])
      .sort(),
    [
      [credit(8), null],
      [credit(9), null],
    ].sort(),
  );
  assert.ok(!desk.bytes().includes(citizen()));
});

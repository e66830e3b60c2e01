import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeze } from '#src/publish/freeze.ts';
import { broken, citizen, credit } from '../../support/numbers.ts';
import { licence } from '../../support/records.ts';
import { beichen, openDesk, told, today } from '../../support/register.ts';
import type { Fields, Value } from '../../support/workbook.ts';

type Desk = ReturnType<typeof openDesk>;
const fact = (desk: Desk, key: string, at = 0) =>
  desk.entries()[at]?.record.facts.find((said) => said.key === key)?.value;
const shownOn = (desk: Desk, day: string) =>
  freeze(desk.register, beichen, day, { ids: new Set(), tombstones: [] });
const person = (changes: Fields = {}) =>
  licence(1, {
    行政相对人名称: '虞知微',
    行政相对人类别: '自然人',
    '行政相对人代码_1(统一社会信用代码)': '',
    证件类型: '身份证',
    证件号码: citizen('1970-07-07', 71),
    ...changes,
  });

test('a licence says what was allowed, to whom, by whom and for how long', async (t) => {
  const desk = openDesk(t);
  assert.deepEqual(told(await desk.send([licence(1)])), []);
  const [entry] = desk.entries();
  assert.ok(entry);
  const { record } = entry;
  assert.deepEqual(
    [record.list, record.unit, record.document],
    ['admin-license', 'shenpi', '津辰审食许〔2026〕1号'],
  );
  assert.deepEqual([record.subject.code, record.subject.representative], [credit(501), '虞知行']);
  assert.deepEqual([record.determined, record.term.until], ['2026-02-03', '2031-02-02']);
  assert.deepEqual(
    record.facts.map(({ key }) => key),
    [
      'licenceDocument',
      'licenceKind',
      'licenceName',
      'licenceNumber',
      'licenceContent',
      'validFrom',
      'licenceState',
    ],
  );
});

test('the last day of a licence is public, the day after is not', async (t) => {
  const desk = openDesk(t);
  await desk.send([licence(1)]);
  assert.equal(shownOn(desk, '2031-02-02').entries.length, 1);
  assert.deepEqual(shownOn(desk, '2031-02-03').hidden, { expired: 1 });
});

test('a licence that has ended before it is sent is kept and told, and never shown', async (t) => {
  const desk = openDesk(t);
  const ended = licence(1, { 许可决定日期: '2021-02-03', 有效期自: '2021-02-03', 有效期至: '2026-02-02' });
  assert.deepEqual(told(await desk.send([ended])), ['already-ended@2:有效期至']);
  assert.deepEqual(shownOn(desk, today).entries, []);
});

test('a licence without end stays public, however its lack of an end is written', async (t) => {
  const ways: Value[] = [
    '长期',
    '长期有效',
    '永久',
    '2099-12-31',
    '2099/12/31',
    new Date('2099-12-31'),
    73050,
    '',
    '/',
  ];
  const desk = openDesk(t);
  assert.deepEqual(
    told(await desk.send(ways.map((有效期至, index) => licence(index + 1, { 有效期至 })))),
    [],
  );
  assert.deepEqual(new Set(desk.entries().map(({ record }) => record.term.until)), new Set([null]));
  assert.equal(shownOn(desk, '2100-01-01').entries.length, ways.length);
});

test('a licence that ends before it begins, or before it was given, is refused', async (t) => {
  const desk = openDesk(t);
  const begins = licence(1, { 有效期自: '2027-01-01', 有效期至: '2026-12-31' });
  assert.deepEqual(told(await desk.send([begins])), ['day-order@2:有效期至']);
  const given = licence(2, { 有效期自: '2024-01-01', 有效期至: '2025-12-31' });
  assert.deepEqual(told(await desk.send([given])), ['day-order@2:有效期至']);
});

test('the state of a licence is read from its code or its word, and any other word is kept', async (t) => {
  const states: [Value, string | undefined][] = [
    [1, '有效'],
    ['1', '有效'],
    [2, '无效'],
    ['有效', '有效'],
    ['已注销', '已注销'],
    ['', undefined],
  ];
  for (const [当前状态, said] of states) {
    const desk = openDesk(t);
    await desk.send([licence(1, { 当前状态 })]);
    assert.equal(fact(desk, 'licenceState'), said, JSON.stringify(当前状态));
  }
});

test('numbers of the representative and of the offices are not kept in any form', async (t) => {
  const desk = openDesk(t);
  await desk.send([licence(1)]);
  const text = JSON.stringify(desk.entries());
  for (const number of [citizen('1971-02-11', 3), '120113********', credit(900, '11')])
    assert.ok(!text.includes(number), number);
});

test('a person’s licence shows a surname and a mask', async (t) => {
  const desk = openDesk(t);
  assert.deepEqual(told(await desk.send([person()])), []);
  const [row] = shownOn(desk, today).entries;
  assert.deepEqual([row?.name, row?.code], ['虞**', null]);
  assert.match(row?.mask ?? '', /^120113\*{8}\d{3}[\dX]$/);
});

test('a licence to a child is refused, and to a person of unknown age unless the unit confirms it', async (t) => {
  const cases: [Fields, string[]][] = [
    [{ 证件号码: citizen('2010-07-07', 71) }, ['minor@2:证件号码']],
    [{ 证件号码: '' }, ['age-unknown@2:证件号码']],
    [{ 证件号码: 'E12345678' }, ['age-unknown@2:证件号码']],
    [{ 证件号码: 'E12345678', 成年确认: '是' }, []],
    [{ 证件号码: broken(citizen('1970-07-07', 71)) }, ['citizen-number@2:证件号码']],
  ];
  for (const [changes, findings] of cases)
    assert.deepEqual(told(await openDesk(t).send([person(changes)])), findings, JSON.stringify(changes));
});

test('what a licence lacks is named by the heading of its column', async (t) => {
  const faults: [Fields, string][] = [
    [{ 行政许可决定文书号: '' }, 'required@2:行政许可决定文书号'],
    [{ 许可内容: '' }, 'required@2:许可内容'],
    [{ 许可机关: '区某局' }, 'unknown-unit@2:许可机关'],
    [{ 许可决定日期: '2026-11-21', 有效期自: '' }, 'future-day@2:许可决定日期'],
    [{ 行政相对人类别: '其他' }, 'bad-choice@2:行政相对人类别'],
    [
      { '行政相对人代码_1(统一社会信用代码)': citizen() },
      'person-as-organisation@2:行政相对人代码_1(统一社会信用代码)',
    ],
  ];
  for (const [changes, expected] of faults)
    assert.deepEqual(told(await openDesk(t).send([licence(1, changes)])), [expected]);
});

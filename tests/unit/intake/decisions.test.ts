import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plusDays } from '#src/domain/days.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { broken, citizen, credit, doubtful, oldCitizen, organisation } from '../../support/numbers.ts';
import { courtCompany, courtPerson, honour, medical, overload } from '../../support/records.ts';
import { beichen, openDesk, today, told } from '../../support/register.ts';
import type { Fields } from '../../support/workbook.ts';

const doctors = { list: 'illegal-medical-practice' } as const;

test('who turns eighteen on the very day of the determination may be listed, who does a day later may not', async (t) => {
  const desk = openDesk(t);
  const born = (birth: string, order: number) => medical(order, { 证件号码: citizen(birth, order) });
  const allowed = await desk.send([born('2008-03-02', 1)], doctors);
  assert.deepEqual(told(allowed), []);
  const refused = await desk.send([born('2008-03-03', 2)], doctors);
  assert.deepEqual(told(refused), ['minor@2:证件号码']);
  assert.equal(desk.entries().length, 1);
});

test('a masked number or a foreign paper needs an age, a confirmation, or a year that leaves no doubt', async (t) => {
  const court: [Fields, string[]][] = [
    [{ cardNum: '1201132008****0019', age: 45, publishDate: '2025-11-05' }, ['minor@2:cardNum']],
    [{ cardNum: '1201132007****0019', age: '' }, ['age-unknown@2:cardNum']],
    [{ cardNum: '1201132007****0019', age: 18 }, []],
    [{ cardNum: '1201132006****0019', age: '' }, []],
    [{ cardNum: '120113********0019', age: '' }, ['age-unknown@2:cardNum']],
    [{ cardNum: 'E12345678', age: 17 }, ['minor@2:cardNum']],
    [{ cardNum: 'E12345678', age: 18 }, []],
    [{ cardNum: 'E12345678', age: 0 }, ['age-unknown@2:cardNum']],
  ];
  const desk = openDesk(t);
  for (const [changes, findings] of court)
    assert.deepEqual(told(await desk.send([courtPerson(1, changes)], { dryRun: true })), findings);
  const confirmed = medical(1, { 证件号码: '', 成年确认: '是' });
  assert.deepEqual(told(await desk.send([confirmed], doctors)), []);
  assert.equal(desk.entries()[0]?.record.subject.adult, true);
  const foreign = courtPerson(1, { cardNum: 'E12345678', age: '', 成年确认: '是' });
  assert.deepEqual(told(await desk.send([foreign], { dryRun: true })), []);
  const denied = medical(2, { 证件号码: '', 成年确认: '否' });
  assert.deepEqual(told(await desk.send([denied], doctors)), ['age-unknown@2:证件号码']);
});

test('a stated age does not outweigh the birth day in the number', async (t) => {
  const desk = openDesk(t);
  const child = courtPerson(1, { cardNum: citizen('2009-01-01', 3), age: 45 });
  assert.deepEqual(told(await desk.send([child])), ['minor@2:cardNum']);
});

test('a citizen number that passes the code test as well is masked in a person’s row and refused in a company’s', async (t) => {
  const desk = openDesk(t);
  const report = await desk.send([courtPerson(1, { cardNum: doubtful() })]);
  assert.deepEqual(told(report), []);
  const [entry] = desk.entries();
  assert.equal(entry?.record.subject.code, null);
  assert.equal(entry.record.subject.mask, `${doubtful().slice(0, 6)}********${doubtful().slice(-4)}`);
  const company = await desk.send([courtCompany(1, { cardNum: doubtful() })]);
  assert.deepEqual(told(company), ['person-as-organisation@2:cardNum']);
  assert.ok(!desk.bytes().includes(doubtful()));
});

test('a code whose check fails is taken, counted, and no longer counted once it is confirmed by name', async (t) => {
  const desk = openDesk(t);
  const code = broken(credit(5));
  const first = await desk.send([courtCompany(1, { cardNum: code }), courtCompany(2)]);
  assert.deepEqual([first.totals.codeErrors, first.written], [1, true]);
  assert.ok(first.found[0]?.fix.includes(`--accept ${code}`));
  const again = await desk.send([courtCompany(3, { cardNum: code })], { accept: [code] });
  assert.deepEqual([again.totals.codeErrors, told(again)], [0, []]);
});

test('one subject is one, by old or new number and by organisation or credit code', async (t) => {
  const desk = openDesk(t);
  await desk.send([
    courtPerson(1, { cardNum: citizen('1962-01-30', 11) }),
    courtPerson(2, { cardNum: oldCitizen('1962-01-30', 11) }),
  ]);
  await desk.send([courtCompany(3, { cardNum: credit(6) }), courtCompany(4, { cardNum: organisation(6) })]);
  await desk.send([honour(1, { 统一社会信用代码: credit(6) })]);
  const subjects = desk.entries().map(({ subject }) => subject);
  assert.equal(subjects.length, 5);
  assert.equal(new Set(subjects).size, 2);
});

test('more than three times a year is listed, three times is not', async (t) => {
  await loads(t, [
    [{ 年度违法次数: 3 }, false],
    [{ 年度违法次数: 4 }, true],
    [{ 年度违法次数: '4次' }, true],
    [{ 年度违法次数: '' }, false],
  ]);
});

test('more than a tenth of the vehicles is listed, a tenth is not; an order to stop business is enough', async (t) => {
  const few = { 年度违法次数: 1 };
  await loads(t, [
    [{ ...few, 车辆总数: 30, 违法车辆数: 3 }, false],
    [{ ...few, 车辆总数: 1000, 违法车辆数: 101 }, true],
    [{ ...few, 车辆总数: 1000, 违法车辆数: 100 }, false],
    [{ ...few, 车辆总数: 0, 违法车辆数: 0 }, false],
    [{ ...few, 停业整顿: '是' }, true],
  ]);
});

async function loads(t: Parameters<typeof openDesk>[0], cases: [Fields, boolean][]) {
  const desk = openDesk(t);
  for (const [changes, listed] of cases) {
    const report = await desk.send([overload(1, changes)], { list: 'overload-transport', dryRun: true });
    const expected = listed ? [] : ['below-threshold@2:年度违法次数'];
    assert.deepEqual(told(report), expected, JSON.stringify(changes));
  }
}

test('a list of graded offences takes every grade in, so that the register is whole', async (t) => {
  const lists = beichen.lists.map((list) =>
    list.id === doctors.list ? { ...list, publishedGrades: ['严重' as const] } : list,
  );
  const desk = openDesk(t);
  const profile: Profile = { ...beichen, lists };
  const grades = ['一般', '较重', '严重'].map((等级, index) => medical(index + 1, { 等级 }));
  assert.deepEqual(told(await desk.send(grades, { ...doctors, profile })), []);
  assert.deepEqual(
    desk
      .entries()
      .map(({ record }) => record.grade)
      .sort(),
    ['一般', '严重', '较重'],
  );
});

test('a unit is known by its short name, its full name and its earlier names, and by no other’s', async (t) => {
  const desk = openDesk(t);
  const names = ['区卫计委', '天津市北辰区卫生和计划生育委员会', '区卫健委', ' 区 卫 健 委 '];
  const sent = names.map((name, index) => medical(index + 1, { 认定单位: name, 发布单位: '区卫计委' }));
  assert.deepEqual(told(await desk.send(sent, doctors)), []);
  assert.deepEqual(new Set(desk.entries().map(({ record }) => record.unit)), new Set(['weiji']));
});

test('publication starts with the notice where it came after the determination', async (t) => {
  const desk = openDesk(t);
  await desk.send([medical(1), medical(2, { 告知日期: '2026-03-20' })], doctors);
  const days = desk.entries().map(({ record }) => record.published);
  assert.deepEqual(days.sort(), ['2026-03-02', '2026-03-20']);
  const future = medical(3, { 告知日期: plusDays(today, 1) });
  assert.deepEqual(told(await desk.send([future], doctors)), ['future-day@2:告知日期']);
});

test('whatever the order of determination and notice, neither lies after the publication', async (t) => {
  const desk = openDesk(t);
  const days = ['2026-02-10', '2026-03-02', '2026-03-20'];
  const rows = days.flatMap((认定日期, one) =>
    days.map((告知日期, other) => medical(one * 3 + other + 1, { 认定日期, 告知日期 })),
  );
  assert.deepEqual(told(await desk.send(rows, doctors)), []);
  assert.equal(desk.entries().length, 9);
  for (const { record } of desk.entries())
    assert.equal(record.published, [record.determined, record.noticed ?? ''].sort().at(-1));
});

test('a performed judgment is kept as performed, in whatever order its words stand', async (t) => {
  const desk = openDesk(t);
  const words = ['全部已履行', '已全部履行', '已履行完毕', '全部履行', '已履行'];
  const open = ['全部未履行', '部分未履行', '部分已履行', '未履行'];
  await desk.send([...words, ...open].map((performance, index) => courtPerson(index + 1, { performance })));
  const performed = desk.entries().filter(({ record }) => record.performed);
  const told = performed.map(({ record }) => record.facts.find(({ key }) => key === 'performance')?.value);
  assert.deepEqual(told.sort(), words.sort());
});

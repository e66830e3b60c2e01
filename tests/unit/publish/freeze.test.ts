import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordWithdrawal } from '#db/register/writes.ts';
import { freeze } from '#src/publish/freeze.ts';
import { codeErrorGate } from '#src/publish/gates.ts';
import { broken, citizen, credit } from '../../support/numbers.ts';
import { courtCompany, courtPerson, honour, penalty } from '../../support/records.ts';
import { beichen, openDesk, today } from '../../support/register.ts';

type Desk = ReturnType<typeof openDesk>;
const nothing = { ids: new Set<string>(), tombstones: [] };
const held = (ids: string[]) => ({ ids: new Set(ids), tombstones: [] });
const on = (desk: Desk, day = today, before: Parameters<typeof freeze>[3] = nothing) =>
  freeze(desk.register, beichen, day, before);

test('a fully performed obligation, a mere warning and an honour without consent are kept and not shown', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtPerson(1), courtPerson(2, { performance: '全部已履行' })]);
  await desk.send([penalty(1), penalty(2, { 处罚类别: '警告' })]);
  const person = {
    主体类别: '个人',
    统一社会信用代码: '',
    证件号码: citizen('1980-03-15', 9),
    同意公开: '否',
  };
  await desk.send([honour(1, { 主体名称: '虞知行', ...person })], { list: 'red-list' });
  const frozen = on(desk);
  assert.deepEqual(frozen.entries.map(({ list }) => list).sort(), ['admin-penalty', 'judgment-defaulters']);
  assert.deepEqual(frozen.hidden, { performed: 1, withheld: 1, 'no-consent': 1 });
});

test('F21 the last day of a term is public, the day after is not, and leaves a tombstone where it was published', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtPerson(1, { publishDate: '2025-01-10', regDate: '2025-01-02' })]);
  const [row] = on(desk, '2027-01-10').entries;
  assert.equal(row?.termUntil, '2027-01-10');
  const after = on(desk, '2027-01-11', held([row.id]));
  assert.deepEqual(after.entries, []);
  assert.deepEqual(after.tombstones, [{ id: row.id, day: '2027-01-11', reason: 'expired' }]);
  assert.deepEqual(on(desk, '2027-01-11').tombstones, [], 'what was never public needs no tombstone');
});

test('F54 a subject with an active black record is not shown in a red one, and is again when the black one ends', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtCompany(1)]);
  await desk.send([honour(1, { 主体类别: '组织', 统一社会信用代码: credit(1), 证件号码: '' })], {
    list: 'red-list',
  });
  const [black, ...others] = on(desk).entries;
  assert.equal(black?.side, 'black');
  assert.deepEqual(others, []);
  assert.deepEqual(on(desk).hidden, { conflict: 1 });
  desk.register.database.transaction((transaction) => {
    recordWithdrawal(transaction, { entry: black.id, day: today, reason: 'repaired', document: '示例' });
  });
  const frozen = on(desk);
  assert.deepEqual(
    frozen.entries.map(({ side }) => side),
    ['red'],
  );
  assert.deepEqual(frozen.tombstones, [{ id: black.id, day: today, reason: 'repaired' }]);
});

test('earlier tombstones are carried on from release to release', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtPerson(1)]);
  const grave = { id: 'earlierearlier22', day: '2025-01-01', reason: 'expired' } as const;
  assert.deepEqual(on(desk, today, { ids: new Set(), tombstones: [grave] }).tombstones, [grave]);
});

test('F66 the share of wrong codes must be below 0.01 %: one in 10,000 closes the gate, one in 10,001 does not', () => {
  const gate = (shown: number, doubtful: string[]) => codeErrorGate({ shown, doubtful }, beichen).count;
  assert.equal(gate(10_000, ['a']), 1);
  assert.equal(gate(10_001, ['a']), 0);
  assert.equal(gate(10_000, []), 0);
  assert.equal(gate(0, []), 0);
});

test('a doubtful code counts until it is confirmed by name, or corrected', async (t) => {
  const desk = openDesk(t);
  const code = broken(credit(5));
  await desk.send([courtCompany(1, { cardNum: code }), courtCompany(2)]);
  const { codes, entries } = on(desk);
  assert.deepEqual([codes.shown, codes.doubtful.length], [2, 1]);
  const again = await desk.send([courtCompany(1, { cardNum: code })], { accept: [code] });
  assert.deepEqual([again.totals.changed, again.totals.codeErrors], [1, 0]);
  assert.deepEqual(on(desk).codes, { shown: 2, doubtful: [] });
  assert.deepEqual(
    on(desk).entries.map(({ id, code: shown }) => [id, shown]),
    entries.map(({ id, code: shown }) => [id, shown]),
  );
});

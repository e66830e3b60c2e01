import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeze } from '#src/publish/freeze.ts';
import { citizen, credit, phone } from '../../support/numbers.ts';
import { commitment } from '../../support/records.ts';
import { beichen, openDesk, told, today } from '../../support/register.ts';
import type { Fields } from '../../support/workbook.ts';

type Desk = ReturnType<typeof openDesk>;
const frozen = (desk: Desk, ids: string[] = []) =>
  freeze(desk.register, beichen, today, { ids: new Set(ids), tombstones: [] });

test('a commitment says who promised what, when, to whom, and how it is kept', async (t) => {
  const desk = openDesk(t);
  assert.deepEqual(told(await desk.send([commitment(1)])), []);
  const [entry] = desk.entries();
  assert.ok(entry);
  const { record } = entry;
  assert.deepEqual(
    [record.list, record.unit, record.document],
    ['commitments', 'shichang', '依法诚信经营，明码标价'],
  );
  assert.deepEqual([record.determined, record.term.until], ['2026-01-20', null]);
  assert.deepEqual(record.facts, [
    { key: 'commitmentKind', value: '主动公示型' },
    { key: 'commitmentState', value: '履约中' },
  ]);
});

test('a kept, a broken and a running commitment are all shown with their state', async (t) => {
  const desk = openDesk(t);
  const states = ['履约中', '已履约', '违诺'];
  await desk.send(states.map((履约状态, index) => commitment(index + 1, { 履约状态 })));
  const said = frozen(desk).entries.map(
    ({ details }) => details.facts.find(({ key }) => key === 'commitmentState')?.value,
  );
  assert.deepEqual(said.sort(), states.sort());
});

test('a commitment that is not open to the public stays in the register and is never shown', async (t) => {
  const desk = openDesk(t);
  assert.deepEqual(told(await desk.send([commitment(1), commitment(2, { 公开: '否' })])), []);
  assert.equal(desk.entries().length, 2);
  assert.deepEqual(
    frozen(desk).entries.map(({ code }) => code),
    [credit(601)],
  );
  assert.deepEqual(frozen(desk).hidden, { closed: 1 });
});

test('a commitment that is closed after it was published leaves a tombstone, and none once it is open again', async (t) => {
  const desk = openDesk(t);
  await desk.send([commitment(1)]);
  const [shown] = frozen(desk).entries;
  assert.ok(shown);
  await desk.send([commitment(1, { 公开: '否' })]);
  const closed = frozen(desk, [shown.id]);
  assert.deepEqual(closed.tombstones, [{ id: shown.id, day: today, reason: 'corrected' }]);
  assert.deepEqual(closed.entries, []);
  await desk.send([commitment(1)]);
  const again = freeze(desk.register, beichen, today, { ids: new Set(), tombstones: closed.tombstones });
  assert.deepEqual([again.entries.map(({ id }) => id), again.tombstones], [[shown.id], []]);
});

test('a row that does not say whether it is open is refused', async (t) => {
  const desk = openDesk(t);
  assert.deepEqual(told(await desk.send([commitment(1, { 公开: '' })])), ['required@2:公开']);
  const silent = Object.fromEntries(Object.entries(commitment(1)).filter(([heading]) => heading !== '公开'));
  assert.deepEqual(told(await desk.send([silent])), ['missing-column@0:公开']);
  assert.deepEqual(told(await desk.send([commitment(1, { 公开: '待定' })])), ['bad-choice@2:公开']);
  assert.deepEqual(desk.entries(), []);
});

test('commitments of one subject are told apart by matter and by day, and the same one comes back as itself', async (t) => {
  const desk = openDesk(t);
  const three = [
    commitment(1),
    commitment(1, { 承诺日期: '2026-03-01' }),
    commitment(1, { 承诺事项: '按约定退换商品' }),
  ];
  assert.deepEqual(told(await desk.send(three)), []);
  const again = await desk.send(three.map((one) => ({ ...one, 履约状态: '已履约' })));
  assert.deepEqual([again.totals.new, again.totals.changed], [0, 3]);
  assert.deepEqual(told(await desk.send([commitment(2), commitment(2)])), ['repeated-row@3:承诺事项']);
});

test('only organisations and sole traders commit themselves here, each by its code', async (t) => {
  const desk = openDesk(t);
  await desk.send([commitment(1, { 统一社会信用代码: credit(1, '92') }), commitment(2)]);
  assert.deepEqual(
    desk
      .entries()
      .map(({ record }) => record.subject.kind)
      .sort(),
    ['legal', 'unincorporated'],
  );
  const faults: [Fields, string][] = [
    [{ 统一社会信用代码: '' }, 'required@2:统一社会信用代码'],
    [{ 统一社会信用代码: citizen() }, 'person-as-organisation@2:统一社会信用代码'],
    [{ 履约状态: '不详' }, 'bad-choice@2:履约状态'],
    [{ 承诺日期: '2026-11-21' }, 'future-day@2:承诺日期'],
    [{ 承诺事项: '' }, 'required@2:承诺事项'],
    [{ 受理单位: '某局' }, 'unknown-unit@2:受理单位'],
  ];
  for (const [changes, expected] of faults)
    assert.deepEqual(told(await openDesk(t).send([commitment(3, changes)])), [expected]);
});

test('numbers and third persons in the words of a commitment are masked', async (t) => {
  const desk = openDesk(t);
  const 承诺事项 = `向债权人王知远支付货款，联系电话${phone}`;
  assert.deepEqual(told(await desk.send([commitment(1, { 承诺事项 })])), ['masked-text@2:承诺事项']);
  assert.doesNotMatch(desk.entries()[0]?.record.document ?? '', /王知远|13812345678/);
});

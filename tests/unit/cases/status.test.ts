import assert from 'node:assert/strict';
import test from 'node:test';
import { accepted, fields, openDesk, otherEntry } from './fixture.ts';
import { deskSettings } from '#src/cases/settings.ts';

const ticketOf = (receipt: string) => new URL(receipt, 'http://x').searchParams.get('ticket');

test('the receipt shows the secret once; loaded again it shows the dates only', async (t) => {
  const place = openDesk(t);
  const { case: id, secret, receipt } = await accepted(place);
  assert.match(receipt, new RegExp(`^/cases/received/${id}/\\?ticket=[\\w-]{32}$`));
  assert.ok(!receipt.includes(secret));
  const first = await place.desk.receipt(id, ticketOf(receipt));
  assert.equal(first?.secret, secret);
  assert.deepEqual(
    [first.kindLabel, first.promisedBy, first.statutory, first.clockBasis, first.unit],
    ['异议申请', '2026-02-27', false, '测试依据 第一条', '测试区人民法院'],
  );
  const again = await place.desk.receipt(id, ticketOf(receipt));
  assert.equal(again?.secret, null);
});

test('ten minutes later the ticket opens nothing, seen or not', async (t) => {
  const place = openDesk(t);
  const { case: id, receipt } = await accepted(place);
  place.time.at = '2026-02-13T02:10:00.001Z';
  assert.equal(await place.desk.receipt(id, ticketOf(receipt)), null);
});

test('without its own ticket a receipt is not shown, whether or not the number exists', async (t) => {
  const place = openDesk(t);
  const one = await accepted(place);
  const two = await accepted(place, { entry: otherEntry });
  for (const ticket of [null, '', 'x', ticketOf(two.receipt)]) {
    assert.equal(await place.desk.receipt(one.case, ticket), null);
    assert.equal(await place.desk.receipt('20260213-AAAAAA', ticket), null);
  }
  assert.equal((await place.desk.receipt(one.case, ticketOf(one.receipt)))?.secret, one.secret);
});

test('the right secret gives the case, with nothing of the applicant in the answer', async (t) => {
  const place = openDesk(t);
  const { case: id, secret } = await accepted(place);
  const view = await place.desk.status(id.toLowerCase(), secret.replaceAll('-', ' '), 'x');
  assert.ok('stateLabel' in view);
  assert.deepEqual([view.case, view.stateLabel, view.overdue, view.decision], [id, '已收到', false, null]);
  assert.deepEqual(
    view.steps.map(({ due, done, overdue }) => [due, done, overdue]),
    ['2026-02-14', '2026-02-24', '2026-02-27', '2026-03-03'].map((due) => [due, null, false]),
  );
  assert.ok(!JSON.stringify(view).includes('王小明'));
});

test('F14 a wrong secret and an unknown number get the same answer in the same time', async (t) => {
  const place = openDesk(t);
  const { case: id } = await accepted(place);
  const ask = (number: string) => place.desk.status(number, 'AAAA-AAAA-AAAA-AAAA', 'x');
  const unknown = await ask('20260213-AAAAAA');
  assert.deepEqual(await ask(id), unknown);
  assert.deepEqual(await ask('not a number'), unknown);
  const times: Record<string, number[]> = { known: [], unknown: [] };
  for (let round = 0; round < 60; round += 1) {
    for (const [name, number] of [
      ['known', id],
      ['unknown', '20260213-AAAAAA'],
    ] as const) {
      const start = performance.now();
      await ask(number);
      times[name]?.push(performance.now() - start);
    }
  }
  const median = (values: number[] = []) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const [known, other] = [median(times.known), median(times.unknown)];
  assert.ok(Math.abs(known - other) < 0.35 * Math.max(known, other), `${known} ms, ${other} ms`);
});

test('the promised day is in time, the day after is overdue, and an answer ends that', async (t) => {
  const place = openDesk(t);
  const { case: id, secret } = await accepted(place);
  const overdue = async () => {
    const view = await place.desk.progress(id, secret, 'x');
    assert.ok('steps' in view);
    return [view.overdue, ...view.steps.filter((step) => step.overdue).map(({ step }) => step)];
  };
  place.time.at = '2026-02-27T15:59:00.000Z';
  assert.deepEqual(await overdue(), [false, 'mark', 'forward']);
  place.time.at = '2026-02-27T16:00:00.000Z';
  assert.deepEqual(await overdue(), [true, 'mark', 'forward', 'decide']);
  await place.office.decide(id, { outcome: 'rejected', reason: '证据不足', by: '李' });
  assert.deepEqual(await overdue(), [false]);
});

test('F14 a decision is told with its reason, its day and the next remedy', async (t) => {
  const place = openDesk(t);
  const { case: id, secret } = await accepted(place);
  await place.office.decide(id, { outcome: 'rejected', reason: '判决尚未履行完毕', by: '李科长' });
  const view = await place.desk.status(id, secret, 'x');
  assert.ok('decision' in view);
  assert.deepEqual(view.decision, {
    label: '异议不成立，维持公示',
    reason: '判决尚未履行完毕',
    day: '2026-02-13',
  });
  assert.equal(view.review, '可以再次提出。');
  assert.ok(!JSON.stringify(view).includes('李科长'));
});

test('status queries are limited for each caller', async (t) => {
  const place = openDesk(t, { limits: true });
  const ask = () => place.desk.status('20260213-AAAAAA', 'x', 'one');
  for (let at = 0; at < deskSettings.limits.status.points; at += 1) {
    const answer = await ask();
    assert.ok('status' in answer && answer.status === 404);
  }
  const over = await ask();
  assert.ok('status' in over && over.status === 429 && (over.retryAfter ?? 0) > 0);
});

test('F15 a repair application is received, accepted, examined and then granted or not, and no answer says a name', async (t) => {
  const place = openDesk(t);
  for (const [outcome, last] of [
    ['upheld', '已修复，停止公示'],
    ['rejected', '不予修复'],
  ] as const) {
    const about = { ground: 'performed', entry: outcome === 'upheld' ? fields.entry : otherEntry };
    const { case: id, secret } = await accepted(place, about, 'repair');
    const told: string[] = [];
    const ask = async () => {
      const view = await place.desk.status(id, secret, 'x');
      assert.ok('stateLabel' in view);
      told.push(view.stateLabel);
      for (const name of ['王小明', '李科长']) assert.ok(!JSON.stringify(view).includes(name));
      return view.decision?.label;
    };
    await ask();
    await place.office.accept(id, '李科长');
    await ask();
    await place.office.forward(id, '李科长');
    await ask();
    await place.office.decide(id, { outcome, reason: '核实完毕', by: '李科长' });
    assert.equal(await ask(), last);
    assert.deepEqual(told, ['已收到', '已受理', '核实中', '已办结']);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Register } from '#db/register/open.ts';
import { recordWithdrawal } from '#db/register/writes.ts';
import { flowsOf } from '#src/publish/flows.ts';
import { freeze } from '#src/publish/freeze.ts';
import { courtCompany, courtPerson } from '../../support/records.ts';
import { beichen, openDesk } from '../../support/register.ts';

/** The accounts up to a day, as a release of that day freezes them. */
function accountsOf(register: Register, day: string) {
  const { entries } = freeze(register, beichen, day, { ids: new Set(), tombstones: [] });
  return flowsOf(register, beichen, day, new Set(entries.map(({ id }) => id)));
}

test('F20 F64 entries come in with the file that brought them and leave when withdrawn, with the reason', async (t) => {
  const desk = openDesk(t);
  const people = [1, 2, 3].map((order) => courtPerson(order));
  await desk.send(people, { day: '2026-08-10' });
  await desk.send([courtCompany(9)], { day: '2026-09-02' });
  const [first] = desk.entries();
  assert.ok(first);
  desk.register.database.transaction((transaction) => {
    const entry = first.record.id;
    recordWithdrawal(transaction, { entry, day: '2026-10-05', reason: 'objection-upheld', document: '示例' });
  });
  const flows = (day: string) =>
    accountsOf(desk.register, day).map(({ month, direction, reason, count }) =>
      [month, direction, reason, count].join(' '),
    );
  assert.deepEqual(flows('2026-11-20'), ['2026-08 in  3', '2026-09 in  1', '2026-10 out objection-upheld 1']);
  assert.deepEqual(flows('2026-09-30'), ['2026-08 in  3', '2026-09 in  1']);
});

test('an entry leaves on the day after its last day although nobody withdrew it', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtPerson(1, { publishDate: '2025-01-31', regDate: '2025-01-02' })], {
    day: '2025-02-03',
  });
  const reasons = (day: string) =>
    accountsOf(desk.register, day)
      .filter(({ direction }) => direction === 'out')
      .map(({ month, reason }) => `${month} ${reason}`);
  assert.deepEqual(reasons('2027-01-31'), []);
  assert.deepEqual(reasons('2027-02-01'), ['2027-02 expired']);
});

test('what is kept and never shown is in neither account', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtPerson(1, { publishDate: '2023-01-31', regDate: '2023-01-02' })]);
  assert.deepEqual(accountsOf(desk.register, '2026-11-20'), []);
});

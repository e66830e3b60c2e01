import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseRow } from '#db/cases/tables.ts';
import { caseFigures } from '#src/cases/figures.ts';

const row = (receivedAt: string, promisedBy: string, decidedAt: string | null, outcome: CaseRow['outcome']) =>
  ({ kind: 'objection', receivedAt, promisedBy, decidedAt, outcome }) as CaseRow;

test('cases are counted by month of receipt in China, with the median of days and those that were late', () => {
  const cases = [
    row('2026-09-30T16:30:00Z', '2026-10-12', '2026-10-05T02:00:00Z', 'upheld'),
    row('2026-10-02T02:00:00Z', '2026-10-13', '2026-10-20T02:00:00Z', 'rejected'),
    row('2026-10-03T02:00:00Z', '2026-10-13', '2026-10-09T02:00:00Z', 'rejected'),
    row('2026-10-30T02:00:00Z', '2026-11-06', null, null),
  ];
  assert.deepEqual(caseFigures(cases, '2026-11-06'), [
    { month: '2026-10', kind: 'objection', received: 4, decided: 3, upheld: 1, overdue: 1, medianDays: 6 },
  ]);
  assert.equal(caseFigures(cases, '2026-11-07')[0]?.overdue, 2);
  assert.deepEqual(caseFigures([], '2026-11-07'), []);
});

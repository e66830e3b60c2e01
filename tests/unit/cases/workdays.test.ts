import assert from 'node:assert/strict';
import test from 'node:test';
import { profile } from './fixture.ts';
import { clockMoment } from '#src/cases/moment.ts';
import { promise } from '#src/cases/steps.ts';
import { chinaCalendar } from '#src/calendar.ts';
import { chinaDay, dueDates, dueDay } from '#src/domain/clock.ts';

const workingDay = (from: string, days: number) => dueDay(from, days, 'working', chinaCalendar).day;

// 国办发明电 for 2026: free 15–23 February; worked on Saturdays 14 and 28 February.
test('F45 working days across 春节 2026 skip the holiday and count the two worked Saturdays', () => {
  const expected = [
    ...['2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'],
    ...['2026-02-28', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'],
  ];
  assert.deepEqual(
    expected.map((_, at) => workingDay('2026-02-13', at + 1)),
    expected,
  );
});

// Free 25–27 September (中秋) and 1–7 October; worked on Sunday 20 September and Saturday 10 October.
test('F45 working days across 中秋 and 国庆 2026 skip both and count the worked weekend days', () => {
  const expected = [
    ...['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09'],
    ...['2026-10-10', '2026-10-12', '2026-10-13'],
  ];
  assert.deepEqual(
    expected.map((_, at) => workingDay('2026-09-24', at + 1)),
    expected,
  );
  assert.equal(workingDay('2026-09-18', 1), '2026-09-20');
  assert.equal(workingDay('2026-09-18', 6), '2026-09-28');
});

test('the day of receipt does not count, also when it is a holiday', () => {
  assert.equal(workingDay('2026-02-17', 1), '2026-02-24');
  assert.equal(workingDay('2026-10-03', 5), '2026-10-13');
});

test('calendar days are counted as they stand', () => {
  assert.equal(dueDay('2026-02-02', 15, 'calendar', chinaCalendar).day, '2026-02-17');
  assert.equal(dueDay('2028-02-28', 1, 'calendar', chinaCalendar).day, '2028-02-29');
});

test('a date in a year without announced holidays is early and says that it is not certain', () => {
  assert.deepEqual(dueDay('2026-12-30', 1, 'working', chinaCalendar), { day: '2026-12-31', certain: true });
  const [, clock] = profile.clocks;
  assert.ok(clock);
  const { promised, promisedBy } = promise(clock, 'objection', '2126-12-30');
  assert.equal(promisedBy, '2127-01-07');
  assert.match(promised.basis, /以国务院办公厅公布的放假安排为准/);
  assert.equal(promise(clock, 'objection', '2026-02-13').promised.basis, '测试依据 第一条');
});

test('the promise is the day of the step "decide", and a repair marks nothing', () => {
  const [statute, own] = profile.clocks;
  assert.ok(statute && own);
  assert.equal(dueDates(statute, '2026-02-13', chinaCalendar).promisedBy, '2026-02-28');
  const { promised, promisedBy } = promise(own, 'repair', '2026-02-13');
  assert.equal(promisedBy, '2026-02-27');
  assert.deepEqual(
    promised.steps.map(({ step, due }) => `${step} ${due}`),
    ['forward 2026-02-24', 'decide 2026-02-27', 'correct 2026-03-03'],
  );
});

test('a day is the day in China: 16:00 UTC begins the next one', () => {
  assert.equal(chinaDay('2026-02-13T15:59:59.999Z'), '2026-02-13');
  assert.equal(chinaDay('2026-02-13T16:00:00.000Z'), '2026-02-14');
  const { at, day } = clockMoment('2026-10-01');
  assert.equal(day, '2026-10-01');
  assert.equal(chinaDay(at), '2026-10-01');
});

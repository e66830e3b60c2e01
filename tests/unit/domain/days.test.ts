import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageOn, daySerial, plusDays, plusSpan, printDay, readDay } from '#src/domain/days.ts';

const count = Math.round((Date.parse('2099-12-31') - Date.parse('1950-01-01')) / 86_400_000) + 1;
const every = Array.from({ length: count }, (_, index) => plusDays('1950-01-01', index));
const day = fc.constantFrom(...every);

test('every day from 1950 to 2099 is read back from every spelling', () => {
  assert.equal(every.length, 54_787);
  assert.equal(every.at(-1), '2099-12-31');
  for (const iso of every) {
    const [year = '', month = '', date = ''] = iso.split('-');
    const [m, d] = [Number(month), Number(date)];
    for (const spelled of [
      iso,
      `${year}/${month}/${date}`,
      `${year}.${m}.${d}`,
      `${year}-${m}-${d}`,
      `${year}年${m}月${d}日`,
      `${year}年${month}月${date}日`,
      year + month + date,
      `${iso} 00:00:00`,
    ])
      if (readDay(spelled) !== iso) assert.fail(`${spelled} was read as ${readDay(spelled)}`);
    if (readDay(printDay(iso)) !== iso) assert.fail(printDay(iso));
  }
});

test('every serial of a spreadsheet from 1950 to 2099 is its day, at any hour', () => {
  for (const [index, iso] of every.entries())
    for (const hours of [0, 0.25, 0.999])
      if (daySerial(18_264 + index + hours) !== iso) assert.fail(`${18_264 + index + hours}`);
  for (const serial of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1, 366, 109_575, 20_251_105])
    assert.equal(daySerial(serial), null);
});

test('a day that the calendar does not have is never read', () => {
  const short = fc.constantFrom(
    [2, 30],
    [2, 31],
    [4, 31],
    [6, 31],
    [9, 31],
    [11, 31],
    [13, 1],
    [0, 1],
    [1, 0],
    [1, 32],
  );
  const join = fc.constantFrom('-', '/', '.', '');
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2099 }), short, join, (year, [month, date], sign) => {
      const [m, d] = [String(month).padStart(2, '0'), String(date).padStart(2, '0')];
      assert.equal(readDay([year, m, d].join(sign)), null);
    }),
  );
  for (const text of [
    '2023-02-29',
    '2100-02-29',
    '1899-12-31',
    '2200-01-01',
    '',
    '长期',
    '2019-10',
    '19-10-01',
    '2019',
  ])
    assert.equal(readDay(text), null, text);
});

test('what looks like a day is read when the calendar has it, and only then', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 32 }),
      fc.constantFrom('-', '/', '.'),
      (year, month, date, mark) => {
        const exists = new Date(Date.UTC(year, month - 1, date));
        const same = exists.getUTCMonth() === month - 1 && exists.getUTCDate() === date;
        const expected = same ? exists.toISOString().slice(0, 10) : null;
        assert.equal(readDay([year, month, date].join(mark)), expected);
      },
    ),
  );
});

test('days are added across months, years and leap days', () => {
  assert.equal(plusDays('2024-02-28', 1), '2024-02-29');
  assert.equal(plusDays('2023-12-31', 1), '2024-01-01');
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      assert.equal(plusDays(plusDays(start, days), -days), start);
    }),
  );
});

test('a span of years or months ends on the same day of the month, or on its last', () => {
  assert.equal(plusSpan('2026-05-04', { years: 2 }), '2028-05-04');
  assert.equal(plusSpan('2024-02-29', { years: 1 }), '2025-02-28');
  assert.equal(plusSpan('2026-08-31', { months: 6 }), '2027-02-28');
  assert.equal(plusSpan('2026-11-30', { months: 3 }), '2027-02-28');
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (start, months) => {
      const end = plusSpan(start, { months });
      const expected = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) + months;
      assert.equal(Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)), expected);
      assert.ok(end.slice(8) === start.slice(8) || plusDays(end, 1).endsWith('-01'));
    }),
  );
});

test('a year of age is reached on the birthday and not the day before', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 100 }), (birth, years) => {
      const birthday = `${Number(birth.slice(0, 4)) + years}${birth.slice(4)}`;
      fc.pre(readDay(birthday) !== null);
      assert.equal(ageOn(birth, birthday), years);
      assert.equal(ageOn(birth, plusDays(birthday, -1)), years - 1);
    }),
  );
  assert.equal(ageOn('2004-02-29', '2022-02-28'), 17);
  assert.equal(ageOn('2004-02-29', '2022-03-01'), 18);
});

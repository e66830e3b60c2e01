import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compactCode,
  hasCreditCodeCheck,
  hasOrganisationCodeCheck,
  isCalendarDay,
  isCreditCodeShape,
  isOrganisationCodeShape,
  readCitizenNumber,
} from '#src/domain/codes.ts';
import { citizen, credit, doubtful, numericCredit, oldCitizen, organisation } from '../../support/numbers.ts';

const order = fc.integer({ min: 1, max: 999 });
const birth = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const replaced = (text: string, place: number, symbol: string) =>
  text.slice(0, place) + symbol + text.slice(place + 1);

test('the examples printed in the standards pass', () => {
  assert.deepEqual(readCitizenNumber('11010519491231002X'), { birth: '1949-12-31', sex: '女' });
  assert.deepEqual(readCitizenNumber('440524188001010014'), { birth: '1880-01-01', sex: '男' });
  assert.ok(hasOrganisationCodeCheck('D2143569X'));
  assert.ok(hasCreditCodeCheck('91350100M000100Y43'));
});

test('a citizen number says its birth day and sex, in 18 digits and in 15', () => {
  fc.assert(
    fc.property(birth, order, (day, sequence) => {
      const sex = sequence % 2 === 1 ? '男' : '女';
      assert.deepEqual(readCitizenNumber(citizen(day, sequence)), { birth: day, sex });
      if (day.startsWith('19'))
        assert.deepEqual(readCitizenNumber(oldCitizen(day, sequence)), { birth: day, sex });
    }),
  );
});

test('one wrong digit anywhere in a citizen number is caught', () => {
  fc.assert(
    fc.property(
      birth,
      order,
      fc.nat(17),
      fc.constantFrom(...'0123456789X'),
      (day, sequence, place, digit) => {
        const number = citizen(day, sequence);
        fc.pre(number.charAt(place) !== digit);
        assert.equal(readCitizenNumber(replaced(number, place, digit)), null);
      },
    ),
  );
});

test('two neighbouring digits of a citizen number cannot be exchanged unseen', () => {
  fc.assert(
    fc.property(birth, order, fc.nat(15), (day, sequence, place) => {
      const number = citizen(day, sequence);
      const [one, two] = [number.charAt(place), number.charAt(place + 1)];
      fc.pre(one !== two);
      assert.equal(readCitizenNumber(replaced(replaced(number, place, two), place + 1, one)), null);
    }),
  );
});

test('one wrong digit anywhere in an organisation code is caught', () => {
  fc.assert(
    fc.property(fc.nat(9000), fc.nat(8), fc.constantFrom(...'0123456789'), (at, place, digit) => {
      const code = numericCredit(at).slice(8, 17);
      assert.ok(hasOrganisationCodeCheck(code));
      fc.pre(code.charAt(place) !== digit);
      assert.equal(hasOrganisationCodeCheck(replaced(code, place, digit)), false);
    }),
  );
});

test('the check character X of an organisation code is taken for ten', () => {
  const codes = Array.from({ length: 40 }, (_, at) => organisation(at));
  assert.ok(codes.some((code) => code.endsWith('X')));
  assert.ok(codes.every(hasOrganisationCodeCheck));
});

test('one wrong character anywhere in a credit code is caught', () => {
  const symbol = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
  fc.assert(
    fc.property(fc.nat(999_999), fc.nat(17), symbol, (at, place, sign) => {
      const code = credit(at);
      assert.ok(hasCreditCodeCheck(code));
      fc.pre(code.charAt(place) !== sign);
      assert.equal(hasCreditCodeCheck(replaced(code, place, sign)), false);
    }),
  );
});

test('the letters I, O, S, V and Z stand in no credit code', () => {
  for (const letter of 'IOSVZ') assert.equal(isCreditCodeShape(replaced(credit(), 9, letter)), false, letter);
});

test('a code is read through spaces, hyphens, full width and lower case', () => {
  const code = credit(5);
  for (const written of [
    ` ${code.slice(0, 8)} ${code.slice(8)} `,
    code.toLowerCase(),
    [...code].join('\u200b'),
    code.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    `${code.slice(0, 16)}—${code.slice(16)}`,
  ])
    assert.equal(compactCode(written), code);
});

test('numbers of the wrong length, with letters, impossible days or no region are no citizen numbers', () => {
  const wrong = ['', '1', citizen().slice(1), `${citizen()}0`, citizen('1980-02-30'), citizen('1980-13-01')];
  for (const number of [
    ...wrong,
    citizen('1980-01-01', 1, '000113'),
    '1'.repeat(18),
    credit(),
    organisation(),
  ])
    assert.equal(readCitizenNumber(number), null, number);
});

test('some citizen numbers pass the test of the credit code, so the kind of subject must come first', () => {
  assert.ok(hasCreditCodeCheck(doubtful()));
  assert.ok(readCitizenNumber(doubtful()));
  assert.equal(readCitizenNumber(numericCredit()), null);
  assert.equal(isOrganisationCodeShape(doubtful()), false);
});

test('only days of the calendar are days', () => {
  assert.ok(isCalendarDay('2024-02-29'));
  for (const day of [
    '2023-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-1-1',
    '',
    '2026-11-20T00:00',
  ])
    assert.equal(isCalendarDay(day), false, day);
});

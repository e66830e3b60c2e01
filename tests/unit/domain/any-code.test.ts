import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { citizenCheck, creditCheck, organisationCheck } from '#db/demo/numbers.ts';
import {
  compactCode,
  hasCreditCodeCheck,
  hasOrganisationCodeCheck,
  isCreditCodeShape,
  readCitizenNumber,
} from '#src/domain/codes.ts';
import { maskNumber, scanText } from '#src/domain/masks.ts';

const DIGITS = [...'0123456789'];
const CREDIT = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const ORGANISATION = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const text = (symbols: string[], length: number) =>
  fc
    .array(fc.constantFrom(...symbols), { minLength: length, maxLength: length })
    .map((signs) => signs.join(''));
/** Codes of every series that the standards can hold, whether one of them was issued or not. */
const credit = fc
  .tuple(text(CREDIT, 2), text(DIGITS, 6), text(CREDIT, 9))
  .map((parts) => parts.join(''))
  .map((body) => body + creditCheck(body));
const organisation = text(ORGANISATION, 8).map((body) => body + organisationCheck(body));
const birth = fc
  .date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''));
const citizen = fc
  .tuple(fc.integer({ min: 110_000, max: 659_999 }), birth, fc.integer({ min: 1, max: 999 }))
  .map(([division, day, order]) => `${division}${day}${String(order).padStart(3, '0')}`)
  .map((body) => body + citizenCheck(body));
const old = citizen.map((number) => number.slice(0, 6) + number.slice(8, 17));
const paper = fc
  .tuple(
    text([...'EGHMPD'], 1),
    fc.integer({ min: 6, max: 13 }).chain((length) => text(DIGITS, length)),
  )
  .map((parts) => parts.join(''));
const replaced = (code: string, place: number, sign: string) =>
  code.slice(0, place) + sign + code.slice(place + 1);

test('every credit code with its own check character passes, and none with another character in any place', () => {
  fc.assert(
    fc.property(credit, fc.nat(17), fc.constantFrom(...ORGANISATION), (code, place, sign) => {
      assert.ok(isCreditCodeShape(code) && hasCreditCodeCheck(code), code);
      fc.pre(sign !== code.charAt(place));
      assert.equal(hasCreditCodeCheck(replaced(code, place, sign)), false);
    }),
    { numRuns: 2000 },
  );
});

test('every organisation code passes with its hyphen or without, and none with another check character', () => {
  fc.assert(
    fc.property(
      organisation,
      fc.constantFrom('-', '－', '—', ' ', ''),
      fc.constantFrom(...DIGITS, 'X'),
      (code, hyphen, check) => {
        assert.ok(
          hasOrganisationCodeCheck(compactCode(`${code.slice(0, 8)}${hyphen}${code.slice(8)}`)),
          code,
        );
        fc.pre(check !== code.charAt(8));
        assert.equal(hasOrganisationCodeCheck(code.slice(0, 8) + check), false);
      },
    ),
    { numRuns: 1000 },
  );
});

test('another character in an organisation code is caught unless the standard counts it the same, eleven apart', () => {
  fc.assert(
    fc.property(organisation, fc.nat(7), fc.constantFrom(...ORGANISATION), (code, place, sign) => {
      const apart = ORGANISATION.indexOf(sign) - ORGANISATION.indexOf(code.charAt(place));
      fc.pre(apart !== 0);
      assert.equal(hasOrganisationCodeCheck(replaced(code, place, sign)), apart % 11 === 0);
    }),
    { numRuns: 2000 },
  );
});

test('every citizen number passes, and none with another digit in any place', () => {
  fc.assert(
    fc.property(citizen, fc.nat(17), fc.constantFrom(...DIGITS, 'X'), (number, place, digit) => {
      assert.ok(readCitizenNumber(number), number);
      fc.pre(digit !== number.charAt(place));
      assert.equal(readCitizenNumber(replaced(number, place, digit)), null);
    }),
    { numRuns: 2000 },
  );
});

test('a number of 15 digits says the same person as its 18 digits, and is none with a day that no calendar has', () => {
  fc.assert(
    fc.property(citizen, fc.constantFrom('0230', '0431', '1301', '0001', '0100', '0132'), (number, day) => {
      const short = number.slice(0, 6) + number.slice(8, 17);
      assert.deepEqual(readCitizenNumber(short), readCitizenNumber(number));
      assert.equal(readCitizenNumber(short.slice(0, 8) + day + short.slice(12)), null);
      assert.equal(readCitizenNumber(short.slice(1)), null);
      assert.equal(readCitizenNumber(`${short.slice(0, 14)}X`), null);
    }),
  );
});

/** True where twelve digits in a row of `number` can be read in `shown`. */
const betrays = (shown: string, number: string) =>
  Array.from({ length: Math.max(number.length - 11, 0) }, (_, at) => number.slice(at, at + 12)).some((run) =>
    shown.includes(run),
  );

test('a mask keeps exactly the digits that the rule prescribes, and stars in place of all others', () => {
  fc.assert(
    fc.property(fc.oneof(citizen, old, paper), (number) => {
      const [head, tail] = { 18: [6, 4], 15: [6, 3] }[number.length] ?? [2, 2];
      fc.pre(number.length === 18 || number.length === 15 || /^[A-Z]/.test(number));
      const mask = maskNumber(number);
      const stars = '*'.repeat(number.length - (head ?? 0) - (tail ?? 0));
      assert.equal(mask, number.slice(0, head) + stars + number.slice(-(tail ?? 0)));
      assert.ok(!betrays(mask, number));
    }),
  );
});

test('a masked text betrays no twelve digits in a row of a number that stood in it, however it was spelled', () => {
  const wide = (number: string) =>
    number.replace(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const spell = fc.constantFrom<(number: string) => string>(
    (number) => number,
    wide,
    (number) => number.toLowerCase(),
    (number) => [...number].join('\u200b'),
  );
  const around = fc.constantFrom('', '身份证', '（', '，', '号码：', '甲', ' ', '向', '）。', '年');
  fc.assert(
    fc.property(fc.oneof(citizen, old), spell, around, around, (number, spelled, before, after) => {
      const shown = scanText(before + spelled(number) + after)
        .text.normalize('NFKC')
        .replace(/\p{Cf}/gu, '');
      assert.ok(!betrays(shown.toUpperCase(), number), shown);
    }),
    { numRuns: 1000 },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maskName, maskNumber } from '#src/domain/masks.ts';
import { citizen, oldCitizen } from '../../support/numbers.ts';

test('the mask of 18 digits shows the first 6 and the last 4', () => {
  assert.equal(maskNumber('120113198003156684'), '120113********6684');
  assert.equal(maskNumber('12011319800315668X'), '120113********668X');
});

test('the mask of 15 digits shows the first 6 and the last 3', () => {
  assert.equal(maskNumber('120113800315668'), '120113******668');
});

test('the mask of any other paper shows the first 2 and the last 2', () => {
  assert.equal(maskNumber('E12345678'), 'E1*****78');
  assert.equal(maskNumber('H12345678'), 'H1*****78');
});

test('a paper of four characters or fewer shows nothing, not even its length', () => {
  for (const paper of ['', '1', '12', '123', '1234']) assert.equal(maskNumber(paper), '****');
});

test('a mask is as long as its number and hides all digits of the birth day', () => {
  const day = fc.date({ min: new Date('1930-01-01'), max: new Date('1999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 999 }), (date, order) => {
      const birth = date.toISOString().slice(0, 10);
      for (const number of [citizen(birth, order), oldCitizen(birth, order)]) {
        const mask = maskNumber(number);
        assert.equal(mask.length, number.length);
        assert.match(mask.slice(6, number.length === 18 ? 14 : 12), /^\*+$/);
      }
    }),
  );
});

test('a mask never shows more than the rule allows and never a character that was not there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 5, maxLength: 30 }), (paper) => {
      const [before, after] = [[...paper], [...maskNumber(paper)]];
      assert.equal(after.length, before.length);
      const shown = after.filter((sign, place) => sign === before[place] && sign !== '*').length;
      assert.ok(shown <= (paper.length === 18 ? 10 : paper.length === 15 ? 9 : 4));
      assert.ok(after.every((sign, place) => sign === '*' || sign === before[place]));
    }),
  );
});

test('a masked name keeps the surname alone', () => {
  const names: Record<string, string> = {
    虞知行: '虞**',
    虞: '虞**',
    欧阳知行: '欧阳**',
    欧阳: '欧**',
    阿依古丽·买买提: '阿**',
    '𠮷知行': '𠮷**',
    '': '**',
  };
  for (const [name, mask] of Object.entries(names)) assert.equal(maskName(name), mask);
});

test('all persons of one surname look alike when masked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (given) => {
      assert.equal(maskName(`虞${given}`), '虞**');
    }),
  );
});

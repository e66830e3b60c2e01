import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  documentNumber,
  matchKey,
  nameFault,
  organisationName,
  personName,
  tidy,
} from '#src/domain/names.ts';

const han = fc.constantFrom(...'虞知行墨榆津辰𠮷𬱖龘');
const noise = fc.constantFrom('', ' ', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u00ad', '\t');
const dot = fc.constantFrom(...'·•・.．‧');
const brackets = fc.constantFrom(
  ['(', ')'],
  ['（', '）'],
  ['﹙', '﹚'],
  ['【', '】'],
  ['〔', '〕'],
  ['[', ']'],
);
const word = fc.array(han, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''));
const odd = fc.constantFrom(
  'e',
  '\u0301',
  '¨',
  '\u200b',
  '﹙',
  '．',
  'İ',
  'ſ',
  'Ω',
  '\u180e',
  '\u1160',
  'ｶ',
  'ﾞ',
  '\u3000',
  '(',
);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(odd, { maxLength: 8 }).map((signs) => signs.join('')),
);
const forms = { tidy, personName, organisationName, documentNumber, matchKey };

for (const [name, form] of Object.entries(forms)) {
  test(`${name} done twice is the same as done once`, () => {
    fc.assert(
      fc.property(fc.oneof(anything, word), (text) => {
        assert.equal(form(form(text)), form(text));
      }),
      { numRuns: 500 },
    );
  });
}

test('a company is found whatever its brackets, widths and spaces', () => {
  fc.assert(
    fc.property(word, word, brackets, noise, (one, two, [open = '', close = ''], space) => {
      const written = `${space}${one}${space}${open}${two}${space}${close}${space}公司`;
      assert.equal(matchKey(written), `${one}(${two})公司`);
    }),
  );
});

test('a name with a dot is found whichever dot was typed, with spaces or without', () => {
  fc.assert(
    fc.property(word, word, dot, noise, (one, two, sign, space) => {
      assert.equal(matchKey(`${one}${space}${sign}${space}${two}`), `${one}·${two}`);
      assert.equal(personName(`${one}${space}${sign}${space}${two}`), `${one}·${two}`);
    }),
  );
});

test('full width, half width, capitals and small letters are one name', () => {
  assert.equal(matchKey('ＡＢＣ１２３（天津）'), matchKey('abc123(天津)'));
});

test('characters beyond the basic plane are kept whole', () => {
  fc.assert(
    fc.property(word, (name) => {
      for (const form of Object.values(forms)) assert.equal(form(name), name);
      assert.ok(matchKey(name).isWellFormed());
    }),
  );
});

test('every form leaves well-formed text well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      fc.pre(text.isWellFormed());
      for (const form of Object.values(forms)) assert.ok(form(text).isWellFormed());
    }),
  );
});

test('an organisation is printed with full-width brackets and no stray spaces', () => {
  assert.equal(organisationName(' 墨榆 (天津) 贸易有限公司\u200b'), '墨榆（天津）贸易有限公司');
  assert.equal(organisationName('Moyu Trading Co. (Tianjin)'), 'Moyu Trading Co.（Tianjin）');
});

test('a document number keeps its brackets and loses its spaces', () => {
  assert.equal(documentNumber(' （2019） 津0112 执1号 '), '（2019）津0112执1号');
});

test('a name that cannot be printed is told apart', () => {
  const faults: [string, ReturnType<typeof nameFault>][] = [
    ['', 'empty'],
    ['***', 'empty'],
    ['——', 'empty'],
    ['20251105', 'empty'],
    ['2025-11-05', 'empty'],
    ['墨'.repeat(101), 'long'],
    ['墨'.repeat(100), null],
    ['𠮷'.repeat(100), null],
    ['墨?公司', 'broken'],
    ['墨？公司', 'broken'],
    ['墨\ufffd公司', 'broken'],
    ['墨\ud842公司', 'broken'],
    ['７天酒店', null],
  ];
  for (const [name, fault] of faults) assert.equal(nameFault(name), fault, name.slice(0, 10));
});

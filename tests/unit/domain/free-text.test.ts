import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanText } from '#src/domain/masks.ts';
import { card, citizen, credit, doubtful, oldCitizen, phone } from '../../support/numbers.ts';

const number = citizen('1980-03-15', 13);
const ending = Array.from({ length: 40 }, (_, index) => citizen('1980-03-15', index + 1)).find((one) =>
  one.endsWith('X'),
);
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (text: string, size: number, separator: string) =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(separator);
const narrow = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\dXx]/g, '')
    .toUpperCase();

/** What must never be readable, in every way in which people write it. */
const secrets: Record<string, string[]> = {
  'a citizen number': [
    number,
    String(ending),
    String(ending).toLowerCase(),
    wide(number),
    `${wide(String(ending).slice(0, 17))}Ｘ`,
    number.replace(/^(.{6})(.{8})/, '$1 $2 '),
    number.replace(/^(.{6})(.{8})/, '$1-$2-'),
    number.replace(/^(.{6})(.{4})(.{4})/, '$1 $2 $3 '),
    number.replace(/^(.{6})(.{8})/, '$1—$2—'),
    number.replace(/^(.{6})(.{4})(..)(..)/, '$1 $2-$3-$4 '),
    number.replace(/^(.{6})(.{8})/, '$1\u3000$2\u3000'),
    grouped(number, 3, ' '),
    grouped(number, 1, ' '),
    grouped(number, 2, '.'),
    [...number].join('\u200b'),
    number.slice(0, 17) + (number.endsWith('1') ? '2' : '1'),
    oldCitizen(),
    wide(oldCitizen()),
    oldCitizen().replace(/^(.{6})(.{6})/, '$1 $2 '),
    doubtful(),
  ],
  'a mobile number': [
    phone,
    wide(phone),
    `+86${phone}`,
    `+86 ${phone}`,
    `86-${phone}`,
    `0086${phone}`,
    `（+86）${phone}`,
    '138 1234 5678',
    '138-1234-5678',
    '138.1234.5678',
    '1381 234 5678',
    grouped(phone, 1, ' '),
  ],
  'a landline number': [
    '022-26391234',
    '022 26391234',
    '02226391234',
    '(022)26391234',
    '（022）26391234',
    '022-2639-1234',
    '0311-8639123',
  ],
  'a bank card': [
    card(16),
    card(19),
    wide(card(19)),
    grouped(card(16), 4, ' '),
    grouped(card(19), 4, ' '),
    grouped(card(19), 4, '-'),
    card(19).replace(/^(.{6})/, '$1 '),
    `.${card(19)}`,
    `1.${card(19)}`,
  ],
};
const frames: [string, string][] = [
  ['', ''],
  ['身份证', '，住本市'],
  ['（', '）'],
  ['ID', 'abc'],
  ['号码：', '。'],
  ['2019-05-04 ', ' 2020-01-01'],
  ['代码91120113MA05ABCDEF和', '号'],
];

for (const [what, forms] of Object.entries(secrets)) {
  test(`${what} in free text is masked, however it is written and whatever stands beside it`, () => {
    for (const form of forms) {
      for (const [before, behind] of frames) {
        const { text, masked } = scanText(before + form + behind);
        assert.ok(masked.length > 0, `not masked: ${before}${form}${behind}`);
        assert.ok(!narrow(text).includes(narrow(form)), text);
        const readable = text.slice(before.length, text.length - behind.length);
        assert.ok(narrow(readable).length <= 10, `too much is left: ${text}`);
      }
    }
  });
}

test('a number after its name is masked where it could not be told alone', () => {
  for (const text of [
    '电话：26391234',
    '座机2639-1234',
    '护照E12345678',
    '往来港澳通行证号C1234567',
    '军官证：0123456',
  ])
    assert.equal(scanText(text).masked.length, 1, text);
});

test('mail addresses and street addresses are taken out whole', () => {
  const cases = [
    ['联系yu.zhixing@example.com.cn', '联系（邮箱已隐去）'],
    ['联系ｙｕ＠example.com', '联系（邮箱已隐去）'],
    ['住天津市北辰区果园北道12号楼3门501室', '（地址已隐去）'],
    ['住瑞景花园3-2-501', '（地址已隐去）'],
    ['宜兴埠镇某村3排5号', '（地址已隐去）'],
    ['刘房子村5组', '（地址已隐去）'],
  ];
  for (const [text = '', start = ''] of cases) {
    const scanned = scanText(text).text;
    assert.ok(scanned.includes(start), scanned);
    assert.doesNotMatch(scanned, /\d/);
  }
});

test('a code beside a masked number is still printed in its own place', () => {
  const [one, two] = [credit(1), credit(2)];
  const { text } = scanText(`${one}的负责人${number}，${two}的负责人${phone}`);
  assert.ok(text.startsWith(one));
  assert.ok(text.includes(`，${two}的`));
});

test('scanning twice gives what scanning once gave', () => {
  const parts = fc.constantFrom(
    '住',
    '果园路',
    '12号',
    ' ',
    '-',
    number,
    phone,
    card(),
    credit(1),
    '2019-01-02',
    '0.5',
    'x',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(parts, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 8 }),
      (words) => {
        const once = scanText(words.join('')).text;
        assert.equal(scanText(once).text, once);
      },
    ),
  );
});

test('no generated citizen number survives between any words', () => {
  const birth = fc.date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true });
  const words = fc.string({ unit: 'grapheme', maxLength: 10 });
  fc.assert(
    fc.property(birth, fc.integer({ min: 1, max: 999 }), words, words, (day, order, before, behind) => {
      const secret = citizen(day.toISOString().slice(0, 10), order);
      assert.ok(!scanText(before + secret + behind).text.includes(secret));
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plusDays } from '#src/domain/days.ts';
import type { TermRule } from '#src/domain/lists.ts';
import { decideTerm, printBasis } from '#src/domain/terms.ts';
import { beichen } from '../../support/register.ts';

const basis = { document: '测试规定', article: '第一条', confirmed: true };
const facts = { from: '2026-05-04', stated: null, statedBasis: null, conduct: '' };
const stated: TermRule = { kind: 'stated', basis };
const court = beichen.lists.find(({ id }) => id === 'judgment-defaulters')?.term ?? stated;

test('the last day that the unit states is the last day of the term, under every rule', () => {
  const open: TermRule = { kind: 'open', ends: '履行完毕', basis };
  for (const rule of [stated, open, court])
    assert.equal(decideTerm(rule, { ...facts, stated: '2027-01-31' })?.until, '2027-01-31');
});

test('without a stated day and without a rule to count by there is no term', () => {
  assert.equal(decideTerm(stated, facts), null);
});

test('a rule with a span counts it from the day from which the term runs', () => {
  const wages: TermRule = { kind: 'stated', fallback: { years: 3 }, basis };
  assert.equal(decideTerm(wages, facts)?.until, '2029-05-04');
});

test('F53 an open term has no last day and says what ends it', () => {
  const term = decideTerm({ kind: 'open', ends: '履行完毕', basis }, facts);
  assert.deepEqual([term?.until, term?.ends], [null, '履行完毕']);
});

/** The cases of 法释〔2017〕7号 art. 1, in the words of the article. */
const conducts: [string, string | null][] = [
  ['有履行能力而拒不履行生效法律文书确定义务的', null],
  ['其他有履行能力而拒不履行生效法律文书确定义务', null],
  ['以伪造证据、暴力、威胁等方法妨碍、抗拒执行的', '2028-05-04'],
  ['以虚假诉讼、虚假仲裁或者以隐匿、转移财产等方法规避执行的', '2028-05-04'],
  ['违反财产报告制度的', '2028-05-04'],
  ['违反限制消费令的', '2028-05-04'],
  ['违反限制高消费令', '2028-05-04'],
  ['无正当理由拒不履行执行和解协议的', '2028-05-04'],
];

test('each case of the judicial interpretation has its term: two years, or none for the first', () => {
  for (const [conduct, until] of conducts) {
    const term = decideTerm(court, { ...facts, conduct });
    assert.ok(term, conduct);
    assert.equal(term.until, until, conduct);
    assert.equal(term.ends === null, until !== null, conduct);
    assert.match(term.basis, /第一条/);
  }
});

test('a conduct outside the article gives no term, so that nothing is shown on a guess', () => {
  assert.equal(decideTerm(court, { ...facts, conduct: '其他' }), null);
  assert.equal(decideTerm(court, facts), null);
});

test('a term counted from a rule never ends before it starts', () => {
  const span = fc.oneof(
    fc.record({ years: fc.integer({ min: 1, max: 10 }) }),
    fc.record({ months: fc.integer({ min: 1, max: 36 }) }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), span, (count, fallback) => {
      const from = plusDays('1990-01-01', count);
      const term = decideTerm({ kind: 'stated', fallback, basis }, { ...facts, from });
      assert.ok(term?.until && term.until > from);
    }),
  );
});

test('a term names its basis: the unit’s own words, else document and article', () => {
  assert.equal(decideTerm(stated, { ...facts, stated: '2027-01-31' })?.basis, '测试规定 第一条');
  assert.equal(
    decideTerm(stated, { ...facts, stated: '2027-01-31', statedBasis: '认定书' })?.basis,
    '认定书',
  );
  assert.equal(printBasis({ document: '测试规定', confirmed: false }), '测试规定');
});

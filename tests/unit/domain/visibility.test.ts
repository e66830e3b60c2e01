import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plusDays } from '#src/domain/days.ts';
import type { Entry } from '#src/domain/entry.ts';
import { hasExpired, isPublicList, whyHidden } from '#src/domain/visibility.ts';
import { publications } from '#src/domain/vocabulary.ts';
import { entry, list, person } from '../../support/entries.ts';

const basis = { document: '测试规定', article: '第一条', confirmed: true };
const standing = { withdrawn: false };
const days = fc.integer({ min: -400, max: 4000 }).map((count) => plusDays('2026-05-04', count));
const seen = (record: Entry, day: string, where = list(), conflicted = false) =>
  whyHidden(record, where, standing, day, conflicted);
const until = (last: string | null) => ({ term: { ...entry().term, until: last } });

test('an entry is shown from its publication to the last day of its term, that day included', () => {
  assert.equal(seen(entry(), '2026-05-03'), 'not-yet');
  assert.equal(seen(entry(), '2026-05-04'), null);
  assert.equal(seen(entry(), '2028-05-04'), null);
  assert.equal(seen(entry(), '2028-05-05'), 'expired');
});

test('F21 an entry is never shown on the day after its term, nor on any later day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 4000 }), (last, later) => {
      assert.equal(hasExpired(last, last), false);
      assert.notEqual(seen(entry(until(last)), plusDays(last, 1)), null);
      assert.notEqual(seen(entry(until(last)), plusDays(last, later)), null);
    }),
  );
});

test('an entry is shown on every day of its term, and an open term does not end by itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (one, two) => {
      const [day, last] = [Math.min(one, two), Math.max(one, two)].map((count) =>
        plusDays('2026-05-04', count),
      );
      assert.equal(seen(entry(until(last ?? '')), day ?? ''), null);
      assert.equal(seen(entry(until(null)), day ?? ''), null);
    }),
  );
});

test('an entry that is not yet published or determined is not shown', () => {
  assert.equal(seen(entry({ published: '2026-06-01' }), '2026-05-31'), 'not-yet');
  assert.equal(seen(entry({ determined: '2026-06-01' }), '2026-05-31'), 'not-yet');
});

test('a withdrawn entry is never shown', () => {
  fc.assert(
    fc.property(days, fc.boolean(), fc.constantFrom(...publications), (day, conflicted, publication) => {
      assert.equal(
        whyHidden(entry(), list({ publication }), { withdrawn: true }, day, conflicted),
        'withdrawn',
      );
    }),
  );
});

test('a record list is never shown, even where a switch says so', () => {
  assert.equal(isPublicList(list({ publication: 'record', publish: basis })), false);
  fc.assert(
    fc.property(days, (day) => {
      assert.notEqual(seen(entry(), day, list({ publication: 'record', publish: basis })), null);
    }),
  );
});

test('a list whose publication nobody ordered needs a switch with its basis', () => {
  for (const publication of ['not-stated', 'exchange']) {
    assert.equal(seen(entry(), '2026-06-01', list({ publication })), 'not-public');
    assert.equal(seen(entry(), '2026-06-01', list({ publication, publish: basis })), null);
  }
  assert.equal(isPublicList(list()), true);
});

test('F78 a natural person whose full age was not established is never shown', () => {
  fc.assert(
    fc.property(days, (day) => {
      assert.notEqual(seen(entry(person(false)), day), null);
    }),
  );
  assert.equal(seen(entry(person(false)), '2026-06-01'), 'minor');
  assert.equal(seen(entry(person(true)), '2026-06-01'), null);
});

test('an entry of a list that the profile does not know is not shown', () => {
  assert.equal(whyHidden(entry(), undefined, standing, '2026-06-01', false), 'unknown-list');
});

test('a fully performed obligation is not shown', () => {
  assert.equal(seen(entry({ performed: true }), '2026-06-01'), 'performed');
});

test('F24 F34 of a graded list only the ordered grades are shown', () => {
  const graded = list({ publishedGrades: ['严重'] });
  assert.equal(seen(entry({ grade: '严重' }), '2026-06-01', graded), null);
  for (const grade of ['一般', '较重', null] as const)
    assert.equal(seen(entry({ grade }), '2026-06-01', graded), 'grade');
});

test('a penalty of a warning alone is not shown, one with a fine is', () => {
  const market = list({ withheld: [{ fact: 'penaltyKind', only: ['警告', '通报批评'], basis }] });
  const kinds: Record<string, boolean> = {
    警告: false,
    '警告、通报批评': false,
    警告和通报批评: false,
    '警告，罚款': true,
    罚款: true,
  };
  for (const [value, visible] of Object.entries(kinds)) {
    const why = seen(entry({ facts: [{ key: 'penaltyKind', value }] }), '2026-06-01', market);
    assert.equal(why, visible ? null : 'withheld', value);
  }
});

test('an entry that the unit does not open to the public is never shown', () => {
  fc.assert(
    fc.property(days, (day) => {
      assert.notEqual(seen(entry({ closed: true }), day), null);
    }),
  );
  assert.equal(seen(entry({ closed: true }), '2026-06-01'), 'closed');
});

test('where the law asks for notice an entry without it is not shown', () => {
  const noticing = list({ notice: { kind: 'column', basis } });
  assert.equal(seen(entry({ noticed: null }), '2026-06-01', noticing), 'no-notice');
  assert.equal(seen(entry(), '2026-06-01', noticing), null);
});

test('an honoured person is shown only with consent, an honoured company without', () => {
  const honour = { type: '身边好人', year: 2026, place: null, consent: false };
  const red = list({ side: 'red' });
  assert.equal(seen(entry({ ...person(true), honour }), '2026-06-01', red), 'no-consent');
  assert.equal(
    seen(entry({ ...person(true), honour: { ...honour, consent: true } }), '2026-06-01', red),
    null,
  );
  assert.equal(seen(entry({ honour }), '2026-06-01', red), null);
});

test('an honour of a subject with an active black record is held back, the black record is not', () => {
  assert.equal(seen(entry(), '2026-06-01', list({ side: 'red' }), true), 'conflict');
  assert.equal(seen(entry(), '2026-06-01', list(), true), null);
});

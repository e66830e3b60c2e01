import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetsOf } from '#src/domain/facets.ts';
import { isInForce } from '#src/domain/measures.ts';
import { rectifyState } from '#src/domain/rectify.ts';
import { entry, list } from '../../support/entries.ts';

const ordered = (state: string | null) => ({ until: '2026-06-30', state });

test('F22 a correction is overdue on the day after its last day, and not on the day itself', () => {
  assert.equal(rectifyState(ordered('整改中'), '2026-06-30'), '整改中');
  assert.equal(rectifyState(ordered('整改中'), '2026-07-01'), '逾期');
  assert.equal(rectifyState(ordered(null), '2026-07-01'), '逾期');
  assert.equal(rectifyState({ until: null, state: '整改中' }, '2030-01-01'), '整改中');
});

test('F22 a finished correction stays finished, and one that is said not to be is not', () => {
  assert.equal(rectifyState(ordered('已完成'), '2026-07-01'), '已完成');
  assert.equal(rectifyState(ordered('已整改到位'), '2027-07-01'), '已完成');
  assert.equal(rectifyState(ordered('未完成'), '2026-06-30'), '整改中');
  assert.equal(rectifyState(ordered('尚未整改到位'), '2026-07-01'), '逾期');
  assert.equal(rectifyState(null, '2026-07-01'), null);
});

test('F52 a measure is in force on its last day and not on the day after; a permanent one always', () => {
  assert.ok(isInForce({ until: '2026-06-30' }, '2026-06-30'));
  assert.ok(!isInForce({ until: '2026-06-30' }, '2026-07-01'));
  assert.ok(isInForce({ until: null }, '2099-01-01'));
});

test('F33 an entry is found under every value whose words its fact has, and under its year', () => {
  const taxi = list({
    facets: [
      {
        id: 'vehicle',
        label: '经营方式',
        fact: 'fact',
        values: [
          { id: 'cruising', name: '巡游出租车', words: ['巡游'] },
          { id: 'online', name: '网约车' },
        ],
      },
    ],
  });
  const of = (value: string) =>
    facetsOf(entry({ facts: [{ key: 'fact', value }] }), taxi).map(({ value: found }) => found);
  assert.deepEqual(of('巡游车与网约车均无照经营'), ['cruising', 'online', '2026']);
  assert.deepEqual(of('网约车驾驶员无证上岗'), ['online', '2026']);
  assert.deepEqual(of('其他'), ['2026']);
});

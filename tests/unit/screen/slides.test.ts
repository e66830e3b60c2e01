import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockAt } from '#src/screen/clock.ts';
import { isOver, nextOf, type Slide } from '#src/screen/slides.ts';

const slides = (...ids: string[]): Slide[] => ids.map((id) => ({ id, until: '' }));

test('F61 the slide after the last one is the first, and a slide follows the one before it wherever that moved', () => {
  assert.equal(nextOf(slides('a', 'b', 'c'), { id: 'c', place: 2 }), 0);
  assert.equal(nextOf(slides('new', 'a', 'b', 'c'), { id: 'a', place: 0 }), 2);
  assert.equal(nextOf(slides('a', 'b'), { id: '', place: 0 }), 0);
});

test('F61 when the slide that was shown is gone, the one that took its place is next and none is passed over', () => {
  assert.equal(nextOf(slides('a', 'c', 'd'), { id: 'b', place: 1 }), 1);
  assert.equal(nextOf(slides('a', 'b'), { id: 'c', place: 2 }), 0);
  assert.equal(nextOf([], { id: 'a', place: 0 }), -1);
});

test('F61 a slide is over on the day after its last one in China, and never without a last one', () => {
  const lastMinute = clockAt(new Date('2026-11-20T15:59:00Z')).day;
  const nextMinute = clockAt(new Date('2026-11-20T16:00:00Z')).day;
  assert.deepEqual([lastMinute, nextMinute], ['2026-11-20', '2026-11-21']);
  assert.equal(isOver({ id: 'a', until: '2026-11-20' }, lastMinute), false);
  assert.equal(isOver({ id: 'a', until: '2026-11-20' }, nextMinute), true);
  assert.equal(isOver({ id: 'a', until: '' }, '2999-01-01'), false);
});

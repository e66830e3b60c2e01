import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProfile, loadProfile } from '#src/profiles/load.ts';

const basis = { document: '测试规定', article: '第一条', confirmed: true };

/** The profile of beichen with one list changed, as its files would say it. */
function changed(id: string, change: Record<string, unknown>) {
  const data = loadProfile('beichen');
  assert.ok(data.lists.some((list) => list.id === id));
  return { ...data, lists: data.lists.map((list) => (list.id === id ? { ...list, ...change } : list)) };
}
const check = (id: string, change: Record<string, unknown>) => checkProfile('beichen', changed(id, change));

test('a list that is only recorded has no switch that publishes it', () => {
  assert.throws(
    () => check('examinee-file', { publish: basis }),
    /lists\.examinee-file\.publish：只记录的名单不得公示/,
  );
});

test('a list that nobody ordered to be published is opened only with a basis', () => {
  assert.throws(() => check('traffic-serious-enterprises', { publish: true }), /lists\[\d+\]\.publish/);
  assert.throws(() => check('traffic-serious-enterprises', { publish: {} }), /publish\.document/);
  assert.doesNotThrow(() => check('traffic-serious-enterprises', { publish: basis }));
});

test('only grades that the list knows can be published', () => {
  assert.throws(() => check('black-list', { publishedGrades: ['D'] }), /等级“D”不在 grades 之内/);
  assert.throws(() => check('black-list', { publishedGrades: [] }), /publishedGrades/);
  assert.doesNotThrow(() => check('black-list', { grades: ['A', 'B', 'C', 'D'], publishedGrades: ['D'] }));
  assert.doesNotThrow(() => check('black-list', { publishedGrades: ['严重'] }));
});

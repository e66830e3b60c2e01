import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadProfile } from '#src/profiles/load.ts';
import { findUnit, nameIn, unitHistory } from '#src/profiles/units.ts';

const xiqing = loadProfile('xiqing').units;
const central = loadProfile('central').units;

test('a unit is found by its present, its former and its full names', () => {
  for (const name of [
    '区卫生健康委',
    '区卫生计生委',
    '天津市西青区卫生和计划生育委员会',
    '西青区卫生健康委员会',
  ])
    assert.equal(findUnit(xiqing, name)?.id, 'weiji', name);
  assert.equal(findUnit(xiqing, '区不存在局'), null);
});

test('what is filed under a unit that was merged is its successor’s, over several steps', () => {
  for (const name of ['区旅游局', '区文广局', '区文化和旅游局'])
    assert.equal(findUnit(xiqing, name)?.name, '区文化和旅游局', name);
  for (const name of ['国务院扶贫办', '国家乡村振兴局'])
    assert.equal(findUnit(central, name)?.name, '农业农村部');
});

test('a unit tells its former names and the units that joined it', () => {
  const history = (id: string) =>
    unitHistory(xiqing, xiqing.find((unit) => unit.id === id) ?? assert.fail(id));
  assert.deepEqual(history('weiji'), ['原名区卫生计生委（至 2018 年）。']);
  assert.deepEqual(history('wenlv'), ['承接原区旅游局的职责。', '承接原区文广局的职责。']);
  assert.deepEqual(history('fayuan'), []);
});

test('a document calls a unit by the name of its year', () => {
  const unit = xiqing.find(({ id }) => id === 'weiji') ?? assert.fail();
  assert.deepEqual(
    ['2017', '2018', '2019'].map((year) => nameIn(unit, year)),
    ['区卫生计生委', '区卫生计生委', '区卫生健康委'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listSchema } from '#src/domain/lists.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { freeze } from '#src/publish/freeze.ts';
import { list } from '../../support/entries.ts';
import { credit } from '../../support/numbers.ts';
import { medical } from '../../support/records.ts';
import { beichen, openDesk, told, today } from '../../support/register.ts';

/** 违法建设: every grade is determined, only the gravest is published (002 三.5). */
const construction = list({
  id: 'illegal-construction-serious',
  name: '违法建设名单',
  publishedGrades: ['严重'],
});
/** 安全生产信用等级: A to D, only D is exposed (003 二(六)17). */
const safety = list({
  id: 'safety-credit-grade-d',
  name: '安全生产信用等级名单',
  grades: ['A', 'B', 'C', 'D'],
  publishedGrades: ['D'],
});
const ungraded = list({ id: 'ungraded', name: '不分级名单' });
const profile: Profile = { ...beichen, lists: [construction, safety, ungraded] };
const builder = (order: number, 等级: string) =>
  medical(order, {
    主体名称: `天津市墨榆${order}号建筑有限公司`,
    主体类别: '法人',
    统一社会信用代码: credit(700 + order),
    证件号码: '',
    等级,
  });
const shown = (desk: ReturnType<typeof openDesk>) =>
  freeze(desk.register, profile, today, { ids: new Set(), tombstones: [] });

for (const { id, name, grades, publishedGrades } of [construction, safety]) {
  test(`${name}: every grade is kept in the register, only ${publishedGrades?.join() ?? ''} is shown`, async (t) => {
    const desk = openDesk(t);
    const report = await desk.send(
      grades.map((grade, index) => builder(index + 1, grade)),
      { list: id, profile },
    );
    assert.deepEqual(told(report), []);
    assert.deepEqual(
      desk
        .entries()
        .map(({ record }) => record.grade)
        .sort(),
      [...grades].sort(),
    );
    const frozen = shown(desk);
    assert.deepEqual(
      frozen.entries.map(({ grade }) => grade),
      publishedGrades,
    );
    assert.deepEqual(frozen.hidden, { grade: grades.length - 1 });
  });

  test(`${name}: a row without a grade is refused, for nobody can say whether it may be shown`, async (t) => {
    const desk = openDesk(t);
    const rows = ['', '/', '  '].map((grade, index) => builder(index + 1, grade));
    const report = await desk.send(rows, { list: id, profile });
    assert.deepEqual(told(report), ['required@2:等级', 'required@3:等级', 'required@4:等级']);
    assert.deepEqual(desk.entries(), []);
  });
}

test('a grade of another list is refused with the words of this one', async (t) => {
  const desk = openDesk(t);
  const report = await desk.send([builder(1, '严重')], { list: safety.id, profile });
  assert.deepEqual(told(report), ['bad-choice@2:等级']);
  assert.equal(report.found[0]?.fix, '可填：A、B、C、D。');
  const other = await desk.send([builder(1, 'D')], { list: construction.id, profile });
  assert.equal(other.found[0]?.fix, '可填：一般、较重、严重。');
});

test('a grade in full width or lower case is the list’s own word', async (t) => {
  const desk = openDesk(t);
  await desk.send([builder(1, 'Ｄ'), builder(2, 'd')], { list: safety.id, profile });
  assert.deepEqual(
    desk.entries().map(({ record }) => record.grade),
    ['D', 'D'],
  );
});

test('a list that publishes whatever its grade takes rows without one', async (t) => {
  const desk = openDesk(t);
  assert.deepEqual(told(await desk.send([builder(1, '')], { list: ungraded.id, profile })), []);
  assert.equal(shown(desk).entries.length, 1);
});

test('a list that names no grades has the usual three', () => {
  assert.deepEqual(listSchema.shape.grades.parse(undefined), ['一般', '较重', '严重']);
});

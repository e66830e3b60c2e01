import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicList } from '#src/domain/visibility.ts';
import { publications } from '#src/domain/vocabulary.ts';
import { standingFinding } from '#src/intake/standing.ts';
import { freeze } from '#src/publish/freeze.ts';
import { list } from '../../support/entries.ts';
import { credit } from '../../support/numbers.ts';
import { courtPerson, medical } from '../../support/records.ts';
import { beichen, openDesk, told, today } from '../../support/register.ts';
import type { Fields } from '../../support/workbook.ts';

const sheet = { file: '名单.xlsx', sheet: '第一批', row: 0 };
const publish = { document: '测试规定', article: '第一条', confirmed: true };

test('a list that is published needs no word, every other one is told with its reason', () => {
  for (const publication of publications) {
    for (const switched of [{}, { publish }]) {
      const given = list({ publication, ...switched });
      const found = standingFinding(given, sheet);
      assert.equal(found === null, isPublicList(given), `${publication} ${Object.keys(switched).join()}`);
      if (!found) continue;
      assert.deepEqual([found.code, found.severity], ['record-only', 'note']);
      assert.deepEqual([found.file, found.sheet, found.row], ['名单.xlsx', '第一批', 0]);
      assert.ok(found.message.includes('“测试名单”只入台账，不公示'));
    }
  }
});

test('the note names the switch only where a switch can open the list', () => {
  const fix = (publication: string) => standingFinding(list({ publication }), sheet)?.fix ?? '';
  assert.match(fix('not-stated'), /publish/);
  assert.match(fix('exchange'), /publish/);
  assert.match(fix('record'), /任何设置都不会使其公示/);
});

const from = (unit: string, changes: Fields = {}) =>
  medical(1, { 认定单位: unit, 发布单位: unit, ...changes });
const company = {
  主体名称: '天津市墨榆一号运输有限公司',
  主体类别: '法人',
  统一社会信用代码: credit(1),
  证件号码: '',
};
/** One good row for every list of the district that is kept and not published. */
const kept: Record<string, Fields> = {
  'examinee-file': from('区教育局'),
  'traffic-personal-record': from('公安交通管理局北辰支队'),
  'traffic-serious-enterprises': from('公安交通管理局北辰支队', company),
  'finance-serious-dishonest': from('区金融局'),
  'consumption-restriction': courtPerson(1),
};

test('of the district’s lists five are kept and not published', () => {
  const found = beichen.lists.filter((given) => standingFinding(given, sheet) !== null);
  assert.deepEqual(found.map(({ id }) => id).sort(), Object.keys(kept).sort());
});

test('rows of a list that is not published are taken, counted, and never leave the register', async (t) => {
  for (const [list, row] of Object.entries(kept)) {
    const desk = openDesk(t);
    const report = await desk.send([row], { list });
    assert.deepEqual([report.totals.new, report.totals.refused], [1, 0], list);
    assert.ok(told(report).every((line) => line.startsWith('record-only@0')));
    const frozen = freeze(desk.register, beichen, today, { ids: new Set(), tombstones: [] });
    assert.deepEqual([frozen.entries, frozen.hidden], [[], { 'not-public': 1 }], list);
  }
});

test('a switch with its basis opens a list that was only exchanged, and no switch opens a recorded one', async (t) => {
  const lists = beichen.lists.map((given) => ({ ...given, publish }));
  const shown = async (list: string) => {
    const desk = openDesk(t);
    await desk.send([kept[list] ?? {}], { list });
    return freeze(desk.register, { ...beichen, lists }, today, { ids: new Set(), tombstones: [] }).entries
      .length;
  };
  assert.equal(await shown('traffic-serious-enterprises'), 1);
  assert.equal(await shown('examinee-file'), 0);
  assert.equal(await shown('traffic-personal-record'), 0);
});

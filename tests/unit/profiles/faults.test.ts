import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProfile, joinCatalogue, loadProfile } from '#src/profiles/load.ts';

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

/** What a jurisdiction's files say, as short as may be. */
const own = {
  founding: 'beichen-2018',
  lists: [{ id: 'black-list', sections: ['五.1'] }],
  topics: [],
  honours: [],
  clocks: ['promise'],
  links: [],
};

test('a list that stands in no catalogue, or in no section of the plan, is a fault', () => {
  const join = (list: object) => () => joinCatalogue('beichen', { ...own, lists: [list] });
  assert.throws(
    join({ id: 'nope', sections: ['五.1'] }),
    /地区配置“beichen”有误：\nlists 引用了目录中没有的“nope”/,
  );
  assert.throws(join({ id: 'black-list' }), /lists\[0\]\.sections/);
  assert.throws(join({ id: 'black-list', sections: [] }), /lists\[0\]\.sections/);
  assert.throws(join({ id: 'black-list', sections: ['五.1'], of: 'nope' }), /没有编号为“nope”的方案/);
  assert.doesNotThrow(join(own.lists[0] ?? {}));
});

test('a basis that refers to the plan outside of a list names its section', () => {
  const conflict = (plan: unknown) => () => joinCatalogue('beichen', { ...own, awardConflict: { plan } });
  assert.throws(conflict(true), /没有写明章节/);
  assert.doesNotThrow(conflict('五.2'));
});

test('a link, clock or topic that stands nowhere is a fault', () => {
  const join = (change: object) => () => joinCatalogue('beichen', { ...own, ...change });
  assert.throws(join({ links: ['nope'] }), /links 引用了目录中没有的“nope”/);
  assert.throws(join({ clocks: ['nope'] }), /clocks 引用了目录中没有的“nope”/);
  assert.throws(join({ topics: [{ id: 'nope', section: '三.1' }] }), /topics 引用了目录中没有的“nope”/);
});

test('a unit that was merged determines nothing, and mergers lead to a unit', () => {
  const data = loadProfile('xiqing');
  const merge = (from: string, into: string) => () =>
    checkProfile('xiqing', {
      ...data,
      units: data.units.map((unit) => (unit.id === from ? { ...unit, mergedInto: into } : unit)),
    });
  assert.throws(merge('fayuan', 'wenming'), /lists\.judgment-defaulters\.units：“fayuan”已并入其他单位/);
  assert.throws(merge('wenlv', 'lvyou'), /units\.wenlv\.mergedInto：合并关系首尾相接/);
  assert.throws(merge('tiyu', 'nope'), /units\.tiyu\.mergedInto 引用了未定义的“nope”/);
});

test('F70 a push target takes published lists only, goes by a known channel and is called like nothing else', () => {
  const data = loadProfile('beichen');
  const target = { id: 'upper', name: '上级平台', basis: [basis] };
  const push = (change: object) => () =>
    checkProfile('beichen', { ...data, pushTargets: [...data.pushTargets, { ...target, ...change }] });
  assert.throws(
    push({ lists: ['examinee-file'] }),
    /pushTargets\.upper\.lists：“examinee-file”不是公示的名单/,
  );
  assert.throws(push({ lists: ['nope'] }), /pushTargets\.upper\.lists：“nope”不是公示的名单/);
  assert.throws(push({ channel: '没有的平台' }), /pushTargets\.upper\.channel：没有名为“没有的平台”/);
  assert.throws(push({ id: 'fayuan' }), /pushTargets\.fayuan：“fayuan”与单位或者另一个推送对象重名/);
  assert.throws(push({ name: '北辰区人民法院' }), /“北辰区人民法院”与单位或者另一个推送对象重名/);
  assert.throws(push({ id: 'overload-report' }), /“overload-report”与单位或者另一个推送对象重名/);
  assert.throws(push({ basis: [] }), /pushTargets\[\d+\]\.basis/);
  assert.doesNotThrow(push({ lists: ['black-list'], channel: '信用天津' }));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadProfile, profileIds } from '#src/profiles/load.ts';
import type { Profile } from '#src/profiles/schema.ts';

const profiles = Object.fromEntries(profileIds().map((id) => [id, loadProfile(id)]));
const profile = (id: string): Profile => {
  const found = profiles[id];
  assert.ok(found, id);
  return found;
};
const names = (items: { name: string }[]) => items.map(({ name }) => name);

test('F50 the city and its districts have the 19 domains of 001 §16, in its order', () => {
  const wanted =
    '安全生产、人社、商贸流通、食品药品、产品质量、知识产权、工程建设、生态环保、医疗卫生、科技、交通运输、中介服务、统计、金融、税务、体育、文化旅游、家政养老、住房保障';
  for (const id of ['tianjin', 'beichen', 'xiqing'])
    assert.equal(names(profile(id).domains).join('、'), wanted);
  for (const id of ['linfen', 'central']) assert.deepEqual(profile(id).domains, []);
});

test('F65 only the city sets itself figures, each with its section', () => {
  const set = profile('tianjin').targets.map(({ value, unit, by, basis }) => [
    value,
    unit,
    by,
    basis.article,
  ]);
  assert.deepEqual(set, [
    [300_000_000, '条', '2020-12-31', '3'],
    [500_000_000, '条', '2021-12-31', '3'],
    [100_000, '件', '2021-12-31', '一（三）'],
    [5, '名', '2021-12-31', '一（三）'],
    [0.01, '%', '2019-12-31', '2'],
  ]);
  for (const id of ['beichen', 'xiqing', 'linfen', 'central']) assert.deepEqual(profile(id).targets, []);
});

test('F46 F55 seven programmes, the recognition of the region and seven further acts are the city’s', () => {
  const { incentives, mutualRecognition, lists } = profile('tianjin');
  const acts = lists.find(({ id }) => id === 'other-admin-acts')?.facets[0]?.values ?? [];
  assert.deepEqual(names(incentives).join('、'), '信易批、信易贷、信易游、信易行、信易租、信易医、信易阅');
  assert.equal(mutualRecognition?.basis.article, '33');
  assert.equal(
    names(acts).join('、'),
    '行政强制、行政确认、行政征收、行政给付、行政裁决、行政奖励、行政监督检查',
  );
  for (const id of ['beichen', 'xiqing', 'linfen', 'central']) assert.equal(profile(id).incentives.length, 0);
});

test('F72 four observances and a pact where the plan names them', () => {
  const wanted = ['信用记录关爱日', '国际消费者权益保护日', '诚信兴商宣传月', '食品安全宣传周'];
  for (const id of ['beichen', 'xiqing', 'linfen', 'central'])
    assert.deepEqual(names(profile(id).observances).sort(), wanted.sort());
  assert.deepEqual(profile('tianjin').observances, []);
  for (const id of profileIds())
    assert.equal(profile(id).pact?.basis.article, ['beichen', 'xiqing'].includes(id) ? '六.3' : undefined);
});

test('five civilisation awards, of the 城区 in a district and of the 城市 elsewhere', () => {
  for (const id of profileIds()) {
    const awards = names(profile(id).honours.filter(({ civilisation }) => civilisation));
    const first = ['beichen', 'xiqing'].includes(id) ? '文明城区' : '文明城市';
    assert.deepEqual(awards, [first, '文明村镇', '文明单位', '文明家庭', '文明校园'], id);
  }
});

test('the stages of a plan follow each other without a gap', () => {
  for (const id of ['linfen', 'central']) {
    const [first, second] = profile(id).phases;
    assert.ok(first && second?.from);
    assert.equal(first.name, '集中治理阶段');
    const next = new Date(first.until);
    next.setUTCDate(next.getUTCDate() + 1);
    assert.equal(second.from, next.toISOString().slice(0, 10));
  }
  for (const id of ['beichen', 'xiqing', 'tianjin']) assert.deepEqual(profile(id).phases, []);
});

test('units of a topic are called as the plan calls them', () => {
  assert.deepEqual(profile('tianjin').unitLabels, { lead: '责任单位' });
  for (const id of ['beichen', 'xiqing', 'linfen', 'central'])
    assert.deepEqual(profile(id).unitLabels, { lead: '牵头单位', participating: '参与单位' });
});

test('only the grade 严重 of illegal building and the grade D of safety are published', () => {
  const graded = Object.values(profiles).flatMap(({ id, lists }) =>
    lists.flatMap((list) => (list.publishedGrades ? [[id, list.id, list.publishedGrades.join()]] : [])),
  );
  assert.deepEqual(graded.sort(), [
    ['linfen', 'safety-credit-grade-d', 'D'],
    ['xiqing', 'illegal-construction-serious', '严重'],
  ]);
  const warnings = Object.values(profiles).flatMap(({ lists }) =>
    lists.flatMap(({ warning }) => warning ?? []),
  );
  assert.ok(warnings.some((text) => text.includes('慎重选择')));
  assert.ok(warnings.some((text) => text.includes('尚未达到失信联合惩戒对象认定标准')));
});

test('F30 arrears to companies are the city’s list; bulletins of lenders mask persons', () => {
  const having = (list: string) =>
    profileIds().filter((id) => profile(id).lists.some((known) => known.id === list));
  assert.deepEqual(having('sme-payment-arrears'), ['tianjin']);
  assert.deepEqual(having('online-lending-serious-dishonest').sort(), ['central', 'linfen']);
  for (const id of ['central', 'linfen'])
    assert.equal(
      profile(id).lists.find((list) => list.id === 'online-lending-serious-dishonest')?.persons,
      'masked',
    );
});

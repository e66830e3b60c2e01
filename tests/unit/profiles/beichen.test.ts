import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { matchKey } from '#src/domain/names.ts';
import { decideTerm } from '#src/domain/terms.ts';
import { loadProfile } from '#src/profiles/load.ts';
import { bases, foundingLists, foundingTopics, readRules } from './founding.ts';

const folder = join(import.meta.dirname, '../../../src/profiles/beichen');
const SEED = 'beichen-2018';
/** Ordered of every district by the city's plan (天津市加快推进诚信建设行动方案, 7), not a type of list-types.json. */
const CITY_LIST = 'commitments';

const profile = loadProfile('beichen');
const list = (id: string) => {
  const found = profile.lists.find((item) => item.id === id);
  assert.ok(found, `no list ${id}`);
  return found;
};

test('the 19 topics carry the numbers, titles, units and lists of the founding document', () => {
  const byName = new Map(
    profile.units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [name, unit.id])),
  );
  const ids = (names: string[]) => names.map((name) => byName.get(name) ?? `unknown unit ${name}`);
  const carried = new Set(profile.lists.map((item) => item.id));
  const expected = foundingTopics()
    .flatMap((topic) => topic.seeds.filter(({ seed }) => seed === SEED).map((source) => ({ topic, source })))
    .map(({ topic, source }) => ({
      id: topic.id,
      number: source.no,
      title: source.title_zh,
      lead: ids(source.lead),
      participating: ids(source.participating),
      lists: topic.list_types
        .filter((type) => carried.has(type.id) && type.seeds.some(({ seed }) => seed === SEED))
        .map((type) => type.id),
    }))
    .sort((one, other) => Number(one.number) - Number(other.number));
  const actual = profile.topics.map(({ id, number, title, lead, participating, lists }) => ({
    id,
    number,
    title,
    lead,
    participating,
    lists,
  }));
  assert.equal(actual.length, 19);
  assert.deepEqual(actual, expected);
});

test('the profile holds every list of the founding document that a unit sends as a list, and that of commitments', () => {
  const otherKinds = ['case', 'measure', 'disclosure'];
  const expected = foundingLists()
    .filter((type) => type.sources.some(({ seed }) => seed === SEED))
    .filter((type) => !otherKinds.includes(type.side))
    .map((type) => type.id);
  assert.deepEqual(profile.lists.map((item) => item.id).sort(), [...expected, CITY_LIST].sort());
});

test('a list is published only where the founding documents order it', () => {
  const ordered = new Map(foundingLists().map((type) => [type.id, type.publication]));
  ordered.set(CITY_LIST, 'named');
  for (const item of profile.lists) {
    assert.equal(item.publication, ordered.get(item.id), item.id);
    assert.equal(item.publish, undefined, item.id);
  }
});

test('a list and its topic name each other', () => {
  for (const item of profile.lists) {
    const topics = profile.topics.filter((topic) => topic.lists.includes(item.id)).map((topic) => topic.id);
    assert.deepEqual(topics, item.topic ? [item.topic] : [], item.id);
  }
});

test('one format is recognised for one list only', () => {
  const recognised = profile.lists.filter((item) => item.recognised).map((item) => [item.format, item.id]);
  assert.deepEqual(Object.fromEntries(recognised), {
    court: 'judgment-defaulters',
    penalty: 'admin-penalty',
    licence: 'admin-license',
    wage: 'wage-arrears-blacklist',
    honour: 'red-list',
    commitment: 'commitments',
  });
  assert.equal(recognised.length, 6);
});

test('no name of a unit or an honour stands for two of them', () => {
  const units = profile.units.map((unit) => [unit.name, unit.full, ...unit.aliases]);
  const honours = profile.honours.map((honour) => [honour.name, ...honour.aliases]);
  for (const names of [units, honours]) {
    const keys = names.flatMap((all) => [...new Set(all.map(matchKey))]);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
  }
});

test('a rule is confirmed only where rules.md marks its document and article as read', () => {
  const isRead = readRules();
  for (const basis of bases(profile).filter(({ confirmed }) => confirmed)) {
    if (basis.document === '本站承诺') continue;
    assert.ok(isRead(basis), `${basis.document} ${basis.article ?? ''} is confirmed, but not marked T`);
  }
});

test('only a clock that is not statutory rests on the promise of the site', () => {
  for (const clock of profile.clocks)
    assert.equal(clock.basis.document === '本站承诺', !clock.statutory, clock.id);
});

test('each official wording of conduct gets the term of its own item of article 1', () => {
  const { term } = list('judgment-defaulters');
  const decide = (conduct: string) =>
    decideTerm(term, { from: '2024-03-01', stated: null, statedBasis: null, conduct });
  const timed = [
    ['以伪造证据、暴力、威胁等方法妨碍、抗拒执行', '第一条第二项'],
    ['其他妨碍、抗拒执行', '第一条第二项'],
    ['以虚假诉讼、虚假仲裁或者以隐匿、转移财产等方法规避执行', '第一条第三项'],
    ['其他规避执行', '第一条第三项'],
    ['违反财产报告制度', '第一条第四项'],
    ['违反限制消费令', '第一条第五项'],
    ['违反限制高消费令', '第一条第五项'],
    ['无正当理由拒不履行执行和解协议', '第一条第六项'],
    ['有履行能力而拒不履行生效法律文书确定义务，违反财产报告制度', '第一条第四项'],
  ] as const;
  for (const [conduct, article] of timed) {
    const found = decide(conduct);
    assert.ok(found, conduct);
    assert.match(found.until ?? 'open', /^2026-0[23]-/, conduct);
    assert.ok(found.basis.includes(article), `${conduct}: ${found.basis}`);
  }
  const open = decide('其他有履行能力而拒不履行生效法律文书确定义务');
  assert.ok(open);
  assert.equal(open.until, null);
  assert.match(open.ends ?? '', /履行完毕/);
  assert.equal(decide('其他'), null);
});

test('an empty last day is filled only for wage arrears', () => {
  const filled = profile.lists.filter((item) => item.term.kind === 'stated' && item.term.fallback);
  assert.deepEqual(
    filled.map((item) => item.id),
    ['wage-arrears-blacklist'],
  );
});

test('every list says that a repair costs nothing and needs no intermediary', () => {
  for (const item of profile.lists) assert.match(item.repair.text, /免费，无需中介/, item.id);
});

test('no word of contempt stands anywhere in the profile', () => {
  const contempt = `老${'赖'}`;
  for (const file of readdirSync(folder))
    assert.ok(!readFileSync(join(folder, file), 'utf8').includes(contempt), file);
});

test('an unknown jurisdiction is refused with a sentence that names the known ones', () => {
  assert.throws(() => loadProfile('nope'), /没有名为“nope”的地区配置。可用：.*beichen/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideTerm } from '#src/domain/terms.ts';
import { loadProfile } from '#src/profiles/load.ts';

const profile = loadProfile('beichen');
const list = (id: string) => {
  const found = profile.lists.find((item) => item.id === id);
  assert.ok(found, `no list ${id}`);
  return found;
};

test('one format is recognised for one list only', () => {
  const recognised = profile.lists.filter((item) => item.recognised).map((item) => [item.format, item.id]);
  assert.deepEqual(Object.fromEntries(recognised), {
    court: 'judgment-defaulters',
    penalty: 'admin-penalty',
    licence: 'admin-license',
    wage: 'wage-arrears-blacklist',
    honour: 'red-list',
    commitment: 'commitments',
    act: 'other-admin-acts',
    voluntary: 'voluntary-registration',
  });
  assert.equal(recognised.length, 8);
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

test('an unknown jurisdiction is refused with a sentence that names the known ones', () => {
  assert.throws(() => loadProfile('nope'), /没有名为“nope”的地区配置。可用：.*beichen/);
});

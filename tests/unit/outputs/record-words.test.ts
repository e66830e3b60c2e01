import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openSnapshot } from '#db/snapshot/open.ts';
import { writeSnapshot } from '#db/snapshot/write.ts';
import { createSite } from '#src/outputs/create-site.ts';
import { freeze } from '#src/publish/freeze.ts';
import { credit } from '../../support/numbers.ts';
import { commitment, courtCompany, honour, licence, penalty } from '../../support/records.ts';
import { beichen, openDesk, today } from '../../support/register.ts';
import type { Fields } from '../../support/workbook.ts';

/** The site over what was sent, as a release would freeze it. */
async function siteOf(t: TestContext, ...files: Fields[][]) {
  const desk = openDesk(t);
  for (const records of files) await desk.send(records);
  const frozen = freeze(desk.register, beichen, today, { ids: new Set(), tombstones: [] });
  const path = join(desk.folder, 'snapshot.sqlite');
  const about = {
    release: '20261120-080000',
    day: today,
    profile: beichen.id,
    base: '/',
    since: '2026-01-01',
  };
  writeSnapshot(path, { ...frozen, articles: [], flows: [], deskFigures: [], about });
  const snapshot = openSnapshot(path);
  t.after(snapshot.close);
  return createSite(snapshot.database, beichen);
}

test('a licence is printed in the words of licences, and there is nothing to repair', async (t) => {
  const site = await siteOf(t, [licence(1)]);
  const record = site.record(site.entryIds()[0] ?? '');
  assert.deepEqual(
    [record.words.document, record.words.unit, record.words.basis],
    ['许可决定文书号', '许可机关', '公开依据'],
  );
  assert.deepEqual([record.term, record.until], ['2031年2月2日', '2031-02-02']);
  assert.deepEqual(
    record.timeline.map(({ text }) => text),
    ['作出许可决定并发布'],
  );
  assert.equal(record.facts.find(({ label }) => label === '有效期自')?.value, '2026年2月3日');
  assert.equal(record.facts.find(({ label }) => label === '当前状态')?.value, '有效');
  assert.equal(record.actions.repair, null);
});

test('a commitment is printed in the words of commitments, with the state in which it is kept', async (t) => {
  const site = await siteOf(t, [commitment(1, { 履约状态: '违诺' })]);
  const record = site.record(site.entryIds()[0] ?? '');
  assert.deepEqual([record.words.document, record.document], ['承诺事项', '依法诚信经营，明码标价']);
  assert.equal(record.words.unit, '受理单位');
  assert.deepEqual(
    record.timeline.map(({ text }) => text),
    ['作出承诺并发布'],
  );
  assert.equal(record.facts.find(({ label }) => label === '履约状态')?.value, '违诺');
  assert.equal(record.actions.repair, null);
  assert.match(record.term, /^没有固定期限/);
});

test('a judgment and a penalty keep their words and their way to a repair', async (t) => {
  const site = await siteOf(t, [courtCompany(1)], [penalty(1)]);
  const records = site.entryIds().map((id) => site.record(id));
  assert.deepEqual(records.map(({ words }) => words.document).sort(), ['处罚决定书文号', '案号']);
  for (const { id, actions } of records) assert.equal(actions.repair, `/repairs/new/?entry=${id}`);
});

test('F04 one organisation’s page has a section for every kind of record, by its code alone', async (t) => {
  const code = credit(1);
  const held = { '行政相对人代码_1(统一社会信用代码)': code };
  const name = '天津市墨榆一号餐饮有限公司';
  const site = await siteOf(
    t,
    [licence(1, { 行政相对人名称: name, ...held })],
    [penalty(1, held), penalty(2, { 行政相对人名称: name })],
    [commitment(1, { 统一社会信用代码: code })],
    [honour(1, { 统一社会信用代码: code })],
  );
  const view = site.organisation(code);
  const sections = view.public.filter(({ rows }) => rows.length > 0);
  assert.deepEqual(
    sections.map(({ label, rows }) => [label, rows.length]),
    [
      ['行政处罚信息', 1],
      ['行政许可信息', 1],
      ['信用承诺信息', 1],
    ],
  );
  assert.deepEqual([view.red.length, view.black.length], [1, 0]);
});

test('lists of licences and commitments stand in the navigation as soon as they have entries', async (t) => {
  const empty = await siteOf(t, [courtCompany(1)]);
  const names = ({ release }: typeof empty) =>
    release.columns.map(({ name }) => name).filter((name) => ['行政许可', '信用承诺'].includes(name));
  assert.deepEqual(names(empty), []);
  const site = await siteOf(t, [licence(1)], [commitment(1)]);
  assert.deepEqual(names(site), ['行政许可', '信用承诺']);
  assert.deepEqual(
    site.list('admin-license', 1).rows.map(({ document }) => document),
    ['津辰审食许〔2026〕1号'],
  );
});

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { places } from '#src/publish/places.ts';
import { citizen, credit, phone } from '../support/numbers.ts';
import { pagesOf } from '../support/pages.ts';
import { act, commitment, honour, medical, penalty, voluntary } from '../support/records.ts';
import { sendRows } from '../support/send.ts';
import { type Desk, liveOf, makeWorld, publish, type World } from '../support/world.ts';

const shop = { 主体名称: '天津市墨榆便民食品店', 统一社会信用代码: credit(801) };
const paper = '津辰卫非医罚〔2026〕77号';

async function arrive(desk: Desk): Promise<void> {
  const red = (order: number, 荣誉类型: string, changes = {}) =>
    honour(order, { 荣誉类型, 事迹: '', ...changes });
  await sendRows(desk, 'red-list', [
    red(1, '诚信经营承诺示范店', { 主体类别: '组织', ...shop }),
    red(2, '文明城区', { 主体名称: '宜兴埠镇示范片区', 主体类别: '群体', 统一社会信用代码: '' }),
    red(3, '文明村镇'),
    red(4, '文明单位'),
    red(5, '文明家庭', { 主体名称: '宜兴埠镇闻人家庭', 主体类别: '家庭', 统一社会信用代码: '' }),
    red(6, '文明校园'),
  ]);
  await sendRows(desk, 'commitments', [
    commitment(1, { 承诺主体: shop.主体名称, 统一社会信用代码: shop.统一社会信用代码 }),
  ]);
  await sendRows(desk, 'environment-penalties', [
    penalty(61, { 处罚机关: '区环保局' }),
    penalty(62, { 处罚机关: '区环保局' }),
    penalty(63, { 处罚机关: '区环保局', 处罚决定日期: '' }),
  ]);
  await sendRows(desk, 'eia-agency-files', [
    medical(71, {
      主体名称: '天津市墨榆环境科技有限公司',
      主体类别: '法人',
      统一社会信用代码: credit(871),
      证件号码: '',
      失信记分: 5,
      认定单位: '区环保局',
      发布单位: '区环保局',
    }),
  ]);
  await sendRows(desk, 'illegal-medical-practice', [
    medical(81, {
      认定文书号: paper,
      惩戒措施: '限制参加评优表彰|区文明办|2026-05-01|2026-12-31',
      约谈: '2026-03-01|警示约谈|区发改委、区卫计委|当事人痛哭流涕',
      整改期限: '2026-06-30',
      整改状态: '整改中',
    }),
  ]);
  await sendRows(desk, 'other-admin-acts', [act(1), act(2, { 行政行为类别: '行政奖励' })]);
  await sendRows(desk, 'voluntary-registration', [voluntary(1), voluntary(2, { 授权公开: '否' })]);
  const folder = join(places(desk.root).content, 'documents');
  mkdirSync(folder, { recursive: true });
  const text = `当事人闻人知秋，证件号码${citizen()}，电话${phone}。责令改正。`;
  const head = `title: 责令改正通知书\nday: 2026-04-02\nunit: weiji\ndocument: ${paper}\nparties:\n  - name: 闻人知秋`;
  writeFileSync(join(folder, 'notice-77.md'), `---\n${head}\n---\n\n${text}\n`);
}

let world: World;
before(async () => {
  world = await makeWorld({ entries: 60, arrive });
});
after(() => {
  world.close();
});
const { page, countOf, shownUnder } = pagesOf(() => world.root);
const rowsWhere = (holds: (row: EntryRow) => boolean): EntryRow[] => {
  const { database, close } = liveOf(world.root);
  const rows = entries(database, {}, { size: 10_000 }).filter(holds);
  close();
  return rows;
};
const one = (holds: (row: EntryRow) => boolean): EntryRow => {
  const [row, ...others] = rowsWhere(holds);
  assert.ok(row && others.length === 0);
  return row;
};

test('F58 the five awards of civilisation have a page each, the district’s under its own name', () => {
  const { honours } = world.profile;
  const five = honours.filter(({ civilisation }) => civilisation);
  assert.deepEqual(
    five.map(({ name }) => name),
    ['文明城区', '文明村镇', '文明单位', '文明家庭', '文明校园'],
  );
  const index = page('honours/');
  for (const { id, name } of five) {
    assert.ok(index.includes(`/honours/${id}/`), name);
    assert.ok(page(`honours/${id}/`).includes(`<h1>${name}</h1>`), name);
    const shown = rowsWhere((row) => row.honour === name).map((row) => row.id);
    assert.deepEqual(shownUnder(`honours/${id}/`).sort(), shown.sort());
  }
});

test('F59 the page of a shop honoured for its promise leads to the promise itself', () => {
  const { id } = one(({ name, side }) => name === shop.主体名称 && side === 'red');
  const promise = one(({ name, list }) => name === shop.主体名称 && list === 'commitments');
  const html = page(`entries/${id}/`);
  assert.ok(html.includes('宜兴埠镇'));
  assert.ok(html.includes(`href="/entries/${promise.id}/"`));
  assert.ok(page(`entries/${promise.id}/`).includes('依法诚信经营，明码标价'));
});

test('F35 a list that must be public whole says where every record went, and the parts add up', () => {
  const html = page('lists/environment-penalties/');
  const said = (label: string) =>
    Number(new RegExp(`${label}</dt>\\s*<dd>(\\d+) 条`).exec(html)?.[1] ?? Number.NaN);
  const [received, refused, shown] = [said('收到'), said('退回报送单位更正'), said('正在公示')];
  assert.equal(refused, 1);
  assert.equal(shown, rowsWhere(({ list }) => list === 'environment-penalties').length);
  assert.equal(received, refused + shown + said('已经停止公示') + said('按规定只入台账'));
});

test('F36 the page of an agency shows its decisions with their points, and its list leads to the national platform', () => {
  const { id } = one(({ name }) => name === '天津市墨榆环境科技有限公司');
  assert.ok(page(`organisations/${credit(871)}/`).includes(`/entries/${id}/`));
  assert.match(page(`entries/${id}/`), /失信记分<\/dt>\s*<dd>5</);
  const url = world.profile.links.find((link) => link.id === 'mee')?.url ?? 'none';
  assert.ok(page(`entries/${id}/`).includes(`href="${url}"`));
});

test('F22 F23 F52 a record says its measure with unit and days, who met it, and that its correction is overdue', () => {
  const { id } = one(({ document }) => document === paper);
  const html = page(`entries/${id}/`);
  assert.match(html, /区精神文明建设委员会办公室[^<]*执行，2026年5月1日至2026年12月31日/);
  assert.match(html, /警示约谈（[^）]*、[^）]*）/);
  assert.match(html, /期限至2026年6月30日，逾期/);
  assert.ok(!html.includes('痛哭流涕'));
  const measure = page('measures/awards/');
  assert.ok(measure.includes(`data-entry="${id}"`));
  const inForce = rowsWhere(({ details }) =>
    details.measures.some(({ name }) => name === '限制参加评优表彰'),
  );
  assert.equal(countOf(page('measures/'), 'measure:awards'), inForce.length);
});

test('F25 a record leads to its enforcement document, in which no party, number or phone can be read', async () => {
  const { id } = one(({ document }) => document === paper);
  assert.ok(page(`entries/${id}/`).includes('href="/documents/notice-77/"'));
  const text = page('documents/notice-77/');
  assert.match(text, /责令改正通知书/);
  assert.ok(text.includes(paper));
  const { site, close } = liveOf(world.root);
  close();
  for (const file of await filesBelow(site)) {
    const content = (await readableText(join(site, file))) ?? '';
    for (const secret of ['闻人知秋', citizen(), phone]) assert.ok(!content.includes(secret), file);
  }
});

test('F46 F48 further acts and voluntary registration have their tables; what nobody authorised is in neither', () => {
  const of = (list: string) => rowsWhere((row) => row.list === list).map(({ id }) => id);
  assert.deepEqual(shownUnder('acts/').sort(), of('other-admin-acts').sort());
  assert.deepEqual(shownUnder('voluntary/').sort(), of('voluntary-registration').sort());
  assert.ok(!page('voluntary/').includes('天津市墨榆2号软件有限公司'));
  assert.match(page('voluntary/'), /公开承诺真实并授权公开/);
});

test('F31 F33 F47 F71 every filter of a list opens exactly the entries that it counts', () => {
  const { lists } = world.profile;
  let opened = 0;
  for (const { id } of lists) {
    if (rowsWhere(({ list }) => list === id).length === 0) continue;
    const filters = page(`lists/${id}/`).matchAll(
      /href="\/((?:lists|matrix)\/[^"]+\/)">[^<]*<data data-count="([^"]+)" value="(\d+)"/g,
    );
    for (const [, address = '', scope = '', count] of filters) {
      assert.equal(shownUnder(address).length, Number(count), address);
      assert.equal(countOf(page(address), scope), Number(count), address);
      opened += 1;
    }
  }
  assert.ok(opened > 10, String(opened));
});

test('F19 agencies stand in a directory without any price, and the page says that a repair costs nothing', async () => {
  const html = page('agencies/');
  assert.equal([...html.matchAll(/href="\/agencies\/[^"]+\/"/g)].length, 2);
  assert.match(html, /办理信用修复不收费/);
  assert.doesNotMatch(html.replace(/不收费/g, ''), /收费|费用|元/);
  assert.ok(page('guide/repair/').includes('href="/agencies/"'));
  await publish(world, { editorial: [] });
  assert.ok(!page('guide/repair/').includes('/agencies/'));
});

test('F74 the pact is a page of its own where there is one, and no column where there is none', async () => {
  await publish(world);
  assert.match(page('pacts/'), /诚信公约/);
  assert.ok(page('units/').includes('href="/pacts/"'));
  await publish(world, { editorial: [] });
  assert.ok(!page('units/').includes('/pacts/'));
});

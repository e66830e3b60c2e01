import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { countEntries, entries, entryById, issues, tally, tallyKinds } from '#db/snapshot/reads.ts';
import { printDay } from '#src/domain/days.ts';
import type { List } from '#src/domain/lists.ts';
import { createSite } from '#src/outputs/create-site.ts';
import { topicViews } from '#src/outputs/topics.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { pagesOf } from '../support/pages.ts';
import { honour, licence } from '../support/records.ts';
import { sendRows } from '../support/send.ts';
import { liveOf, makeWorld, TODAY, type World } from '../support/world.ts';

let world: World;
before(async () => {
  world = await makeWorld({
    entries: 300,
    arrive: async (desk) => {
      const honours = desk.profile.honours.map(({ name }, index) => honour(700 + index, { 荣誉类型: name }));
      const days = { 许可决定日期: '2026-11-12', 有效期自: '2026-11-12' };
      await sendRows(desk, 'red-list', honours);
      const earlier = { 许可决定日期: '2026-11-03', 有效期自: '2026-11-03' };
      const rows = [licence(701, earlier), licence(702, days), licence(703)];
      await sendRows(desk, 'admin-license', rows);
    },
  });
});
after(() => {
  world.close();
});
const { page, countOf, shownUnder } = pagesOf(() => world.root);

test('F01 the home page and the head of every page lead to both sides', () => {
  for (const address of ['', 'batches/', 'matrix/', 'lists/judgment-defaulters/'])
    for (const side of ['red', 'black'])
      assert.match(page(address), new RegExp(`<a href="/${side}/"[^>]*>\\s*(?:红榜|黑榜)`), address);
});

test('F01 an issue’s page lists exactly the snapshot’s rows of that issue and says how many', () => {
  const { database, close } = liveOf(world.root);
  const all = issues(database);
  assert.ok(all.length > 5);
  const index = page('batches/');
  for (const { issue, count, unit, newest } of all) {
    const address = `batches/${issue}/`;
    assert.ok(index.includes(`/${address}`), address);
    const full = world.profile.units.find(({ id }) => id === unit)?.full ?? '?';
    for (const fact of [full, printDay(newest)])
      assert.ok(page(address).includes(fact), `${address} ${fact}`);
    const ids = entries(database, { issue }, { size: 1000 }).map(({ id }) => id);
    assert.deepEqual(shownUnder(address).sort(), ids.sort());
    assert.equal(countOf(page(address), `issue:${issue}`), count);
  }
  close();
});

test('F02 every cell of the matrix opens as many entries as it says, and the cells add up to all', () => {
  const { database, close } = liveOf(world.root);
  const html = page('matrix/');
  let sum = 0;
  for (const { list, kind, count } of tallyKinds(database)) {
    assert.equal(countOf(html, `cell:${list}:${kind}`), count);
    assert.equal(shownUnder(`matrix/${list}/${kind}/`).length, count);
    sum += count;
  }
  assert.equal(sum, countEntries(database, {}));
  assert.equal(countOf(html, 'total'), sum);
  close();
});

test('F10 F20 F69 F77 every list says its criteria with version and day, its basis, its way out and its statutory places', () => {
  const { database, close } = liveOf(world.root);
  for (const { value } of tally(database, 'list')) {
    const html = page(`lists/${value}/`);
    const list = world.profile.lists.find(({ id }) => id === value);
    assert.ok(list);
    const { text, version, day } = list.criteria;
    assert.ok(html.includes(text) && html.includes(`认定标准${version}，${printDay(day)}起适用`), value);
    for (const { document } of list.basis) assert.ok(html.includes(document), document);
    assert.ok(list.basis.length > 0 && html.includes(list.exit), value);
    for (const id of list.links) {
      const link = world.profile.links.find((one) => one.id === id);
      assert.ok(link && html.includes(`href="${link.url}"`) && html.includes(link.name), `${value} ${id}`);
    }
    assert.equal(html.includes('同名不等于同一人'), list.subjects.includes('natural'), value);
  }
  close();
});

test('F29 the basis of a list is data: the version that the profile names is the one that is printed', () => {
  const { database, close } = liveOf(world.root);
  const id = 'wage-arrears-blacklist';
  assert.ok(page(`lists/${id}/`).includes('人社部规〔2017〕16号'));
  const kinds = tallyKinds(database).filter(({ list }) => list === id);
  assert.ok(kinds.length > 0);
  const document = '人社部规〔2031〕9号';
  const renew = (list: List) => ({
    ...list,
    basis: list.basis.map((one) => (one.document === '人社部规〔2017〕16号' ? { ...one, document } : one)),
  });
  const lists = world.profile.lists.map((list) => (list.id === id ? renew(list) : list));
  const printed = createSite(database, { ...world.profile, lists })
    .list(id, 1)
    .basis.map(({ text }) => text);
  assert.ok(printed.includes(document) && !printed.includes('人社部规〔2017〕16号'), printed.join());
  close();
});

test('F57 every type of honour has its page, and each of its entries its year, its place and its organiser', () => {
  const { database, close } = liveOf(world.root);
  const index = page('honours/');
  for (const { id, name } of world.profile.honours) {
    const address = `honours/${id}/`;
    assert.ok(index.includes(`/${address}`) && page(address).includes(name), name);
    const ids = entries(database, { honour: name }, { size: 1000 }).map((row) => row.id);
    assert.deepEqual(shownUnder(address).sort(), ids.sort());
  }
  for (const { id, honourYear, unit } of entries(database, { side: 'red' }, { size: 1000 })) {
    const html = page(`entries/${id}/`);
    const full = world.profile.units.find((one) => one.id === unit)?.full ?? '?';
    assert.ok(honourYear && html.includes(`${honourYear}年`) && html.includes(full), id);
  }
  close();
});

test('F51 every topic of the jurisdiction has its page, with its number, its units, its measures and its lists', () => {
  const { database, close } = liveOf(world.root);
  const index = page('topics/');
  const views = topicViews(database, world.profile);
  assert.equal(views.length, 19);
  for (const topic of views) {
    const html = page(`topics/${topic.id}/`);
    assert.ok(index.includes(`/topics/${topic.id}/`));
    assert.ok(html.includes(`第 ${topic.number} 项`) && html.includes(topic.title), topic.id);
    assert.ok(
      topic.measures.length > 0 && topic.measures.every((measure) => html.includes(measure)),
      topic.id,
    );
    for (const { name } of [...topic.lead, ...topic.participating, ...topic.lists])
      assert.ok(html.includes(name), `${topic.id}: ${name}`);
    if (topic.lists.length > 0) assert.equal(countOf(html, topic.scope), topic.count);
  }
  close();
});

test('F38 the topic of telecom fraud lists its four measures', () => {
  const measures = world.profile.topics.find(({ id }) => id === 'telecom-network-fraud')?.measures ?? [];
  assert.equal(measures.length, 4);
  const html = page('topics/telecom-network-fraud/');
  for (const measure of measures) assert.ok(html.includes(`<li>${measure}</li>`), measure);
});

test('F45 the tables of penalties and licences hold every row of the snapshot, and each unit its own', () => {
  const { database, close } = liveOf(world.root);
  for (const [folder, format] of [
    ['penalties', 'penalty'],
    ['licences', 'licence'],
    ['commitments', 'commitment'],
  ] as const) {
    const lists = world.profile.lists.filter((list) => list.format === format).map(({ id }) => id);
    const rows = entries(database, { lists }, { size: 1000 });
    assert.ok(rows.length > 0, format);
    assert.deepEqual(shownUnder(`${folder}/`).sort(), rows.map(({ id }) => id).sort());
    for (const unit of new Set(rows.map((row) => row.unit))) {
      const own = rows.filter((row) => row.unit === unit).map(({ id }) => id);
      assert.deepEqual(shownUnder(`${folder}/${unit}/`).sort(), own.sort());
    }
  }
  close();
});

test('F45 what came later than seven working days is marked late, what came in time or was decided before the site is not', () => {
  const { database, close } = liveOf(world.root);
  const html = page('licences/') + page('penalties/');
  const rows = entries(database, {}, { size: 1000 }).filter(({ list }) =>
    ['admin-license', 'admin-penalty'].includes(list),
  );
  const late = (id: string) =>
    new RegExp(`<tr data-entry="${id}"[\\s\\S]*?</tr>`).exec(html)?.[0].includes('超过时限');
  // 12 to 20 November 2026 are six working days, 3 to 20 November thirteen; the demo's first file came on 21 October.
  const found = ['701', '702', '703'].map((order) =>
    rows.find(({ name }) => name.includes(`${order}号餐饮`)),
  );
  assert.deepEqual(
    found.map((row) => late(row?.id ?? '')),
    [true, false, false],
  );
  close();
});

test('F17 a withdrawn entry leaves every listing, and every number that counted it goes down', async () => {
  const before = liveOf(world.root);
  const row = entries(before.database, { side: 'red' }, { size: 200 }).find(
    ({ issue, code }) => issue && code,
  );
  assert.ok(row?.issue);
  const address = `batches/${row.issue}/`;
  const shown = countOf(page(address), `issue:${row.issue}`);
  before.close();
  const withdrawal = { reason: 'revoked', document: '津辰文明撤〔2026〕1号', day: TODAY } as const;
  await withdrawLive(world, { entry: row.id, ...withdrawal });
  const { database, site, close } = liveOf(world.root);
  assert.equal(entryById(database, row.id), undefined);
  assert.equal(
    countOf(page('matrix/'), `cell:${row.list}:${row.kind}`),
    countEntries(database, { list: row.list, kind: row.kind }),
  );
  assert.equal(countOf(page(address), `issue:${row.issue}`), shown - 1);
  for (const file of await filesBelow(site)) {
    const grave = [`entries/${row.id}`, `embed/entry/${row.id}/`].some((own) => file.startsWith(own));
    if (grave || /^(?:data|feeds)\/removed\.|^release\.json$/.test(file)) continue;
    assert.ok(!(await readableText(join(site, file)))?.includes(row.id), file);
  }
  close();
});

test('F50 F72 the nineteen domains and the four observances of the plan are named, each domain with its entries', () => {
  const { database, close } = liveOf(world.root);
  const { domains, observances, lists } = world.profile;
  assert.equal(domains.length, 19);
  assert.equal(observances.length, 4);
  const [index, calendar] = [page('domains/'), page('calendar/')];
  for (const { name } of observances) assert.ok(calendar.includes(name), name);
  for (const { id, name } of domains) {
    assert.ok(index.includes(name), name);
    const own = lists.filter((list) => list.domains.includes(id)).map((list) => list.id);
    const count = own.length === 0 ? 0 : countEntries(database, { lists: own });
    if (count > 0) assert.equal(shownUnder(`domains/${id}/`).length, count, id);
    else assert.ok(!index.includes(`/domains/${id}/`), id);
  }
  close();
});

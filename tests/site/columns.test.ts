import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { countEntries, entries, entryById, issues, tallyKinds } from '#db/snapshot/reads.ts';
import { topicViews } from '#src/outputs/topics.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { pagesOf } from '../support/pages.ts';
import { liveOf, makeWorld, TODAY, type World } from '../support/world.ts';

let world: World;
before(async () => {
  world = await makeWorld({ entries: 300 });
});
after(() => {
  world.close();
});
const { page, countOf, shownUnder } = pagesOf(() => world.root);

test('F01 an issue’s page lists exactly the snapshot’s rows of that issue and says how many', () => {
  const { database, close } = liveOf(world.root);
  const all = issues(database);
  assert.ok(all.length > 5);
  const index = page('batches/');
  for (const { issue, count } of all) {
    const address = `batches/${issue}/`;
    assert.ok(index.includes(`/${address}`), address);
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

test('F51 every topic of the jurisdiction has its page, with its number, its units and its lists', () => {
  const { database, close } = liveOf(world.root);
  const index = page('topics/');
  const views = topicViews(database, world.profile);
  assert.equal(views.length, 19);
  for (const topic of views) {
    const html = page(`topics/${topic.id}/`);
    assert.ok(index.includes(`/topics/${topic.id}/`));
    for (const { name } of [...topic.lead, ...topic.participating, ...topic.lists])
      assert.ok(html.includes(name), `${topic.id}: ${name}`);
    if (topic.lists.length > 0) assert.equal(countOf(html, topic.scope), topic.count);
  }
  close();
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

test('a withdrawn entry leaves every listing, and every number that counted it goes down', async () => {
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
    if (file.startsWith(`entries/${row.id}`) || /^(?:data|feeds)\/removed\.|^release\.json$/.test(file))
      continue;
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

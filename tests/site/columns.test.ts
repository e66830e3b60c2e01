import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { countEntries, entries, entryById, issues, tallyKinds } from '#db/snapshot/reads.ts';
import { factLabels } from '#src/domain/facts.ts';
import { columnFacts } from '#src/outputs/record-view.ts';
import { accounts } from '#src/outputs/statistics.ts';
import { topicViews } from '#src/outputs/topics.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { liveOf, makeWorld, TODAY, type World } from '../support/world.ts';

let world: World;
before(async () => {
  world = await makeWorld({ entries: 300 });
});
after(() => {
  world.close();
});

const page = (address: string) => readFileSync(join(liveOf(world.root).site, address, 'index.html'), 'utf8');
const countOf = (html: string, scope: string) =>
  Number(new RegExp(`data-count="${scope}" value="(\\d+)"`).exec(html)?.[1]);
const shownOn = (html: string) => [...html.matchAll(/data-entry="([a-z0-9]+)"/g)].map(([, id]) => id ?? '');

/** Every entry on a listing and the pages after it. */
function shownUnder(address: string): string[] {
  const first = page(address);
  const pages = Number(/第 1 页，共 (\d+) 页/.exec(first)?.[1] ?? 1);
  const rest = Array.from({ length: pages - 1 }, (_, index) => page(`${address}${index + 2}/`));
  return [first, ...rest].flatMap(shownOn);
}

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

test('F63 F64 the statistics equal the frozen accounts, and their pictures are whole', () => {
  const { database, site, close } = liveOf(world.root);
  const html = page('statistics/');
  const months = accounts(database, TODAY);
  assert.equal(months.at(-1)?.active, countEntries(database, {}));
  for (const { month, active } of months)
    assert.match(html, new RegExp(`${month}</th>\\s*<td>${active}</td>`));
  for (const chart of ['active', 'flows'])
    assert.match(readFileSync(join(site, 'statistics', `${chart}.svg`), 'utf8'), /^<svg[\s\S]*<\/svg>\s*$/);
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
    if (file.startsWith(`entries/${row.id}`) || ['data/removed.json', 'release.json'].includes(file))
      continue;
    assert.ok(!(await readableText(join(site, file)))?.includes(row.id), file);
  }
  close();
});

test('F42 F43 F44 cases, bulletins and stories have their pages; names of parties stand nowhere in the release', async () => {
  const { site, close } = liveOf(world.root);
  close();
  const kinds = ['typical-cases', 'joint-cases', 'bulletins', 'stories', 'activities'];
  const files = await filesBelow(site);
  for (const kind of kinds) {
    const index = page(`${kind}/`);
    const own = files.filter((file) => new RegExp(`^${kind}/[^/]+/index\\.html$`).test(file));
    assert.ok(own.length > 0, kind);
    for (const file of own) assert.ok(index.includes(`/${file.replace('index.html', '')}`), file);
  }
  assert.match(page('bulletins/2026-3-inspection/'), /更正：检查单位数由 120 家更正为 126 家/);
  for (const file of files) {
    const text = (await readableText(join(site, file))) ?? '';
    for (const party of ['沈砚舟', '示例市汀楠建筑', '示例市墨榆装饰工程', '江知微'])
      assert.ok(!text.includes(party), `${file} names ${party}`);
  }
});

test('F49 every field of every data file is in the catalogue, and every field of the catalogue in a data file', () => {
  const { database, site, close } = liveOf(world.root);
  const published = new Set<string>();
  const facts = new Set<string>();
  for (const { id } of entries(database, {}, { size: 1000 })) {
    const data = JSON.parse(readFileSync(join(site, `entries/${id}.json`), 'utf8')) as Record<
      string,
      unknown
    >;
    for (const key of Object.keys(data)) published.add(key);
    for (const { label } of data['facts'] as { label: string }[]) facts.add(label);
  }
  const html = page('catalogue/');
  const listed = [...html.matchAll(/<code>(\w+)<\/code>/g)].map(([, key]) => key ?? '');
  assert.deepEqual(
    [...published].filter((key) => !listed.includes(key)),
    [],
  );
  assert.deepEqual(
    Object.keys(factLabels).filter((key) => !listed.includes(key)),
    [],
  );
  assert.deepEqual(
    [...facts].filter((label) => !html.includes(`>${label}</th>`)),
    [],
  );
  assert.deepEqual(
    listed.filter((key) => !published.has(key) && !(key in factLabels) && !(key in columnFacts)),
    [],
  );
  close();
});

test('F73 every document that a list rests on is on the page of policies, and leads to that list', () => {
  const { database, close } = liveOf(world.root);
  const html = page('policies/');
  for (const list of world.profile.lists) {
    for (const { document } of list.basis) assert.ok(html.includes(document), document);
    if (countEntries(database, { list: list.id }) > 0)
      assert.ok(html.includes(`/lists/${list.id}/`), list.id);
  }
  close();
});

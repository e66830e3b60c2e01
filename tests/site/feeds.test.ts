import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { entries, tombstones } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { finishLive, markLive, withdrawLive } from '#src/publish/live.ts';
import { unfinished } from '#src/publish/unfinished.ts';
import { openBrowser } from '../support/chromium.ts';
import { atomFaults, type JsonFeed, jsonFeedFaults } from '../support/feed-faults.ts';
import { faultsOf, placesOf } from '../support/whole-release.ts';
import { liveOf, makeWorld, publish, serveWorld, TODAY, type World } from '../support/world.ts';

const project = join(import.meta.dirname, '../..');
let world: World;
let browser: Browser;
let page: Page;
before(async () => {
  world = await makeWorld({ entries: 400 });
  browser = await openBrowser();
  page = await browser.newPage();
});
after(async () => {
  await browser.close();
  world.close();
});

function live<T>(read: (found: ReturnType<typeof liveOf>) => T): T {
  const found = liveOf(world.root);
  try {
    return read(found);
  } finally {
    found.close();
  }
}
const rowsOf = () => live(({ database }) => entries(database, {}, { size: 10_000 }));
const textOf = (file: string) => live(({ site }) => readFileSync(join(site, file), 'utf8'));
const feedOf = (id: string) => JSON.parse(textOf(`feeds/${id}.json`)) as JsonFeed;
const idsIn = (feed: JsonFeed) => feed.items.map(({ url }) => new URL(url).pathname.split('/')[2] ?? '');
const withdraw = (entry: string, day = TODAY) =>
  withdrawLive(world, { entry, reason: 'repaired', document: '示例决定', day });
const filesUnder = async (pattern: RegExp) => {
  const { site, close } = liveOf(world.root);
  close();
  return (await filesBelow(site)).filter((file) => pattern.test(file));
};

/** The ids that the snapshot says a feed must hold, in order, by a query of the test's own. */
function newest(condition: string): string[] {
  return live(({ database }) =>
    database.$client
      .prepare(`select id from entry where ${condition} order by published desc, id limit 50`)
      .all()
      .map((row) => (row as { id: string }).id),
  );
}

test('F62 every feed is valid Atom (RFC 4287) and valid JSON Feed 1.1', async () => {
  const atoms = await filesUnder(/^feeds\/.*\.xml$/);
  const jsons = await filesUnder(/^feeds\/.*\.json$/);
  assert.ok(atoms.length >= 10 && atoms.length === jsons.length);
  for (const file of atoms) assert.deepEqual(await atomFaults(page, textOf(file)), [], file);
  for (const file of jsons) assert.deepEqual(jsonFeedFaults(JSON.parse(textOf(file)) as JsonFeed), [], file);
});

test('F62 the check of feeds finds what is missing, twice there or unknown', async () => {
  const text = textOf('feeds/red.xml');
  for (const [from, to] of [
    [/<updated>[^<]*<\/updated>/, ''],
    [/<title>/, '<title>x</title><title>'],
    [/<entry>/, '<entry><guid>1</guid>'],
    [/<id>[^<]*/, '<id>no address'],
    [/<\/feed>/, ''],
  ] as const)
    assert.notDeepEqual(await atomFaults(page, text.replace(from, to)), [], String(from));
  const feed = feedOf('red');
  assert.notDeepEqual(jsonFeedFaults({ ...feed, version: 'https://jsonfeed.org/version/1' }), []);
});

test('F62 a feed holds the newest 50 of its side or list, and every item leads to its record', () => {
  const black = "kind != 'natural'";
  const wanted: Record<string, string> = {
    red: "side = 'red'",
    black: `side = 'black' and ${black}`,
    public: `side = 'public' and ${black}`,
    'red-list': "list = 'red-list'",
    'judgment-defaulters': `list = 'judgment-defaulters' and ${black}`,
    'admin-penalty': `list = 'admin-penalty' and ${black}`,
  };
  for (const [id, condition] of Object.entries(wanted)) {
    const feed = feedOf(id);
    const due = newest(condition);
    assert.ok(due.length > 0, id);
    assert.deepEqual(idsIn(feed), due, id);
    const atom = textOf(`feeds/${id}.xml`);
    const named = [...atom.matchAll(/<entry><id>[^<]*\/entries\/([a-z0-9]+)\/<\/id>/g)].map(([, one]) => one);
    assert.deepEqual(named, due, id);
    for (const item of feed.items) {
      assert.equal(item.id, item.url);
      const file = join(new URL(item.url).pathname.slice(1), 'index.html');
      live(({ site }) => assert.ok(existsSync(join(site, file)), file));
    }
  }
  assert.equal(feedOf('black').items.length, 50);
});

test('F62 an item says list, unit, document, day, term and state, and the feed says on what terms it may be passed on', () => {
  const feed = feedOf('judgment-defaulters');
  const row = rowsOf().find(({ id }) => id === idsIn(feed)[0]);
  assert.ok(row);
  const [item] = feed.items;
  const text = `${item?.title}\n${item?.content_text}`;
  for (const part of [
    row.name,
    '失信被执行人',
    row.document,
    '人民法院',
    '公示日期',
    '公示期限',
    '公示中',
    '2026年11月20日',
  ])
    assert.ok(text.includes(part), part);
  assert.match(String(feed.user_comment), /转载须随撤下同步删除/);
  assert.match(textOf('feeds/judgment-defaulters.xml'), /<rights>转载须随撤下同步删除/);
});

test('F62 G08 no natural person of any side but the red stands in a feed or in a data file', async () => {
  const persons = rowsOf().filter(({ kind, side }) => kind === 'natural' && side !== 'red');
  assert.ok(persons.length > 30);
  const files = await filesUnder(/^(?:feeds|data)\//);
  assert.ok(files.some((file) => file.endsWith('.xlsx')));
  for (const file of files.filter((name) => name !== 'data/index.html')) {
    const text = await live(({ site }) => readableText(join(site, file)));
    assert.ok(text !== null, file);
    const found = persons.filter(
      ({ id, mask }) => text.includes(id) || (mask !== null && text.includes(mask)),
    );
    assert.deepEqual(found, [], file);
  }
});

test('F62 the page of a side or list names its feed, and the page of open data names them all', async () => {
  for (const [address, id] of [
    ['red', 'red'],
    ['black', 'black'],
    ['lists/judgment-defaulters', 'judgment-defaulters'],
  ] as const)
    assert.match(
      textOf(`${address}/index.html`),
      new RegExp(
        `<link rel="alternate" type="application/atom\\+xml" title="[^"]+" href="/feeds/${id}\\.xml">`,
      ),
    );
  const listing = textOf('data/index.html');
  for (const file of await filesUnder(/^feeds\//)) assert.ok(listing.includes(`href="/${file}"`), file);
});

test('F62 feeds, csv and xlsx are served as what they are, and feeds stay out of search engines', async () => {
  const server = await serveWorld(world);
  try {
    const typeOf = async (path: string) =>
      (await fetch(new URL(path, server.address))).headers.get('content-type');
    assert.equal(await typeOf('feeds/red.xml'), 'application/atom+xml; charset=utf-8');
    assert.equal(await typeOf('feeds/red.json'), 'application/feed+json');
    assert.equal(await typeOf('data/red-list.csv'), 'text/csv; charset=utf-8');
    assert.equal(await typeOf('data/red-list.json'), 'application/json');
    assert.match((await typeOf('data/red-list.xlsx')) ?? '', /spreadsheetml\.sheet$/);
    const { headers } = await fetch(new URL('feeds/red.xml', server.address));
    assert.equal(headers.get('x-robots-tag'), 'noindex');
  } finally {
    await server.stop();
  }
});

test('F62 a mark of an objection stands in the feed and the data at once, and goes again', async () => {
  const [id = ''] = newest("list = 'judgment-defaulters' and kind != 'natural'");
  const stateOf = () => {
    const item = feedOf('judgment-defaulters').items.find(({ url }) => url.includes(id));
    const data = JSON.parse(textOf('data/judgment-defaulters.json')) as {
      entries: { id: string; state: string }[];
    };
    const atom = new RegExp(`/entries/${id}/</id>.*?状态：(.*?)（`, 's').exec(
      textOf('feeds/judgment-defaulters.xml'),
    );
    return [
      /状态：(.*?)（/.exec(item?.content_text ?? '')?.[1],
      atom?.[1],
      data.entries.find((row) => row.id === id)?.state,
    ];
  };
  await markLive(world, id, true, TODAY);
  assert.deepEqual(stateOf(), ['异议处理中', '异议处理中', '异议处理中']);
  assert.deepEqual(await faultsOf(world.root), []);
  await markLive(world, id, false, TODAY);
  assert.deepEqual(stateOf(), ['公示中', '公示中', '公示中']);
  assert.deepEqual(await faultsOf(world.root), []);
});

/** A row whose name and document stand nowhere else, so that every trace of them is its own. */
const alone = ({ id, name, document }: EntryRow, all: EntryRow[]) =>
  all.every((other) => other.id === id || !JSON.stringify(other).match(new RegExp(`${name}|${document}`)));

/** An organisation that is in its side's feed, so that a fifty-first moves up when it goes. */
function inFeed(): EntryRow {
  const all = rowsOf();
  const shown = new Set(idsIn(feedOf('black')));
  const row = all.find((each) => shown.has(each.id) && alone(each, all));
  assert.ok(row);
  return row;
}

async function assertGone({ id, name, document, list }: EntryRow): Promise<void> {
  assert.deepEqual(await placesOf(world.root, [name, document]), []);
  const graves = new RegExp(
    `^(?:(?:embed/entry|entries)/${id}[./]|(?:data|feeds)/removed\\.|release\\.json)`,
  );
  assert.deepEqual(
    (await placesOf(world.root, [id])).filter((file) => !graves.test(file)),
    [],
  );
  const removed = feedOf('removed').items.find(({ url }) => url.includes(id));
  assert.match(removed?.content_text ?? '', /信用修复完成/);
  assert.deepEqual(jsonFeedFaults(feedOf('removed')), []);
  assert.deepEqual(await atomFaults(page, textOf('feeds/removed.xml')), []);
  assert.ok(textOf('feeds/removed.xml').includes(id));
  assert.deepEqual(idsIn(feedOf('black')), newest("side = 'black' and kind != 'natural'"));
  assert.deepEqual(idsIn(feedOf(list)), newest(`list = '${list}' and kind != 'natural'`));
  assert.deepEqual(await faultsOf(world.root), []);
}

test('F17 G08 a withdrawal takes an entry out of feeds, csv, json and xlsx, lets the next one in, and is told by id alone', async () => {
  const row = inFeed();
  const before = await placesOf(world.root, [row.id]);
  for (const ending of ['csv', 'json', 'xlsx'])
    assert.ok(
      before.some((file) => file.startsWith(`data/${row.list}.${ending}`)),
      ending,
    );
  assert.ok(before.includes('feeds/black.xml'));
  const feed = idsIn(feedOf('black'));
  await withdraw(row.id);
  await assertGone(row);
  const next = idsIn(feedOf('black'));
  assert.equal(next.length, 50);
  assert.equal(next.filter((id) => !feed.includes(id)).length, 1);

  const state = () => [
    textOf('feeds/removed.xml'),
    textOf('feeds/black.xml'),
    textOf(`data/${row.list}.csv`),
  ];
  const once = state();
  await withdraw(row.id);
  assert.deepEqual(state(), once);
  await assertGone(row);
});

test('F62 a feed that a withdrawal does not change is not written anew, so that no reader fetches it again', async () => {
  const person = rowsOf().find(({ kind, list }) => kind === 'natural' && list === 'judgment-defaulters');
  assert.ok(person);
  const written = (file: string) => live(({ site }) => statSync(join(site, file)).mtimeMs);
  const files = ['feeds/judgment-defaulters.xml', 'data/judgment-defaulters.json', 'feeds/removed.xml'];
  const before = files.map(written);
  await withdraw(person.id);
  const after = files.map(written);
  assert.deepEqual(
    files.map((_, index) => after[index] !== before[index]),
    [false, true, true],
  );
  rmSync(
    join(
      live(({ site }) => site),
      'feeds/judgment-defaulters.xml.gz',
    ),
  );
  await withdraw(person.id);
  assert.ok(
    existsSync(
      join(
        live(({ site }) => site),
        'feeds/judgment-defaulters.xml.gz',
      ),
    ),
  );
  assert.deepEqual(await faultsOf(world.root), []);
});

test('F17 a withdrawal that is killed while it writes feeds and data is finished by the next run', async () => {
  const run = `
    import { withdrawLive } from '#src/publish/live.ts';
    import { openRegister } from '#db/register/open.ts';
    import { loadProfile } from '#src/profiles/load.ts';
    import { places } from '#src/publish/places.ts';
    const [root, entry] = process.argv.slice(1);
    const live = { root, profile: loadProfile('beichen'), register: openRegister(places(root).register) };
    await withdrawLive(live, { entry, reason: 'repaired', document: 'x', day: '${TODAY}' });`;
  for (const list of ['feeds/black.xml', 'data/', 'feeds/removed.json']) {
    const row = inFeed();
    const watched = list === 'data/' ? `data/${row.list}.json` : list;
    const old = textOf(watched);
    const child = spawn(process.execPath, ['--input-type=module', '-e', run, world.root, row.id], {
      cwd: project,
    });
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
    const until = Date.now() + 20_000;
    while (textOf(watched) === old && Date.now() < until) await new Promise(setImmediate);
    child.kill('SIGKILL');
    assert.equal(await ended, 'SIGKILL', 'the run ended before it could be killed');
    assert.deepEqual(unfinished(world.root), [row.id]);
    await finishLive(world);
    assert.deepEqual(unfinished(world.root), []);
    await assertGone(row);
  }
});

test('G08 the notice of removals keeps every removal through later releases, as its data file does', async () => {
  const gone = () => live(({ database }) => tombstones(database).map(({ id }) => id)).sort();
  const earlier = gone();
  assert.ok(earlier.length >= 4);
  await publish(world);
  assert.deepEqual(gone(), earlier);
  assert.deepEqual(idsIn(feedOf('removed')).sort(), earlier);
  const data = JSON.parse(textOf('data/removed.json')) as { removed: { id: string }[] };
  assert.deepEqual(data.removed.map(({ id }) => id).sort(), earlier);
  for (const { title, content_text: text } of feedOf('removed').items)
    assert.doesNotMatch(title + text, /公司|名单|〔|（\d{4}）/);
});

test('F62 F63 two releases of one snapshot have the same feeds and data byte for byte, but for their number', async () => {
  const read = async () => {
    const files = await filesUnder(/^(?:feeds|data|statistics)\/.*\.(?:xml|json|csv|xlsx)$/);
    const { id, site } = live((found) => found);
    const texts = new Map<string, string | undefined>();
    for (const file of files)
      texts.set(file, (await readableText(join(site, file)))?.replaceAll(id, 'RELEASE'));
    return texts;
  };
  const one = await read();
  await publish(world);
  assert.deepEqual(await read(), one);
});

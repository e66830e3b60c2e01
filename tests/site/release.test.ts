import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { currentEntries } from '#db/register/reads.ts';
import { entries, entryIds } from '#db/snapshot/reads.ts';
import { receptionWriter, recordIntake } from '#db/register/writes.ts';
import type { Entry } from '#src/domain/entry.ts';
import { filesBelow } from '#src/publish/files.ts';
import { markLive, withdrawLive } from '#src/publish/live.ts';
import { GateClosed } from '#src/publish/gates.ts';
import { currentRelease } from '#src/publish/places.ts';
import { liveOf, makeWorld, publish, TODAY, type World } from '../support/world.ts';

let world: World;
before(async () => {
  world = await makeWorld({ entries: 200 });
});
after(() => {
  world.close();
});

/** Puts a record into the register as no importer would. */
function plant(change: Partial<Entry>): void {
  const [first] = currentEntries(world.register.database).filter(
    ({ record }) => record.list === 'judgment-defaulters' && !record.performed,
  );
  assert.ok(first);
  world.register.database.transaction((transaction) => {
    const file = {
      file: 'x',
      sha256: '',
      list: first.record.list,
      mode: 'delta',
      day: TODAY,
      at: '',
      rows: 1,
      refused: 0,
      codeErrors: 0,
    } as const;
    const intake = recordIntake(transaction, file);
    const record = { ...first.record, ...change };
    receptionWriter(transaction)(
      { kind: 'received', entry: record.id, record: JSON.stringify(record), subject: 'x', origin: 'x' },
      { intake, day: TODAY },
    );
  });
}

const folders = () => readdirSync(join(world.root, 'releases')).sort();

test('every published entry has exactly one page, one data file and one search record', async () => {
  const { database, close, site, id } = liveOf(world.root);
  const ids = entryIds(database);
  close();
  const files = await filesBelow(site);
  assert.deepEqual(files.flatMap((file) => /^entries\/(.+)\/index\.html$/.exec(file)?.[1] ?? []).sort(), ids);
  assert.equal(files.filter((file) => file.endsWith('.pf_fragment')).length, ids.length);
  const manifest = JSON.parse(readFileSync(join(site, 'release.json'), 'utf8')) as {
    release: string;
    gates: { count: number }[];
  };
  assert.equal(manifest.release, id);
  assert.ok(manifest.gates.every(({ count }) => count === 0));
});

test('F69 every internal link of the site leads somewhere', async () => {
  const { site, close } = liveOf(world.root);
  close();
  const pages = (await filesBelow(site)).filter((file) => file.endsWith('.html'));
  const onDemand =
    /^\/(?:(?:objections\/new|repairs\/new|cases\/received|status|guide\/display)\/|reading\.css$)/;
  const broken = new Set<string>();
  for (const page of pages) {
    const text = readFileSync(join(site, page), 'utf8');
    for (const [, link = ''] of text.matchAll(/(?:href|src|action)="(\/[^"#?]*)/g)) {
      const file = link.endsWith('/') ? join(site, link, 'index.html') : join(site, link);
      if (!onDemand.test(link) && !existsSync(file)) broken.add(`${page} → ${link}`);
    }
  }
  assert.deepEqual([...broken], []);
});

test('record and list pages ship no script and stay under 14 KB, as does the style sheet', async () => {
  const { site, close } = liveOf(world.root);
  close();
  const files = await filesBelow(site);
  for (const file of files.filter((name) => /^(?:entries|lists)\/.*\.html$/.test(name))) {
    const bytes = readFileSync(join(site, file));
    assert.doesNotMatch(bytes.toString(), /<script/, file);
    assert.ok(gzipSync(bytes).length <= 14 * 1024, file);
  }
  const css = files
    .filter((name) => name.endsWith('.css'))
    .map((name) => gzipSync(readFileSync(join(site, name))).length);
  assert.ok(css.length > 0 && css.reduce((sum, size) => sum + size, 0) <= 14 * 1024);
});

test("F75 natural persons' pages ask search engines to stay away and stand in no sitemap", async () => {
  const { database, site, close } = liveOf(world.root);
  const persons = entries(database, {}, { size: 10_000 }).filter(({ kind }) => kind === 'natural');
  close();
  const sitemaps = (await filesBelow(site)).filter((file) => /^sitemap.*\.xml$/.test(file));
  const listed = sitemaps.map((file) => readFileSync(join(site, file), 'utf8')).join('');
  assert.match(listed, /\/organisations\//);
  for (const { id } of persons) {
    assert.match(
      readFileSync(join(site, 'entries', id, 'index.html'), 'utf8'),
      /<meta name="robots" content="noindex/,
    );
    assert.ok(!listed.includes(id));
  }
});

test('a withdrawal does not wait for a release that is being made, and that release does not bring the entry back', async () => {
  const { database, close } = liveOf(world.root);
  const [entry = '', marked = ''] = entryIds(database);
  close();
  const order: string[] = [];
  let changes: Promise<void> | undefined;
  const manifest = await publish(world, {
    progress: (step) => {
      if (step !== '快照' || changes) return;
      changes = withdrawLive(world, { entry, reason: 'revoked', document: '示例', day: TODAY })
        .then(() => markLive(world, marked, true, TODAY))
        .then(() => void order.push('withdrawn'));
    },
  });
  order.push('released');
  await changes;
  assert.deepEqual(order, ['withdrawn', 'released']);
  const live = liveOf(world.root);
  assert.equal(live.id, manifest.release);
  assert.ok(!entryIds(live.database).includes(entry));
  live.close();
  assert.match(readFileSync(join(live.site, 'entries', entry, 'index.html'), 'utf8'), /停止公示/);
  assert.match(
    readFileSync(join(live.site, 'entries', marked, 'index.html'), 'utf8'),
    /<strong data-state>异议处理中/,
  );
  assert.equal(manifest.revision, 2);
});

test('a closed gate leaves the old release live and no half release behind', async () => {
  const before = currentRelease(world.root)?.id;
  const kept = folders();
  plant({ id: 'plantedentry2345', facts: [{ key: 'duty', value: '向身份证号11010519491231002X的人付款' }] });
  await assert.rejects(publish(world), (error: unknown) => {
    assert.ok(error instanceof GateClosed);
    // The record's page and data file, and the two tables of judgment defaulters that repeat the duty.
    const gate = error.gates.find(({ id }) => id === 'full-numbers');
    assert.equal(gate?.count, 4);
    const places = ['entries/plantedentry2345.json', 'entries/plantedentry2345/index.html'];
    assert.deepEqual(
      places.filter((place) => !gate.examples.includes(place)),
      [],
    );
    assert.equal(gate.examples.filter((place) => place.startsWith('exposure/')).length, 2);
    assert.doesNotMatch(error.message, /11010519491231002X/);
    return true;
  });
  assert.equal(currentRelease(world.root)?.id, before);
  assert.deepEqual(folders(), kept);
});

test('a page that cannot be built leaves the old release live', async () => {
  const before = currentRelease(world.root)?.id;
  plant({ id: 'plantedentry2345', facts: [], unit: 'no-such-unit' });
  await assert.rejects(publish(world), /no-such-unit/);
  assert.equal(currentRelease(world.root)?.id, before);
  plant({ id: 'plantedentry2345', facts: [] });
  await publish(world);
  assert.notEqual(currentRelease(world.root)?.id, before);
});

test('an entry whose term is over leaves with the next release and its address says so without the name', async () => {
  plant({
    id: 'plantedentry2345',
    term: { from: '2024-01-01', until: '2026-11-19', ends: null, basis: '示例', confirmed: false },
  });
  await publish(world);
  const { database, site, close } = liveOf(world.root);
  assert.ok(!entryIds(database).includes('plantedentry2345'));
  close();
  const page = readFileSync(join(site, 'entries/plantedentry2345/index.html'), 'utf8');
  const name = currentEntries(world.register.database).find(({ record }) => record.id === 'plantedentry2345')
    ?.record.subject.name;
  assert.ok(name && !page.includes(name));
  assert.match(page, /公示期限届满/);
});

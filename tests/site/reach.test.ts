import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { plusDays, printDay } from '#src/domain/days.ts';
import { filesBelow } from '#src/publish/files.ts';
import { checkGates, scanSite } from '#src/publish/gates.ts';
import { markLive, withdrawLive } from '#src/publish/live.ts';
import { readManifest } from '#src/publish/manifest.ts';
import { createKeeper } from '#src/server/daily.ts';
import { pagesOf } from '../support/pages.ts';
import { faultsOf } from '../support/whole-release.ts';
import { liveOf, makeWorld, publish, serveWorld, TODAY, type World } from '../support/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let rows: EntryRow[];
const { page } = pagesOf(() => world.root);
const card = (id: string) => page(`embed/entry/${id}`);
const get = (path: string) => fetch(new URL(path, server.address), { redirect: 'manual' });
before(async () => {
  world = await makeWorld({ entries: 400, base: '/hhb/' });
  server = await serveWorld(world);
  const { database, close } = liveOf(world.root);
  rows = entries(database, {}, { size: 10_000 });
  close();
});
after(async () => {
  await server.stop();
  world.close();
});

const find = (wanted: (row: EntryRow) => boolean): EntryRow => {
  const row = rows.find(wanted);
  assert.ok(row);
  return row;
};
const person = (row: EntryRow) => row.kind === 'natural' && row.side !== 'red';
const company = (row: EntryRow) => row.kind === 'legal' && row.side === 'black';
const tags = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<meta property="(og:[a-z:_]+)" content="([^"]*)">/g)].map(([, key, value]) => [
      key ?? '',
      value ?? '',
    ]),
  );
const blocks = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text = '']) => JSON.parse(text) as Record<string, unknown>,
  );
const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&#34;', '"');

test('F62 G13 a card says what the record says, links to it, and needs no script', () => {
  const row = find((each) => company(each) && !each.objection);
  const html = card(row.id);
  for (const said of [
    row.name,
    row.document,
    printDay(row.published),
    '公示中',
    `状态截至${printDay(TODAY)}`,
  ])
    assert.ok(html.includes(said), said);
  assert.ok(html.replace(/<[^>]+>/g, '').includes(row.code ?? ''));
  assert.match(html, new RegExp(`<a href="/hhb/entries/${row.id}/" target="_blank" rel="noopener">`));
  assert.match(html, /<meta name="robots" content="noindex">/);
  assert.match(html, /<title>[^<]*（/);
  assert.doesNotMatch(html, /<script/);
  assert.equal(html.includes('没有固定期限'), row.termUntil === null);
});

test('F62 G20 a card names no natural person but one who is honoured and agreed', () => {
  for (const row of rows.filter(({ kind }) => kind === 'natural')) {
    const html = card(row.id);
    assert.equal(html.includes(`>${row.name}<`), row.side === 'red', row.id);
    if (row.side === 'red') continue;
    for (const own of [row.name, row.document, row.mask ?? row.name]) assert.ok(!html.includes(own), own);
    assert.ok(html.includes(`/hhb/entries/${row.id}/`));
  }
  assert.ok(rows.some((row) => row.kind === 'natural' && row.side === 'red') && rows.some(person));
});

test('F62 G10 the code of a card stands on the record page, names nobody, and is not offered for persons', () => {
  const snippet = (html: string) =>
    unescaped(/<code data-snippet="card">([^]*?)<\/code>/.exec(html)?.[1] ?? '');
  const row = find(company);
  const code = snippet(page(`entries/${row.id}`))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  assert.match(code, new RegExp(`^<iframe src="http://[^"]+/hhb/embed/entry/${row.id}/" title="[^"]+"`));
  assert.ok(!code.includes(row.name));
  assert.equal(snippet(page(`entries/${find(person).id}`)), '');
  assert.match(snippet(page('guide/media')), /embed\/entry\/记录编号\//);
});

test('F62 G13 a mark shows on the card at once and goes with it', async () => {
  for (const row of [
    find((each) => company(each) && !each.objection),
    find((each) => person(each) && !each.objection),
  ]) {
    const before = card(row.id);
    await markLive(world, row.id, true, TODAY);
    assert.match(card(row.id), /<strong data-state>异议处理中<\/strong>/);
    assert.match(await (await get(`embed/entry/${row.id}/`)).text(), /<p data-objection>/);
    await markLive(world, row.id, false, TODAY);
    assert.equal(card(row.id), before);
  }
  assert.deepEqual(await faultsOf(world.root), []);
});

test('F17 F62 G13 after a withdrawal the card answers 410 and keeps id, day and class of reason', async () => {
  const gone = [find(company), find(person)];
  for (const { id } of gone) {
    const { headers, status } = await get(`embed/entry/${id}/`);
    assert.equal(status, 200);
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors \*/);
    assert.equal(headers.get('x-frame-options'), null);
    await withdrawLive(world, { entry: id, reason: 'revoked', document: '示例决定', day: TODAY });
  }
  const check = async () => {
    for (const { id, name, document, mask, code } of gone) {
      const answer = await get(`embed/entry/${id}/`);
      assert.equal(answer.status, 410);
      assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors \*/);
      const html = await answer.text();
      for (const kept of [id, printDay(TODAY)]) assert.ok(html.includes(kept), kept);
      for (const own of [name, document, mask ?? code ?? name]) assert.ok(!html.includes(own), own);
      assert.equal((await get(`entries/${id}/`)).headers.get('x-frame-options'), 'DENY');
    }
    assert.deepEqual(await faultsOf(world.root), []);
  };
  await check();
  await publish(world);
  await check();
  assert.equal((await get('embed/entry/aaaaaaaaaaaaaaaa/')).status, 404);
});

test('F17 G13 a card ends with the term of its record although nobody publishes', async () => {
  const due = (row: EntryRow) => row.termUntil ?? '9';
  const [row] = rows
    .filter(({ id }) => card(id).includes('data-state'))
    .toSorted((a, b) => due(a).localeCompare(due(b)));
  assert.ok(row?.termUntil);
  const later = plusDays(row.termUntil, 1);
  await createKeeper(
    world,
    () => later,
    () => undefined,
  )();
  const html = card(row.id);
  assert.match(html, /期限届满/);
  assert.ok(!html.includes(row.document));
});

test('a release with a record without its card, or with a person named on one, does not pass the gates', async () => {
  await publish(world);
  const release = liveOf(world.root);
  const manifest = await readManifest(release);
  assert.deepEqual(
    manifest.gates.filter(({ id }) => id.startsWith('card')).map(({ id, count }) => [id, count]),
    [
      ['cards', 0],
      ['card-names', 0],
    ],
  );
  const shown = entries(release.database, {}, { size: 10_000 });
  const row = shown.find(person);
  assert.ok(row);
  const file = join(release.site, 'embed/entry', row.id, 'index.html');
  const clean = readFileSync(file, 'utf8');
  const closed = async (files: Set<string>) => {
    const scan = await scanSite(release.site, release.database, world.profile);
    const gates = checkGates(scan, files, release.database, world.profile, TODAY);
    return gates.filter(({ count }) => count > 0).map(({ id }) => id);
  };
  const files = new Set(await filesBelow(release.site));
  writeFileSync(file, clean.replace('一条公示记录<', `${row.name}<`));
  assert.deepEqual(await closed(files), ['card-names']);
  writeFileSync(file, clean);
  files.delete(`embed/entry/${row.id}/index.html`);
  files.add('embed/entry/aaaaaaaaaaaaaaaa/index.html');
  assert.deepEqual(await closed(files), ['cards', 'strangers']);
  release.close();
});

test('F62 G20 the preview of a link names nobody but honoured organisations, and bears the seal alone', () => {
  const { database, close } = liveOf(world.root);
  const shown = entries(database, {}, { size: 10_000 });
  close();
  for (const { id, name, side, code, document, mask } of shown) {
    const preview = tags(page(`entries/${id}`));
    const honoured = side === 'red' && code !== null;
    const text = Object.values(preview).join('\n');
    assert.equal(text.includes(name), honoured, id);
    assert.equal('og:image' in preview, honoured, id);
    assert.doesNotMatch(text, /\d{17}[\dX]|\d{6}\*{6,8}/);
    if (!honoured) assert.ok(!text.includes(document) && !(mask && text.includes(mask)), id);
    assert.ok(preview['og:title'], id);
  }
  const [red] = shown.filter(({ side, issue }) => side === 'red' && issue);
  for (const path of ['', 'red', 'lists/judgment-defaulters', 'honours', `batches/${red?.issue}`]) {
    const preview = tags(page(path));
    assert.match(preview['og:image'] ?? '', /^http:\/\/[^/]+\/hhb\/card\.png$/, path);
    assert.ok(preview['og:title'] && preview['og:description'], path);
  }
});

test('the site can be put among the apps of a phone: manifest and icons below the base path, from the seal', async () => {
  const { site, close } = liveOf(world.root);
  close();
  const manifest = (await (await get('manifest.webmanifest')).json()) as Record<string, unknown> & {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  assert.equal(manifest.name, world.profile.site.name);
  for (const key of ['id', 'start_url', 'scope']) assert.equal(manifest[key], '/hhb/');
  for (const { src, sizes } of manifest.icons) {
    assert.ok(existsSync(join(site, src)), src);
    if (sizes === 'any') continue;
    const { width, height } = await sharp(join(site, src)).metadata();
    assert.equal(`${width}x${height}`, sizes);
  }
  const maskable = manifest.icons.filter(({ purpose }) => purpose === 'maskable');
  assert.deepEqual(
    maskable.map(({ sizes }) => sizes),
    ['192x192', '512x512'],
  );
  for (const { src } of maskable) assert.ok((await sharp(join(site, src)).stats()).isOpaque, src);
  const { width, height } = await sharp(join(site, 'card.png')).metadata();
  assert.deepEqual([width, height], [1200, 630]);
  const pictures = (await filesBelow(site)).filter((file) => file.endsWith('.png'));
  assert.ok(pictures.length <= 6, pictures.join());
});

test('structured data: the search on the home page, a dataset a list, and neither person, group nor family', async () => {
  const [home] = blocks(page(''));
  assert.equal(home?.['@type'], 'WebSite');
  assert.match(JSON.stringify(home), /\/hhb\/search\/\?q=\{search_term_string\}/);
  const [data] = blocks(page('data'));
  assert.equal(data?.['@type'], 'DataCatalog');
  const files = [...JSON.stringify(data).matchAll(/"contentUrl":"[^"]*\/hhb\/([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  const { site, database, close } = liveOf(world.root);
  assert.ok(files.length > 5 && files.every((file) => existsSync(join(site, file))));
  const persons = entries(database, { kinds: ['natural', 'group'] }, { size: 10_000 });
  close();
  const all = (await filesBelow(site)).filter((file) => file.endsWith('.html'));
  const said = new Set(
    all.flatMap((file) =>
      blocks(readFileSync(join(site, file), 'utf8')).map((block) => JSON.stringify(block)),
    ),
  );
  assert.equal(said.size, 2);
  for (const { name, id, kind } of persons)
    for (const block of said)
      assert.ok(
        !block.includes(`"${name}`) && (kind === 'group' || !block.includes(id)),
        `${name}: ${block}`,
      );
});

test('every page says its language, and one that search engines may list says its own address', async () => {
  const { site, close } = liveOf(world.root);
  close();
  for (const file of (await filesBelow(site)).filter((each) => each.endsWith('.html'))) {
    const html = readFileSync(join(site, file), 'utf8');
    assert.match(html, /^<!DOCTYPE html><html lang="zh-CN"/, file);
    const [, canonical] = /<link rel="canonical" href="http:\/\/[^/]+\/hhb\/([^"]*)">/.exec(html) ?? [];
    const open = !html.includes('<meta name="robots" content="noindex">');
    assert.equal(canonical, open ? file.replace(/index\.html$/, '') : undefined, file);
  }
});

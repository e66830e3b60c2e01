import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { plusDays } from '#src/domain/days.ts';
import { liveOf, makeWorld, publish, serveWorld, TODAY, type World } from '../support/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let rows: EntryRow[];
const get = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, server.address), { redirect: 'manual', ...init });

before(async () => {
  world = await makeWorld({ entries: 120 });
  server = await serveWorld(world);
  const { database, close } = liveOf(world.root);
  rows = entries(database, { list: 'judgment-defaulters' }, { size: 50 });
  close();
});
after(async () => {
  await server.stop();
  world.close();
});

test('F75 every answer carries a strict content policy and the other security headers', async () => {
  for (const path of ['/', '/entries/nonesuch/', '/status/', '/healthz', '/api/entries/nonesuch']) {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'self'/, path);
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/, path);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'same-origin', path);
  }
});

test('pages are asked for again each time and come precompressed; hashed files never change', async () => {
  const page = await get('/', { headers: { 'accept-encoding': 'br' } });
  assert.equal(page.headers.get('content-encoding'), 'br');
  assert.equal(page.headers.get('cache-control'), 'public, no-cache');
  const html = await page.text();
  const again = await get('/', {
    headers: { 'accept-encoding': 'br', 'if-none-match': page.headers.get('etag') ?? '' },
  });
  assert.equal(again.status, 304);
  const style = /href="(\/_astro\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  assert.match((await get(style)).headers.get('cache-control') ?? '', /immutable/);
  const plain = await get('/', { headers: { 'accept-encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
});

test('HEAD answers as GET without a body, and a range gets its part', async () => {
  const head = await get('/robots.txt', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  const part = await get('/robots.txt', { headers: { range: 'bytes=0-3', 'accept-encoding': 'identity' } });
  assert.equal(part.status, 206);
  assert.equal((await part.text()).length, 4);
});

test('an address without its slash leads to the one with it, and what does not exist is a helpful 404', async () => {
  const moved = await get('/lists/judgment-defaulters');
  assert.equal(moved.status, 301);
  assert.equal(moved.headers.get('location'), '/lists/judgment-defaulters/');
  const missing = await get('/no-such-page/');
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /<html/);
  for (const path of [
    '/../register.sqlite',
    '/%2e%2e/%2e%2e/register.sqlite',
    '/..%2fsnapshot.sqlite',
    '/%00',
    '/%E0%A4%A',
  ]) {
    assert.ok([400, 404].includes((await get(path)).status), path);
  }
});

test('health names the release and the state of database and disk', async () => {
  const answer = await get('/healthz');
  assert.equal(answer.status, 200);
  const state = (await answer.json()) as Record<string, string>;
  assert.deepEqual(Object.keys(state), ['release', 'cases', 'disk']);
  assert.match(state.release ?? '', /^\d{8}-\d{6}$/);
});

test('F17 a withdrawn record answers 410 without its name, everywhere, without a new release', async () => {
  const [row] = rows;
  assert.ok(row);
  const before = await (await get(`/entries/${row.id}/`)).text();
  assert.ok(before.includes(row.name));
  const list = await (await get('/lists/judgment-defaulters/')).text();
  assert.ok(list.includes(row.id));
  const count = Number(/data-count="list:judgment-defaulters" value="(\d+)"/.exec(list)?.[1]);
  await withdrawLive(world, { entry: row.id, reason: 'revoked', document: '示例决定', day: TODAY });

  for (const path of [`/entries/${row.id}/`, `/entries/${row.id}.json`, `/api/entries/${row.id}`]) {
    const gone = await get(path);
    assert.equal(gone.status, 410, path);
    assert.ok(!(await gone.text()).includes(row.name), path);
  }
  const after = await (await get('/lists/judgment-defaulters/')).text();
  assert.ok(!after.includes(row.id));
  assert.equal(Number(/data-count="list:judgment-defaulters" value="(\d+)"/.exec(after)?.[1]), count - 1);
  const removed = (await (await get('/data/removed.json')).json()) as { removed: { id: string }[] };
  assert.ok(removed.removed.some(({ id }) => id === row.id));
  await withdrawLive(world, { entry: row.id, reason: 'revoked', document: '示例决定', day: TODAY });
  await publish(world);
  assert.equal((await get(`/entries/${row.id}/`)).status, 410);
});

test('an expired record leaves the live release on its day although nobody publishes', async () => {
  const ending = rows.slice(1).filter(({ termUntil }) => termUntil !== null);
  const [row] = ending.sort((a, b) => (a.termUntil ?? '').localeCompare(b.termUntil ?? ''));
  assert.ok(row?.termUntil);
  assert.equal((await get(`/entries/${row.id}/`)).status, 200);
  const later = await serveWorld(world, { XINBANG_TODAY: plusDays(row.termUntil, 1) });
  try {
    let status = 200;
    for (let wait = 0; wait < 600 && status !== 410; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      ({ status } = await fetch(new URL(`/entries/${row.id}/`, later.address)));
    }
    assert.equal(status, 410);
  } finally {
    await later.stop();
  }
});

test('a server that is told to stop finishes the request that it accepted', async () => {
  const other = await serveWorld(world);
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode('{"case":"20261120-AAAAAA",'));
      await new Promise((resolve) => setTimeout(resolve, 600));
      controller.enqueue(new TextEncoder().encode('"secret":"AAAA-AAAA-AAAA-AAAA"}'));
      controller.close();
    },
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } };
  const answer = fetch(new URL('/api/status', other.address), init as RequestInit);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await other.stop();
  assert.equal((await answer).status, 404);
  await assert.rejects(fetch(other.address));
});

test('limits can only be switched off on this machine', async () => {
  await assert.rejects(serveWorld(world, { XINBANG_LIMITS: 'off', HOST: '0.0.0.0' }), /XINBANG_LIMITS=off/);
});

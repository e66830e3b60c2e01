import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { openBrowser } from '../support/chromium.ts';
import { visit } from '../support/visit.ts';
import { liveOf, makeWorld, publish, serveWorld, TODAY, type World } from '../support/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
let rows: EntryRow[];
before(async () => {
  [world, browser] = await Promise.all([makeWorld({ entries: 100, base: '/hhb/' }), openBrowser()]);
  server = await serveWorld(world);
  const { database, close } = liveOf(world.root);
  rows = entries(database, { side: 'black' }, { size: 100 });
  close();
});
after(async () => {
  await browser.close();
  await server.stop();
  world.close();
});

const ready = (page: Page) =>
  page.evaluate(async () => {
    const { active, scope } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve));
    return scope;
  });
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((key) => caches.open(key)));
    const kept = await Promise.all(caches_.map((cache) => cache.keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
  });

test('G19 without network a record shows the page that says so, and after a withdrawal its tombstone', async () => {
  const [row, other] = rows;
  assert.ok(row && other);
  const { page, close } = await visit(browser, server.address);
  const context = page.context();
  await page.goto('');
  assert.equal(await ready(page), server.address);
  await page.goto(`entries/${row.id}/`);
  assert.equal(await page.locator('h1').textContent(), row.name);

  await context.setOffline(true);
  for (const path of [`entries/${row.id}/`, `entries/${other.id}/`, 'lists/judgment-defaulters/', '']) {
    const answer = await page.goto(path);
    assert.equal(answer?.status(), 503, path);
    assert.match(await page.locator('h1').innerText(), /连不上网络/);
    const html = await page.content();
    for (const { name, id } of rows) assert.ok(!html.includes(`>${name}<`) && !html.includes(id), path);
    assert.equal(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth), '640px');
    assert.ok(await page.locator('.brand img').evaluate((img: HTMLImageElement) => img.naturalWidth > 0));
  }

  await page.goto(`entries/${row.id}/`);
  await withdrawLive(world, { entry: row.id, reason: 'repaired', document: '示例决定', day: TODAY });
  await Promise.all([page.waitForURL(/entries/), context.setOffline(false)]);
  await page.waitForFunction(() => document.querySelector('.tombstone') !== null);
  assert.ok(!(await page.content()).includes(`>${row.name}<`));
  assert.equal((await page.goto(`entries/${row.id}/`))?.status(), 410);
  await close();
});

test('G19 the browser keeps the offline page and its parts, never a record, a list or an answer', async () => {
  const { page, faults, close } = await visit(browser, server.address);
  await page.goto('');
  await ready(page);
  for (const path of [
    `entries/${rows[1]?.id}/`,
    'lists/judgment-defaulters/',
    'black/',
    'search/?q=天津',
    'data/',
  ])
    await page.goto(path);
  await page.goto('black');
  assert.equal(page.url(), `${server.address}black/`);
  const kept = await keptIn(page);
  assert.ok(kept.includes('/hhb/offline/'));
  assert.deepEqual(
    kept.filter((path) => !/^\/hhb\/(?:offline\/|favicon\.svg|_astro\/[^/]+\.(?:css|js))$/.test(path)),
    [],
  );
  await publish(world);
  await page.goto('black/');
  const text = `offline-${liveIdOf()}`;
  await page.waitForFunction(async (name) => (await caches.keys()).join() === name, text);
  assert.deepEqual(faults, []);
  await close();
});

function liveIdOf(): string {
  const { id, close } = liveOf(world.root);
  close();
  return id;
}

test('G13 another site frames a card without script, and no other page', async () => {
  const [row] = rows.slice(2).filter(({ kind }) => kind === 'legal');
  assert.ok(row);
  const medium = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<iframe src="${server.address}${request.url?.slice(1)}" title="x" width="390" height="320"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => medium.listen(0, '127.0.0.1', resolve));
  const { port } = medium.address() as AddressInfo;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const framed = async (path: string) => {
    await page.goto(`http://127.0.0.1:${port}/${path}`);
    const frame = page.frames()[1];
    return (await frame?.content()) ?? '';
  };
  assert.ok((await framed(`embed/entry/${row.id}/`)).includes(row.name));
  assert.ok(!(await framed(`entries/${row.id}/`)).includes(row.name));
  await withdrawLive(world, { entry: row.id, reason: 'revoked', document: '示例决定', day: TODAY });
  const collapsed = await framed(`embed/entry/${row.id}/`);
  assert.ok(collapsed.includes(row.id) && !collapsed.includes(row.name));
  await context.close();
  medium.close();
});

test('structured data breaks no rule of the content policy, and the site installs', async () => {
  const { page, faults, close } = await visit(browser, server.address);
  for (const path of ['', 'data/']) {
    await page.goto(path);
    assert.ok((await page.locator('script[type="application/ld+json"]').count()) > 0, path);
  }
  await ready(page);
  const session = await page.context().newCDPSession(page);
  const { errors, url } = await session.send('Page.getAppManifest');
  assert.deepEqual([errors, url], [[], `${server.address}manifest.webmanifest`]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(
    installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
    [],
  );
  assert.deepEqual(faults, []);
  await close();
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { entries } from '#db/snapshot/reads.ts';
import { openBrowser } from '../support/chromium.ts';
import { visit } from '../support/visit.ts';
import { liveOf, makeWorld, serveWorld, type World } from '../support/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
let entry: string | undefined;
let issue: string | null | undefined;
before(async () => {
  [world, browser] = await Promise.all([makeWorld({ entries: 120 }), openBrowser()]);
  server = await serveWorld(world);
  const { database, close } = liveOf(world.root);
  const [honour] = entries(database, { side: 'red' }, { size: 1 });
  entry = honour?.id;
  issue = honour?.issue;
  close();
});
after(async () => {
  await browser.close();
  await server.stop();
  world.close();
});

/** What the reader sees of the modes: size of running text, colours of paper and ink. */
const looks = (page: Page) =>
  page.evaluate(() => {
    const { fontSize, color } = getComputedStyle(document.body);
    const { backgroundColor: paper, colorScheme: scheme } = getComputedStyle(document.documentElement);
    return { size: Math.round(parseFloat(fontSize)), ink: color, paper, scheme };
  });

const plain = { size: 17, ink: 'rgb(28, 26, 23)', paper: 'rgb(251, 250, 246)', scheme: 'light' };
const chosen = { size: 24, ink: 'rgb(255, 255, 255)', paper: 'rgb(0, 0, 0)', scheme: 'dark' };

test('large type, high contrast and dark are chosen once, said aloud, and kept on every page without a cookie', async () => {
  const { page, faults, requests, close } = await visit(browser, server.address);
  await page.goto('');
  assert.deepEqual(await looks(page), plain);
  await page.locator('header').getByRole('link', { name: '大字 · 对比度' }).click();
  await page.waitForURL(/\/guide\/display\//);
  await page.getByLabel('大字', { exact: true }).check();
  assert.equal((await looks(page)).size, 24);
  await page.getByLabel('高对比').check();
  await page.getByLabel('深色').check();
  assert.deepEqual(await looks(page), chosen);
  assert.equal(await page.getByRole('status').innerText(), '已经换成：大字、高对比、深色。');

  const asked = requests.length;
  for (const address of [`entries/${entry}/`, 'lists/red-list/', 'status/', 'no-such-page/']) {
    await page.goto(address);
    assert.deepEqual(await looks(page), chosen, address);
  }
  assert.ok(requests.length > asked);
  assert.ok(!requests.some((request) => /large|high|dark/.test(request)));
  assert.deepEqual(await page.context().cookies(), []);

  await page.goto('guide/display/');
  for (const label of ['大字', '高对比', '深色'])
    assert.ok(await page.getByLabel(label, { exact: true }).isChecked(), label);
  await page.getByRole('button', { name: '恢复标准' }).click();
  await page.waitForFunction(
    () => document.querySelector('[data-said]')?.textContent === '已经换成：标准显示。',
  );
  assert.deepEqual(await looks(page), plain);
  await page.goto('');
  assert.deepEqual(await looks(page), plain);
  assert.deepEqual(
    faults.filter((fault) => !fault.includes('404')),
    [],
  );
  await close();
});

test('a page that comes back, and one open beside it, follow the choice; screen and embedded search do not', async () => {
  const { page, close } = await visit(browser, server.address);
  const beside = await page.context().newPage();
  await beside.goto('red/');
  await page.goto('black/');
  await page.goto('guide/display/');
  await page.getByLabel('大字', { exact: true }).check();
  await page.goBack();
  assert.equal((await looks(page)).size, 24);
  await beside.waitForFunction(() => document.documentElement.dataset['type'] === 'large');
  for (const address of ['screen/', 'embed/search/']) {
    await page.goto(address);
    assert.deepEqual(
      await page.evaluate(() => ({ ...document.documentElement.dataset })).then((set) => set['type']),
      undefined,
    );
  }
  await close();
});

test('the choice stands before the page is painted, and nonsense in the store is no choice', async () => {
  const { page, close } = await visit(browser, server.address);
  await page.goto('');
  await page.evaluate(() =>
    localStorage.setItem('xinbang-reading', '{"type":"large","scheme":"\\" onload"}'),
  );
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const { dataset } = document.documentElement;
      if (document.body) dataset['atBody'] ??= dataset['type'] ?? 'none';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('red/');
  assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), {
    type: 'large',
    atBody: 'large',
  });
  for (const nonsense of ['', 'null', '7', '[]', '{"type":"toString"}', '{"contrast":1}']) {
    await page.evaluate((text) => localStorage.setItem('xinbang-reading', text), nonsense);
    await page.goto('black/');
    assert.deepEqual(await looks(page), plain, nonsense);
  }
  await close();
});

test('a choice wins over the system, and without a choice the system’s preferences hold, scripts or not', async () => {
  const options = { colorScheme: 'dark', contrast: 'more' } as const;
  const { page, close } = await visit(browser, server.address, options);
  await page.goto('red/');
  assert.deepEqual(await looks(page), { ...chosen, size: 17 });
  await page.goto('guide/display/');
  await page.getByLabel('浅色').check();
  assert.equal((await looks(page)).paper, 'rgb(255, 255, 255)');
  await close();
  const without = await visit(browser, server.address, { ...options, javaScriptEnabled: false });
  await without.page.goto('red/');
  assert.deepEqual(await looks(without.page), { ...chosen, size: 17 });
  await without.close();
});

test('in the system’s forced colours a code can still be scanned and the place in the menu seen', async () => {
  const { page, close } = await visit(browser, server.address, {
    forcedColors: 'active',
    colorScheme: 'dark',
  });
  const style = (selector: string, property: 'backgroundColor' | 'fill' | 'borderBottomColor') =>
    page
      .locator(selector)
      .first()
      .evaluate((found, name) => getComputedStyle(found)[name], property);
  await page.goto('red/');
  const [here, elsewhere, paper] = [
    await style('.masthead nav a[aria-current]', 'borderBottomColor'),
    await style('.masthead nav a:not([aria-current])', 'borderBottomColor'),
    await style('body', 'backgroundColor'),
  ];
  assert.notEqual(here, elsewhere);
  assert.ok([paper, 'rgb(0, 0, 0)'].includes(elsewhere), elsewhere);
  await page.goto(`poster/${issue}/`);
  assert.deepEqual(
    [await style('.qr', 'backgroundColor'), await style('.qr', 'fill')],
    ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
  );
  await close();
});

test('where the browser keeps nothing the choice holds for its page, and the page says so', async () => {
  const { page, faults, close } = await visit(browser, server.address);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('guide/display/');
  await page.getByLabel('大字', { exact: true }).check();
  assert.equal((await looks(page)).size, 24);
  assert.match(await page.getByRole('status').innerText(), /^本页已经换成：大字。浏览器不允许保存/);
  await page.goto('red/');
  assert.deepEqual(await looks(page), plain);
  assert.deepEqual(faults, []);
  await close();
});

test('without scripts the settings page shows no dead controls and explains the browser’s own zoom', async () => {
  const { page, close } = await visit(browser, server.address, { javaScriptEnabled: false });
  await page.goto('');
  await page.getByRole('link', { name: '大字 · 对比度' }).click();
  const text = await page.locator('main').innerText();
  assert.match(text, /没有开启脚本[\s\S]*Ctrl 键再按加号/);
  assert.equal(await page.locator('form[data-reading]').isVisible(), false);
  assert.equal(await page.locator('form[data-reading] input:enabled').count(), 0);
  await close();
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { entries } from '#db/snapshot/reads.ts';
import { openBrowser } from '../support/chromium.ts';
import { visit } from '../support/visit.ts';
import { liveOf, makeWorld, serveWorld, type World } from '../support/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
let record: string;
before(async () => {
  [world, browser] = await Promise.all([makeWorld({ entries: 120 }), openBrowser()]);
  server = await serveWorld(world);
  const { database, close } = liveOf(world.root);
  record = `entries/${entries(database, {}, { size: 1 })[0]?.id ?? ''}/`;
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

async function choose(page: Page, ...labels: string[]): Promise<void> {
  await page.goto('');
  await page.locator('header').getByRole('link', { name: '大字 · 对比度' }).click();
  for (const label of labels) await page.getByLabel(label, { exact: true }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('status').waitFor();
}

for (const scripts of [true, false])
  test(`large type, high contrast and dark are chosen once and kept on every page, scripts ${scripts ? 'or not' : 'off'}`, async () => {
    const { page, faults, close } = await visit(browser, server.address, { javaScriptEnabled: scripts });
    await page.goto('');
    assert.deepEqual(await looks(page), plain);
    await choose(page, '大字', '高对比', '深色');
    assert.equal(await page.getByRole('status').innerText(), '已经保存，全站都按您的选择显示。');
    for (const address of ['', record, 'lists/red-list/', 'status/', 'guide/display/', 'no-such-page/']) {
      await page.goto(address);
      assert.deepEqual(await looks(page), chosen, address);
    }
    await page.goto('guide/display/');
    for (const label of ['大字', '高对比', '深色'])
      assert.ok(await page.getByLabel(label, { exact: true }).isChecked(), label);
    for (const address of ['screen/', 'embed/search/']) {
      await page.goto(address);
      assert.notDeepEqual(await looks(page), chosen, address);
    }
    await page.goto('guide/display/');
    await page.getByLabel('标准', { exact: true }).check();
    for (const label of await page.getByLabel('自动', { exact: true }).all()) await label.check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('status').waitFor();
    await page.goto('red/');
    assert.deepEqual(await looks(page), plain);
    assert.deepEqual(
      // A page without transitions between pages that asks for them is told so by Chromium, and is none the worse.
      faults.filter((fault) => !/404|^Transition was aborted/.test(fault)),
      [],
    );
    await close();
  });

test('the cookie holds the choices and nothing else, and nonsense in it is no choice', async () => {
  const { page, close } = await visit(browser, server.address);
  await choose(page, '大字', '浅色');
  const [cookie, ...others] = await page.context().cookies();
  assert.deepEqual([cookie?.name, cookie?.value, others.length], ['reading', 'large.light', 0]);
  assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.path], [true, 'Lax', '/']);
  for (const value of ['', 'null', 'toString.constructor', '}body{display:none}', 'high.high.'.repeat(200)]) {
    const answer = await fetch(new URL('/reading.css', server.address), {
      headers: { cookie: `reading=${encodeURIComponent(value)}` },
    });
    assert.equal(answer.headers.get('vary'), 'Cookie');
    assert.match(answer.headers.get('cache-control') ?? '', /private, no-cache/);
    assert.match(
      await answer.text(),
      value.startsWith('high') ? /^html:root\{--plain: ;--high:initial\}$/ : /^$/,
    );
  }
  await close();
});

test('a choice wins over the system, and without a choice the system’s preferences hold', async () => {
  const options: BrowserContextOptions = { colorScheme: 'dark', contrast: 'more' };
  const { page, close } = await visit(browser, server.address, options);
  await page.goto('red/');
  assert.deepEqual(await looks(page), { ...chosen, size: 17 });
  await choose(page, '浅色');
  assert.equal((await looks(page)).paper, 'rgb(255, 255, 255)');
  await close();
});

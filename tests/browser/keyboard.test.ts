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
before(async () => {
  [world, browser] = await Promise.all([makeWorld({ entries: 60 }), openBrowser()]);
  server = await serveWorld(world);
});
after(async () => {
  await browser.close();
  await server.stop();
  world.close();
});

/** Where the keyboard stands: what it is called, and whether its frame can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return null;
    const rings = [at, at.closest('.search')]
      .filter((each) => each !== null)
      .map((each) => getComputedStyle(each));
    const { top, left, bottom, right } = at.getBoundingClientRect();
    return {
      name: (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
        ? at.name
        : at.innerText
      ).trim(),
      value: at instanceof HTMLInputElement && at.type === 'radio' ? at.value : '',
      ring: rings.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      ),
      onScreen: top < innerHeight && bottom > 0 && left < innerWidth && right > 0,
      order: [...document.querySelectorAll('*')].indexOf(at),
    };
  });

/** Presses Tab until the keyboard stands on something of this name; every stop shows itself, in the page's order. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  let last = (await focused(page))?.order ?? -1;
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    assert.ok(at, `the keyboard left the page before ${name}`);
    assert.ok(at.ring && at.onScreen, `${page.url()}: focus on “${at.name}” is not seen`);
    assert.ok(at.order > last, `${page.url()}: “${at.name}” comes out of order`);
    last = at.order;
    if (name.test(at.name)) return;
  }
  assert.fail(`no stop is called ${name}`);
}

const enter = async (page: Page, address: RegExp) => {
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
};

test('F12 by keyboard alone from the search to a record to an objection and its receipt, the focus always in sight', async () => {
  const { database, close: closeSnapshot } = liveOf(world.root);
  const row = entries(database, { list: 'judgment-defaulters' }, { size: 50 }).find(
    ({ kind }) => kind === 'natural',
  );
  closeSnapshot();
  assert.ok(row);
  const { page, close } = await visit(browser, server.address);
  await page.goto('');
  await tabTo(page, /^跳到正文$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^q$/);
  await page.keyboard.type(row.name);
  await enter(page, /\/search\/\?q=/);
  const result = page.locator(`[data-results] [data-entry="${row.id}"] a`);
  await result.waitFor();
  await tabTo(page, /^跳到正文$/);
  await page.keyboard.press('Enter');
  while ((await result.evaluate((link) => link === document.activeElement)) === false) await tabTo(page, /./);
  await enter(page, /\/entries\//);
  await tabTo(page, /^提出异议/);
  await enter(page, /\/objections\/new\//);

  await tabTo(page, /^ground$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^statement$/);
  await page.keyboard.type('本人与名单所列的不是同一个人，住址和工作单位都不同。');
  await tabTo(page, /^applicantKind$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^applicantName$/);
  await page.keyboard.type(row.name);
  await tabTo(page, /^idNumberTail$/);
  await page.keyboard.type('123X');
  await tabTo(page, /^contactPhone$/);
  await page.keyboard.type('13800000000');
  await tabTo(page, /^agree$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^提交$/);
  await enter(page, /\/cases\/received\//);
  assert.match(await page.locator('main').innerText(), /已经收到/);
  await close();
});

test('the skip link leads past the head of the page, and the next stop is in the text', async () => {
  const { page, close } = await visit(browser, server.address);
  for (const address of ['', 'red/', 'lists/judgment-defaulters/', 'guide/display/', 'status/']) {
    await page.goto(address);
    await page.keyboard.press('Tab');
    assert.ok(await page.getByRole('link', { name: '跳到正文' }).isVisible());
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement?.closest('main') !== null), address);
  }
  await close();
});

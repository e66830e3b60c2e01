import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { openBrowser } from '../support/chromium.ts';
import { visit } from '../support/visit.ts';
import { liveOf, makeWorld, serveWorld, TODAY, type World } from '../support/world.ts';

const WALLS = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
];
/** 27 mm on a 55-inch panel of 1080 lines: a Chinese character of that height is read at 6 m. */
const LEGIBLE_PX = 43;

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
let rows: EntryRow[];
before(async () => {
  [world, browser] = await Promise.all([makeWorld({ entries: 600 }), openBrowser()]);
  server = await serveWorld(world);
  const { database, close } = liveOf(world.root);
  rows = entries(database, {}, { size: 10_000 });
  close();
});
after(async () => {
  await browser.close();
  await server.stop();
  world.close();
});

/** A screen that hangs on a wall from an instant on; its clock moves only when the test says so. */
async function hang(time: string, options: BrowserContextOptions = {}) {
  const { page, faults, close } = await visit(browser, server.address, { viewport: WALLS[0], ...options });
  await page.clock.install({ time });
  await page.clock.pauseAt(new Date(Date.parse(time) + 1000));
  await page.goto('screen/');
  return { page, faults, close };
}
const slideMs = () => world.profile.screen.seconds * 1000;
const shownId = (page: Page) =>
  page.evaluate(() => {
    const slides = [...document.querySelectorAll<HTMLElement>('[data-slides] > li')];
    const seen = slides.filter((slide) => slide.checkVisibility());
    return seen.map(({ dataset }) => dataset.entry ?? dataset.notice).join();
  });
const slidesOf = (page: Page) =>
  page
    .locator('[data-slides] > li')
    .evaluateAll((slides) =>
      slides.map((slide) => (slide as HTMLElement).dataset.entry ?? (slide as HTMLElement).dataset.notice),
    );

/** Runs the wall's clock slide by slide until something holds; real time passes only while answers arrive. */
async function runUntil(page: Page, holds: () => Promise<boolean>, slides: number): Promise<boolean> {
  for (let step = 0; step < slides; step += 1) {
    if (await holds()) return true;
    await page.clock.runFor(slideMs());
    await page.evaluate(() => fetch('/robots.txt').catch(() => undefined));
  }
  return holds();
}

test('F61 the screen runs two cycles without input: one slide at a time, honours first, clock and progress going', async () => {
  const { page, faults, close } = await hang(`${TODAY}T06:05:00Z`);
  const order = await slidesOf(page);
  const seen: string[] = [];
  while (seen.length < order.length * 2) {
    seen.push(await shownId(page));
    await page.clock.runFor(slideMs());
  }
  assert.deepEqual(seen, [...order, ...order]);
  const sides = order.map((id) => rows.find((row) => row.id === id)?.side);
  assert.deepEqual(sides.slice(0, -2), [...sides].slice(0, -2).sort().reverse());
  assert.deepEqual(order.slice(-2), ['objection', 'site']);
  assert.match((await page.locator('[data-day]').textContent()) ?? '', /^2026年11月20日 星期五$/);
  const before = await page.locator('[data-time]').textContent();
  assert.match(before ?? '', /^14:\d\d$/);
  await page.clock.runFor(3000);
  assert.equal(await page.locator('progress').evaluate((bar) => (bar as HTMLProgressElement).value), 3);
  await page.clock.runFor(60_000);
  assert.notEqual(await page.locator('[data-time]').textContent(), before);
  assert.deepEqual(faults, []);
  await close();
});

test('F61 what is withdrawn leaves a running screen at its next refresh, within two minutes', async () => {
  const { page, close } = await hang(`${TODAY}T06:05:00Z`);
  const gone = rows.find(({ side, kind }) => side === 'black' && kind !== 'natural');
  assert.ok(gone);
  const isGone = async () => !(await slidesOf(page)).includes(gone.id);
  assert.equal(await isGone(), false);
  await withdrawLive(world, { entry: gone.id, reason: 'revoked', document: '示例决定', day: TODAY });
  rows = rows.filter(({ id }) => id !== gone.id);
  assert.ok(await runUntil(page, isGone, 120_000 / slideMs()));
  assert.ok(!(await page.content()).includes(gone.name));
  await close();
});

test('F61 without a network the screen turns on, then empties itself, and recovers when it hears the site again', async () => {
  const { page, close } = await hang(`${TODAY}T06:05:00Z`);
  const { patience } = world.profile.screen;
  const count = (await slidesOf(page)).length;
  await page.context().setOffline(true);
  const first = await shownId(page);
  await page.clock.runFor((patience - 1) * 60_000);
  assert.equal((await slidesOf(page)).length, count);
  assert.notEqual(await shownId(page), first);
  assert.equal(await page.locator('[data-plain]').isVisible(), false);

  await page.clock.runFor(2 * 60_000);
  assert.deepEqual(await slidesOf(page), []);
  const main = await page.locator('main').innerText();
  assert.match(main, /暂时无法更新/);
  assert.ok(rows.every(({ name }) => !main.includes(name)));

  await page.context().setOffline(false);
  const isBack = async () => (await slidesOf(page)).length === count;
  assert.ok(await runUntil(page, isBack, 4));
  assert.equal(await page.locator('[data-plain]').isVisible(), false);
  assert.notEqual(await shownId(page), '');
  await close();
});

test('F61 a record leaves a screen without network on the day after its last one, midnight in China', async () => {
  const shown = await hang(`${TODAY}T06:05:00Z`);
  const onScreen = await slidesOf(shown.page);
  await shown.close();
  const [next] = rows
    .filter(({ id, termUntil }) => termUntil && onScreen.includes(id))
    .sort((a, b) => `${a.termUntil}`.localeCompare(`${b.termUntil}`));
  assert.ok(next?.termUntil);
  const { page, close } = await hang(`${next.termUntil}T15:57:00Z`, { timezoneId: 'America/New_York' });
  await page.context().setOffline(true);
  await page.clock.runFor(2 * 60_000);
  assert.ok((await slidesOf(page)).includes(next.id));
  await page.clock.runFor(90_000);
  assert.ok(!(await slidesOf(page)).includes(next.id));
  assert.ok((await slidesOf(page)).length > 2);
  await close();
});

test('F61 everything on the wall is large enough for 6 m and inside its frame, a long name too', async () => {
  for (const viewport of WALLS) {
    const { page, close } = await hang(`${TODAY}T06:05:00Z`, { viewport });
    const faults = await page.evaluate((legible) => {
      const found: string[] = [];
      const slides = [...document.querySelectorAll<HTMLElement>('[data-slides] > li')];
      const name = slides[0]?.querySelector('.name');
      if (name) name.textContent = '某某市某某区某某镇'.repeat(6).slice(0, 50);
      for (const slide of slides) {
        for (const other of slides) other.toggleAttribute('data-shown', other === slide);
        if (slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth)
          found.push(`overflows by ${slide.scrollHeight - slide.clientHeight}: ${slide.textContent}`);
        for (const part of document.querySelectorAll<HTMLElement>('body p, body b, body span')) {
          if (!part.checkVisibility() || part.textContent.trim() === '') continue;
          const size = parseFloat(getComputedStyle(part).fontSize);
          if (size < legible) found.push(`${size} px: ${part.textContent}`);
        }
      }
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      if (scrollHeight > clientHeight || scrollWidth > clientWidth) found.push('the page scrolls');
      return found;
    }, LEGIBLE_PX);
    assert.deepEqual(faults, [], `${viewport.width} × ${viewport.height}`);
    await close();
  }
});

test('F61 who asked for less motion sees none, and without scripts the screen is a plain list', async () => {
  const motionOf = async (reducedMotion: 'reduce' | 'no-preference') => {
    const { page, close } = await hang(`${TODAY}T06:05:00Z`, { reducedMotion });
    const moving = await page
      .locator('li[data-shown]')
      .evaluate((slide) => getComputedStyle(slide).animationName);
    await close();
    return moving;
  };
  assert.equal(await motionOf('reduce'), 'none');
  assert.equal(await motionOf('no-preference'), 'arrive');

  const { page, close } = await visit(browser, server.address, { javaScriptEnabled: false });
  await page.goto('screen/');
  const slides = page.locator('[data-slides] > li');
  for (let index = 0; index < (await slides.count()); index += 1)
    assert.ok(await slides.nth(index).isVisible());
  assert.equal(await page.locator('progress').isVisible(), false);
  await close();
});

test('F61 the board of an issue of usual size is one sheet of A4, or one of A3', async () => {
  const sizes = [...Map.groupBy(rows, ({ issue }) => issue)]
    .filter(([issue]) => issue !== null)
    .map(([issue, all]) => {
      const printed = all.filter(({ kind, side }) => kind !== 'natural' || side === 'red').length;
      return { issue, printed };
    })
    .filter(({ printed }) => printed <= 16)
    .sort((a, b) => b.printed - a.printed);
  assert.ok((sizes[0]?.printed ?? 0) >= 6, JSON.stringify(sizes.slice(0, 3)));
  const { page, faults, close } = await visit(browser, server.address);
  for (const { issue, printed } of sizes.slice(0, 3)) {
    await page.goto(`poster/${issue}/`);
    for (const [paper, box] of [
      ['A4', /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/],
      ['A3', /\/MediaBox \[0 0 84[12][.\d]* 119[01][.\d]*\]/],
    ] as const) {
      await page.getByLabel(paper, { exact: true }).check();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 1, `${issue} with ${printed} on ${paper}`);
      assert.match(pdf, box);
    }
  }
  assert.deepEqual(faults, []);
  await close();
});

/** An entry whose name nobody else bears. */
function onlyBearer(): EntryRow {
  const found = rows.find(
    ({ nameKey, kind }) => kind !== 'natural' && rows.filter((row) => row.nameKey === nameKey).length === 1,
  );
  assert.ok(found);
  return found;
}

async function firstResult(page: Page): Promise<string | null> {
  const first = page.locator('[data-results] li').first();
  await first.waitFor();
  return first.getAttribute('data-entry');
}

test('F03 a name typed into the search box in the head of a page finds its entry first, on every kind of page', async () => {
  const row = onlyBearer();
  const { page, faults, close } = await visit(browser, server.address);
  for (const address of [
    `entries/${row.id}/`,
    `lists/${row.list}/`,
    'guide/repair/',
    `poster/${rows.find(({ side, issue }) => issue && side === 'red')?.issue}/`,
    'status/',
  ]) {
    for (const query of [row.name, row.code ?? '']) {
      await page.goto(address);
      const box = page.locator('header.site input[name="q"]');
      await box.fill(query);
      await box.press('Enter');
      assert.equal(await firstResult(page), row.id, `${address} ${query}`);
    }
  }
  assert.deepEqual(faults, []);
  await close();
});

test('F03 what the media guide gives to copy opens the site’s search from another site, and takes no number of a person', async () => {
  const row = onlyBearer();
  const { page: guide, close: closeGuide } = await visit(browser, server.address);
  await guide.goto('guide/media/');
  const own = `http://${world.profile.site.domain}/`;
  const snippet = async (kind: string) =>
    (await guide.locator(`[data-snippet="${kind}"]`).innerText()).replaceAll(own, server.address);
  const pages = { '/frame': await snippet('frame'), '/form': await snippet('form') };
  await closeGuide();
  const other = await serveElsewhere(pages);
  const context = await browser.newContext();
  try {
    const { port } = other.address() as AddressInfo;
    for (const path of Object.keys(pages)) {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}${path}`);
      const within = path === '/frame' ? page.frameLocator('iframe') : page;
      const box = within.locator('input[name="q"]');
      await box.fill('130503 19670401 0019');
      assert.equal(await box.evaluate((input) => (input as HTMLInputElement).checkValidity()), false);
      await within.getByRole('button').click();
      assert.equal(context.pages().length, 1, 'nothing was opened for a number');
      await box.fill(row.name);
      const [opened] = await Promise.all([context.waitForEvent('page'), within.getByRole('button').click()]);
      assert.equal(await firstResult(opened), row.id);
      const expected = `${server.address}search/?${new URLSearchParams({ q: row.name })}`;
      assert.equal(opened.url(), expected);
      assert.equal(await opened.evaluate(() => window.opener === null), true);
      await opened.close();
      await page.close();
    }
  } finally {
    await context.close();
    other.close();
  }
});

/** Blank pages of another origin, each with what was copied into it. */
function serveElsewhere(pages: Record<string, string>): Promise<Server> {
  const other = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>转载</title>${pages[request.url ?? ''] ?? ''}`);
  });
  return new Promise((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      resolve(other);
    });
  });
}

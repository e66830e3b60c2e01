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
  [world, browser] = await Promise.all([makeWorld({ entries: 120 }), openBrowser()]);
  server = await serveWorld(world);
});
after(async () => {
  await browser.close();
  await server.stop();
  world.close();
});

/** Sheets that the page takes on the paper it asks for. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const text = (page: Page) => page.locator('main').innerText();

test('a record of every list prints on one A4 sheet, whatever the reader chose for the screen', async () => {
  const { database, close: closeSnapshot } = liveOf(world.root);
  const byList = Map.groupBy(entries(database, {}, { size: 1000 }), ({ list, kind }) => `${list} ${kind}`);
  closeSnapshot();
  const { page, close } = await visit(browser, server.address);
  await page.context().addCookies([{ name: 'reading', value: 'large.dark', url: server.address }]);
  const longer: string[] = [];
  for (const [kind, [row]] of byList) {
    await page.goto(`entries/${row?.id}/`);
    if ((await sheets(page)) !== 1) longer.push(`${kind}: ${await sheets(page)}, /entries/${row?.id}/`);
  }
  assert.ok(byList.size > 15);
  assert.deepEqual(longer, []);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
  assert.ok(!(await page.locator('nav').first().isVisible()));
  await close();
});

test('a list prints as a table below its criteria, basis and exit, which are folded on the screen', async () => {
  const { page, close } = await visit(browser, server.address, { viewport: { width: 680, height: 960 } });
  await page.goto('lists/judgment-defaulters/');
  const criteria = page.locator('.rules details > :not(summary)').first();
  const words = /认定标准.+起适用/;
  assert.doesNotMatch(await text(page), words);
  await page.emulateMedia({ media: 'print' });
  assert.match(await text(page), words);
  assert.ok(await criteria.isVisible());
  const display = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((found) => getComputedStyle(found).display);
  assert.equal(await display('table.entries'), 'table');
  assert.equal(await display('table.entries thead'), 'table-header-group');
  assert.equal(await display('table.entries tbody tr'), 'table-row');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.ok((await sheets(page)) >= 1);
  await close();
});

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { entries } from '#db/snapshot/reads.ts';
import { openBrowser } from '../support/chromium.ts';
import { courtPerson } from '../support/records.ts';
import { sendRows } from '../support/send.ts';
import { visit } from '../support/visit.ts';
import { type Desk, liveOf, makeWorld, serveWorld, type World } from '../support/world.ts';

const NAME = '单知喆';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
before(async () => {
  const arrive = async (desk: Desk) => {
    await sendRows(desk, 'judgment-defaulters', [courtPerson(3, { iname: NAME })]);
  };
  [world, browser] = await Promise.all([makeWorld({ entries: 200, arrive }), openBrowser()]);
  server = await serveWorld(world);
});
after(async () => {
  await browser.close();
  await server.stop();
  world.close();
});

/** The entry of each list whose page is largest. */
function longest(): string[] {
  const { database, site, close } = liveOf(world.root);
  const all = entries(database, {}, { size: 1000 });
  close();
  const size = ({ id }: { id: string }) => statSync(join(site, `entries/${id}/index.html`)).size;
  const groups = Map.groupBy(all, ({ list, kind }) => `${list} ${kind}`).values();
  return [...groups].flatMap((rows) => rows.toSorted((a, b) => size(b) - size(a))[0]?.id ?? []);
}

test('the longest record of every list prints on one A4 page, its public-information block included', async () => {
  // The paper without its margins (print.css), in CSS pixels.
  const [width, height] = [672, 1016];
  const { page, faults, close } = await visit(browser, server.address, { viewport: { width, height: 100 } });
  await page.emulateMedia({ media: 'print' });
  const heights = new Map<string, number>();
  for (const id of longest()) {
    await page.goto(`entries/${id}/`);
    heights.set(id, await page.evaluate(() => document.documentElement.scrollHeight));
  }
  assert.ok(heights.size > 10);
  const tallest = [...heights].toSorted(([, a], [, b]) => b - a);
  assert.deepEqual(
    tallest.filter(([, tall]) => tall > height),
    [],
  );
  for (const [id] of tallest.slice(0, 2)) {
    await page.goto(`entries/${id}/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 1, id);
  }
  assert.deepEqual(faults, []);
  await close();
});

test('a name that is easily said wrong opens its reading by keyboard and without script, and is spoken once', async () => {
  const { database, close: shut } = liveOf(world.root);
  const row = entries(database, { list: 'judgment-defaulters' }, { size: 1000 }).find(
    ({ name }) => name === NAME,
  );
  shut();
  assert.ok(row);
  const { page, close } = await visit(browser, server.address, { javaScriptEnabled: false });
  await page.goto(`entries/${row.id}/`);
  const reading = page.locator('.reading');
  assert.equal(await reading.locator('ruby').first().isVisible(), false);
  await reading.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await reading.locator('ruby').first().isVisible(), true);
  assert.deepEqual(await reading.locator('rt').allInnerTexts(), ['shàn', 'zhī', 'zhé']);
  const spoken = await reading.ariaSnapshot();
  assert.equal(spoken.split(NAME).length - 1, 1, spoken);
  assert.equal(spoken.split('shàn').length - 1, 1, spoken);
  await close();
});

test('a link out shows its notice with the whole address first, by keyboard and without script', async () => {
  const { page, close } = await visit(browser, server.address, { javaScriptEnabled: false });
  await page.goto('lists/judgment-defaulters/');
  const outward = page.locator('.outward').first();
  const link = outward.locator('a');
  assert.equal(await link.isVisible(), false);
  await outward.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.match(await outward.innerText(), /即将离开本站[\s\S]*前往 https:\/\//);
  assert.equal(await link.innerText(), `前往 ${await link.getAttribute('href')}`);
  await close();
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { entries } from '#db/snapshot/reads.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { openBrowser } from '../support/chromium.ts';
import { kindsOf, routes } from '../support/kinds.ts';
import { visit } from '../support/visit.ts';
import { type Fault, inspect } from '../support/wcag.ts';
import { liveOf, makeWorld, serveWorld, TODAY, type World } from '../support/world.ts';

const seed = Math.floor(Math.random() * 1e6);

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

const open = () => visit(browser, server.address, { bypassCSP: true });

/** Somebody on the list of judgment defaulters; `place` picks which. */
function person(place: number) {
  const { database, close } = liveOf(world.root);
  const found = entries(database, { list: 'judgment-defaulters' }, { size: 50 }).filter(
    ({ kind }) => kind === 'natural',
  )[place];
  close();
  assert.ok(found);
  return found;
}

/** The kind of page at an address; what no route answers is a kind of its own. */
const kindOf = (address: string) => routes.find(({ matches }) => matches.test(address))?.name ?? address;

/** Opens the addresses one after another, two at a time, and gathers what is wrong with them. */
async function walk(addresses: string[]): Promise<Fault[]> {
  const rest = [...addresses];
  const kinds = new Set<string>();
  const found: Fault[] = [];
  const walker = async () => {
    const { page, faults, close } = await open();
    for (let address = rest.shift(); address !== undefined; address = rest.shift()) {
      await page.goto(address.slice(1));
      const kind = kindOf(address);
      found.push(...(await inspect(page, address, kinds.has(kind))));
      kinds.add(kind);
    }
    assert.deepEqual(
      faults.filter((fault) => !/404|410/.test(fault)),
      [],
    );
    await close();
  };
  await Promise.all([walker(), walker()]);
  return found;
}

const MODES = 'light, dark, high contrast and large type, from 320 to 1280 px';

test(`every kind of page of a release meets WCAG 2.2 AA in ${MODES} (seed ${seed})`, async () => {
  const { addresses, listed, onDemand } = kindsOf(world.root, { few: 2, seed });
  assert.ok(
    listed.length > 200 && addresses.length > 50,
    `${listed.length} listed, ${addresses.length} walked`,
  );
  // The walk to the counter below visits these.
  assert.deepEqual(onDemand.sort(), [
    '/cases/received/[case]/',
    '/guide/display/',
    '/objections/new/',
    '/repairs/new/',
    '/status/',
  ]);
  for (const kind of ['/embed/search/', '/screen/', '/poster/[issue]/', '/entries/[entry]/'])
    assert.ok(addresses.map(kindOf).includes(kind), kind);
  assert.deepEqual(await walk(addresses), []);
});

test(`results, a missing page and a withdrawn record meet WCAG 2.2 AA in ${MODES}`, async () => {
  const { id, name } = person(0);
  await withdrawLive(world, { entry: id, reason: 'repaired', document: '示例决定', day: TODAY });
  const answered = (query: string) => `/search/?${new URLSearchParams({ q: query })}`;
  const addresses = [answered('天津'), answered(name), '/no-such-page/', `/entries/${id}/`];
  assert.deepEqual(await walk(addresses), []);
});

async function send(page: Page): Promise<void> {
  await page.locator('main form:not([role]) button.primary').click();
  await page.waitForLoadState();
}

test(`forms with and without faults, receipt and progress meet WCAG 2.2 AA in ${MODES}`, async () => {
  const { id, name } = person(1);
  const { page, close } = await open();
  const found: Fault[] = [];
  const look = async (kind: string) => found.push(...(await inspect(page, kind)));

  await page.goto('guide/display/?saved');
  await look('reading settings');
  await page.goto(`repairs/new/?entry=${id}`);
  await look('repair form');
  await page.goto('objections/new/');
  await look('form without a record');
  await page.goto(`objections/new/?entry=${id}`);
  await look('objection form');
  await send(page);
  assert.ok(await page.locator('.errors').isVisible());
  await look('objection form with faults');
  await page.locator('[name="ground"]').first().check();
  await page.locator('[name="statement"]').fill('本人与名单所列的不是同一个人，住址和工作单位都不同。');
  await page.locator('[name="applicantKind"]').first().check();
  await page.locator('[name="applicantName"]').fill(name);
  await page.locator('[name="idNumberTail"]').fill('123X');
  await page.locator('[name="contactPhone"]').fill('13800000000');
  await page.locator('[name="agree"]').check();
  await send(page);
  assert.match(page.url(), /\/cases\/received\//);
  const [number = '', secret = ''] = await page.locator('.facts.large .code').allInnerTexts();
  await look('receipt');
  await page.reload();
  await look('receipt read again');

  await page.goto('status/');
  await look('status form');
  for (const code of ['AAAA-AAAA-AAAA-AAAA', secret]) {
    await page.goto('status/');
    await page.locator('[name="case"]').fill(number);
    await page.locator('[name="secret"]').fill(code);
    await send(page);
    await look(`status of ${code === secret ? 'a case' : 'no case'}`);
  }
  assert.match(await page.locator('main').innerText(), new RegExp(number));
  assert.deepEqual(found, []);
  await close();
});

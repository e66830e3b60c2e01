import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { openBrowser } from '../support/chromium.ts';
import { search, visit } from '../support/visit.ts';
import { liveOf, makeWorld, serveWorld, TODAY, type World } from '../support/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
let rows: EntryRow[];
before(async () => {
  [world, browser] = await Promise.all([makeWorld({ entries: 200 }), openBrowser()]);
  server = await serveWorld(world);
  const { database, close } = liveOf(world.root);
  rows = entries(database, { list: 'judgment-defaulters' }, { size: 100 }).filter(
    ({ kind }) => kind === 'natural',
  );
  close();
});
after(async () => {
  await browser.close();
  await server.stop();
  world.close();
});

/** The office at its own terminal. */
const office = (...args: string[]): string =>
  execFileSync(process.execPath, ['scripts/cases.ts', ...args, '--by', '示例经办人'], {
    env: { ...process.env, XINBANG_VAR: world.root, XINBANG_TODAY: TODAY },
    encoding: 'utf8',
  });

async function fillObjection(page: Page, row: EntryRow): Promise<void> {
  await page.locator('input[name="ground"][value="not-me"]').check();
  await page.locator('[name="statement"]').fill('本人与名单所列的不是同一个人，住址和工作单位都不同。');
  await page.locator('input[name="applicantKind"][value="self"]').check();
  await page.locator('[name="applicantName"]').fill(row.name);
  await page.locator('[name="idNumberTail"]').fill('123X');
  await page.locator('[name="contactPhone"]').fill('13800000000');
  await page.locator('[name="agree"]').check();
  await page.locator('main form button').click();
}

/** Fills the form of the page and reads number and secret from the receipt. */
async function object(page: Page, row: EntryRow): Promise<{ number: string; secret: string }> {
  await fillObjection(page, row);
  await page.waitForURL(/\/cases\/received\//);
  const text = await page.locator('main').innerText();
  const number = /\d{8}-[0-9A-Z]{6}/.exec(text)?.[0] ?? '';
  const secret = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(text.replace(number, ''))?.[0] ?? '';
  assert.ok(number && secret, text);
  return { number, secret };
}

async function status(page: Page, number: string, secret: string): Promise<string> {
  await page.goto('status/');
  await page.locator('[name="case"]').fill(number);
  await page.locator('[name="secret"]').fill(secret);
  await page.locator('main form button').click();
  await page.waitForLoadState();
  return page.locator('main').innerText();
}

test('F12 F14 F17 F75 from a name to a record to an objection to its end: upheld, and gone from everywhere', async () => {
  const [row] = rows;
  assert.ok(row);
  const { page, faults, close } = await visit(browser, server.address);
  assert.ok((await search(page, row.name.slice(1))).ids.includes(row.id));
  await page.locator(`[data-entry="${row.id}"] a`).click();
  await page
    .getByRole('link', { name: /提出异议/ })
    .first()
    .click();
  const { number, secret } = await object(page, row);

  await page.reload();
  assert.ok(!(await page.locator('main').innerText()).includes(secret), 'the secret is shown once');
  assert.match(await status(page, number, secret), /已收到|已受理|待受理/);

  office('mark', number);
  await page.goto(`entries/${row.id}/`);
  assert.match(await page.locator('main').innerText(), /异议处理中/);
  const marked = (await (await page.request.get(`entries/${row.id}.json`)).json()) as { state: string };
  assert.equal(marked.state, 'objection');

  office('forward', number);
  office('decide', number, '--outcome', 'upheld', '--reason', '经核实，名单所列不是申请人');
  const gone = await page.goto(`entries/${row.id}/`);
  assert.equal(gone?.status(), 410);
  assert.ok(!(await page.content()).includes(row.name));
  assert.match(await page.locator('main').innerText(), /异议成立/);
  assert.equal((await page.request.get(`entries/${row.id}.json`)).status(), 410);
  assert.equal((await page.request.get(`api/entries/${row.id}`)).status(), 410);
  assert.ok(!(await search(page, row.name)).ids.includes(row.id));
  await page.goto('lists/judgment-defaulters/');
  assert.equal(await page.locator(`[data-entry="${row.id}"]`).count(), 0);
  assert.match(await status(page, number, secret), /异议成立|已支持|成立/);
  assert.deepEqual(
    faults.filter((fault) => !/410|404/.test(fault)),
    [],
  );
  await close();
});

test('without scripts: browse by initial, read a record, object, follow the case', async () => {
  const row = rows[1];
  assert.ok(row);
  const { page, close } = await visit(browser, server.address, { javaScriptEnabled: false });
  await page.goto('search/');
  await page
    .locator('main')
    .getByRole('link', { name: /首字母/ })
    .first()
    .click();
  await page.goto(`browse/${row.initial}/`);
  await page.locator(`[data-entry="${row.id}"] a`).first().click();
  await page
    .getByRole('link', { name: /提出异议/ })
    .first()
    .click();
  const { number, secret } = await object(page, row);
  assert.match(await status(page, number, secret), new RegExp(number));
  assert.match(await status(page, number, 'AAAA-AAAA-AAAA-AAAA'), /没有找到|不符|核对/);
  await close();
});

test('a form with faults keeps what was typed, names each fault and leads to its field', async () => {
  const row = rows[2];
  assert.ok(row);
  const { page, close } = await visit(browser, server.address, { javaScriptEnabled: false });
  await page.goto(`objections/new/?entry=${row.id}`);
  await page.locator('[name="statement"]').fill('短');
  await page.locator('[name="applicantName"]').fill('<script>alert(1)</script>');
  await page
    .locator('main form')
    .evaluate((form) => {
      (form as HTMLFormElement).noValidate = true;
    })
    .catch(() => undefined);
  await page.locator('main form button').click();
  await page.waitForLoadState();
  assert.equal(await page.locator('[name="applicantName"]').inputValue(), '<script>alert(1)</script>');
  const links = page.locator('[role="alert"] a, .errors a');
  assert.ok((await links.count()) >= 3);
  for (const href of await links.evaluateAll((items) =>
    items.map((item) => item.getAttribute('href') ?? ''),
  )) {
    assert.equal(await page.locator(href).count(), 1, href);
  }
  await close();
});

test('a repair application is received too, and the forms help where no record is named', async () => {
  const row = rows[3];
  assert.ok(row);
  const { page, close } = await visit(browser, server.address);
  const form = {
    entry: row.id,
    applicantName: row.name,
    applicantKind: 'self',
    idNumberTail: '1234',
    contactPhone: '13800000000',
    ground: 'performed',
    statement: '义务已经全部履行完毕，附上结案通知。',
    agree: 'yes',
  };
  const answer = await page.request.post('api/repairs', { data: form });
  assert.equal(answer.status(), 201);
  const { case: number, promisedBy } = (await answer.json()) as { case: string; promisedBy: string };
  assert.match(number, /^20261120-/);
  assert.equal(promisedBy, '2026-12-04');
  const posted = await page.request.post('api/objections', {
    multipart: { ...form, ground: 'other' },
    maxRedirects: 0,
  });
  assert.equal(posted.status(), 303);
  assert.equal((await page.goto('objections/new/'))?.status(), 200);
  assert.equal((await page.goto('repairs/new/?entry=nosuchentry22'))?.status(), 404);
  await close();
});

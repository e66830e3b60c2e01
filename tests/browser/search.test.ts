import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { matchKey } from '#src/domain/names.ts';
import { openBrowser } from '../support/chromium.ts';
import { credit } from '../support/numbers.ts';
import { medical } from '../support/records.ts';
import { sendRows } from '../support/send.ts';
import { search, visit } from '../support/visit.ts';
import { type Desk, liveOf, makeWorld, serveWorld, TODAY, type World } from '../support/world.ts';

const SEED = Number(process.hrtime.bigint() % 1_000_000n);
let state = SEED;
/** A new seed each run, printed, so that a failure can be repeated. */
const random = (below: number) => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * below);
};

/** A record whose last day is the day of the world. */
const LAST = '天津市墨榆末日诊所有限公司';
const arrive = async (desk: Desk) => {
  const last = { 主体名称: LAST, 主体类别: '法人', 统一社会信用代码: credit(971), 证件号码: '' };
  await sendRows(desk, 'illegal-medical-practice', [medical(971, { ...last, 公示期限至: TODAY })]);
};

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
let rows: EntryRow[];
before(async () => {
  console.log(`search seed ${SEED}`);
  [world, browser] = await Promise.all([makeWorld({ entries: 600, arrive }), openBrowser()]);
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

/** What a plain scan of the snapshot finds for one word. */
function scan(word: string): Set<string> {
  const key = matchKey(word);
  const bare = (text: string) => matchKey(text).replace(/[()]/g, '');
  const hit = ({ name, document, code }: EntryRow) =>
    matchKey(name).includes(key) ||
    matchKey(document).includes(key) ||
    bare(document).includes(key) ||
    (/^[0-9a-z]{2,18}$/.test(key) && (code?.toLowerCase().startsWith(key) ?? false));
  return new Set(rows.filter(hit).map(({ id }) => id));
}

/** A random contiguous part of a random name. */
function part(): string {
  const name = [...(rows[random(rows.length)]?.name ?? '')];
  const start = random(name.length);
  return name.slice(start, start + 1 + random(6)).join('');
}

test('what is found equals a plain scan, for random parts of names, whole names, codes and case numbers', async () => {
  const { page, faults, close } = await visit(browser, server.address);
  const pick = () => rows[random(rows.length)] as EntryRow;
  const coded = rows.filter(({ code }) => code !== null);
  const queries = [
    ...Array.from({ length: 30 }, part),
    ...Array.from({ length: 10 }, () => pick().name),
    ...Array.from({ length: 10 }, () => pick().document),
    ...Array.from({ length: 6 }, () => coded[random(coded.length)]?.code ?? ''),
    ...Array.from({ length: 4 }, () => (coded[random(coded.length)]?.code ?? '').slice(0, 8 + random(8))),
    '有限公司',
    '(天津)',
    '（天津）',
    '·',
    '2026津0113执',
    '【2026】津0113执',
  ].filter((query) => matchKey(query) !== '');
  for (const query of queries) {
    const { ids, count } = await search(page, query);
    const expected = scan(query);
    assert.equal(count, expected.size, `“${query}” (seed ${SEED})`);
    assert.ok(
      ids.every((id) => expected.has(id)),
      `“${query}” (seed ${SEED})`,
    );
    const exact = rows.filter(({ name }) => matchKey(name) === matchKey(query)).map(({ id }) => id);
    assert.ok(
      ids.slice(0, Math.min(exact.length, 20)).every((id) => exact.includes(id)),
      `the exact name comes first: “${query}” (seed ${SEED})`,
    );
  }
  assert.deepEqual(faults, []);
  await close();
});

test('several words mean all of them', async () => {
  const { page, close } = await visit(browser, server.address);
  for (const [a, b] of [
    ['天津', '有限公司'],
    ['公司', part()],
  ] as const) {
    const [one, other] = [scan(a), scan(b)];
    const both = [...one].filter((id) => other.has(id));
    assert.equal((await search(page, `${a}\u3000${b}`)).count, both.length, `${a} ${b}`);
  }
  await close();
});

test('a result says why it was found and shows list, unit, date and mask', async () => {
  const { page, close } = await visit(browser, server.address);
  const person = rows.find(({ kind, list }) => kind === 'natural' && list === 'judgment-defaulters');
  assert.ok(person);
  await search(page, person.name);
  const first = page.locator('[data-results] li').first();
  const text = await first.innerText();
  for (const expected of ['名称一致', '失信被执行人', '区法院', person.mask ?? '', person.document]) {
    assert.ok(text.includes(expected), expected);
  }
  assert.equal(await first.locator('mark').innerText(), person.name);
  assert.equal(await first.locator('a').getAttribute('href'), `/entries/${person.id}/`);
  await close();
});

test("a person's number typed into the box is not sent, not kept in the address and not searched", async () => {
  const { page, requests, close } = await visit(browser, server.address);
  for (const number of [
    '11010519491231002X',
    '110105 19491231 002x',
    '130503670401001',
    '110105194912310021',
  ]) {
    await page.goto('search/');
    const before = requests.length;
    await page.locator('main input[name="q"]').fill(number);
    await page.locator('main form').getByRole('button').click();
    await page.waitForTimeout(300);
    const digits = number.replace(/\D/g, '').slice(0, 15);
    const sent = requests.slice(before).filter((request) => request.replace(/\D/g, '').includes(digits));
    assert.deepEqual(sent, [], number);
    assert.ok(!page.url().replace(/\D/g, '').includes(digits), number);
    assert.equal(await page.locator('[data-results] li').count(), 0);
  }
  await close();
});

test('the back button brings the earlier query and its results back', async () => {
  const { page, close } = await visit(browser, server.address);
  await search(page, '天津');
  await page.locator('main input[name="q"]').fill('有限公司');
  await page.locator('main form').getByRole('button').click();
  await page.waitForURL(/%E6%9C%89%E9%99%90/);
  await page.goBack();
  await page.waitForFunction(
    (count) => document.querySelector('[data-result-count]')?.getAttribute('data-result-count') === count,
    String(scan('天津').size),
  );
  assert.equal(await page.locator('main input[name="q"]').inputValue(), '天津');
  await close();
});

test('nothing found is said plainly, with other ways to look', async () => {
  const { page, close } = await visit(browser, server.address);
  const { count } = await search(page, '囍囍囍囍');
  assert.equal(count, 0);
  assert.ok(await page.locator('[data-empty]').isVisible());
  assert.match(await page.locator('[data-announce]').innerText(), /没有找到/);
  await close();
});

test('a record is found to the end of its last day in China, and not in the first hour of the day after', async () => {
  const { page, close } = await visit(browser, server.address);
  await page.clock.setFixedTime('2026-11-20T15:30:00Z');
  assert.equal((await search(page, LAST)).count, 1);
  await page.clock.setFixedTime('2026-11-20T16:30:00Z');
  assert.deepEqual(await search(page, LAST), { ids: [], count: 0 });
  await close();
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { openCases } from '#db/cases/open.ts';
import { entries, tally } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { readCitizenNumber } from '#src/domain/codes.ts';
import { isCard } from '#src/domain/masks.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { places } from '#src/publish/places.ts';
import { openBrowser } from '../support/chromium.ts';
import { card, citizen, phone } from '../support/numbers.ts';
import { pagesOf } from '../support/pages.ts';
import { courtPerson } from '../support/records.ts';
import { sendRows } from '../support/send.ts';
import { search, visit } from '../support/visit.ts';
import { placesOf } from '../support/whole-release.ts';
import { liveOf, makeWorld, serveWorld, type World } from '../support/world.ts';

const NAMESAKE = '令狐清和';
const APPLICANT = '赫连申请';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
let rows: EntryRow[];
before(async () => {
  const namesakes = ['1979-08-22', '1988-01-05'].map((birth, index) =>
    courtPerson(310 + index, {
      iname: NAMESAKE,
      cardNum: citizen(birth, 311 + index * 2),
      duty: `向户名为他人的账户${card(19)}付款，联系电话${phone}`,
    }),
  );
  const arrive = async (desk: Parameters<typeof sendRows>[0]) => {
    const { taken, found } = await sendRows(desk, 'judgment-defaulters', namesakes);
    assert.equal(taken, 2, JSON.stringify(found));
  };
  [world, browser] = await Promise.all([makeWorld({ entries: 80, arrive }), openBrowser()]);
  server = await serveWorld(world, { XINBANG_LIMITS: 'off' });
  const { database, close } = liveOf(world.root);
  rows = entries(database, {}, { size: 10_000 });
  close();
});
after(async () => {
  await browser.close();
  await server.stop();
  world.close();
});
const { page } = pagesOf(() => world.root);

async function post(path: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(new URL(path, server.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const valid = (entry: string) => ({
  entry,
  applicantName: APPLICANT,
  applicantKind: 'self',
  idNumberTail: '668X',
  contactPhone: '13912345678',
  ground: 'fact-wrong',
  statement: '判决已经履行完毕，附上法院的结案通知书。',
  agree: 'yes',
});

test('F12 F14 F15 F16 an objection gets its number and secret, lies with the determining unit and nowhere in public, and is told to nobody else', async () => {
  const row = rows.find(({ name }) => name === NAMESAKE);
  assert.ok(row);
  for (const [path, changes] of [
    ['/api/objections', {}],
    ['/api/repairs', { ground: 'performed' }],
  ] as const) {
    const { status, body } = await post(path, { ...valid(row.id), ...changes });
    assert.equal(status, 201, JSON.stringify(body));
    const { case: id, secret } = body as { case: string; secret: string };
    const store = openCases(places(world.root).cases);
    const kept = await store.reads.find(id);
    await store.close();
    assert.deepEqual([kept?.row.entry, kept?.row.unit], [row.id, row.unit]);
    assert.deepEqual(await placesOf(world.root, [id, secret, APPLICANT]), []);
    const told = await post('/api/status', { case: id, secret });
    assert.deepEqual([told.status, told.body['state']], [200, 'received']);
    for (const name of [APPLICANT, NAMESAKE]) assert.ok(!JSON.stringify(told.body).includes(name));
    const wrong = await post('/api/status', { case: id, secret: 'AAAA-AAAA-AAAA-AAAA' });
    assert.deepEqual(wrong, await post('/api/status', { case: '20261120-AAAAAA', secret }));
    assert.equal(wrong.status, 404);
  }
  const faulty = await post('/api/objections', { ...valid(row.id), statement: '短', agree: '' });
  const errors = faulty.body['errors'] as { field: string }[];
  assert.deepEqual([faulty.status, errors.map(({ field }) => field)], [422, ['statement', 'agree']]);
  const unknown = await post('/api/objections', valid('nosuchentry2345'));
  assert.equal(unknown.status, 404);
  for (const { name } of rows) assert.ok(!JSON.stringify(unknown.body).includes(name), name);
});

test('F15 F18 the guide to repair names its conditions and steps, each list its own, and what is taken for reference only', async () => {
  const html = page('guide/repair/');
  for (const part of ['一般需要具备的条件', '怎样申请', '各名单的规定']) assert.ok(html.includes(part), part);
  const [, reference = ''] = /作为参考[^<]*<\/p>\s*<ul>([\s\S]*?)<\/ul>/.exec(html) ?? [];
  const words = ['志愿服务', '参与公众服务', '慈善捐助'];
  for (const word of words) assert.ok(reference.includes(word), word);
  const { database, close } = liveOf(world.root);
  for (const { value } of tally(database, 'list')) {
    const list = world.profile.lists.find(({ id }) => id === value);
    if (list?.side === 'black') assert.ok(html.includes(list.repair.text), value);
  }
  close();
  const row = rows.find(({ side }) => side === 'black');
  const form = await (await fetch(new URL(`/repairs/new/?entry=${row?.id}`, server.address))).text();
  for (const word of words) assert.match(form, new RegExp(`name="evidenceKinds"[\\s\\S]*${word}（参考）`));
});

test('F77 two persons of one name are two results with masks of their own, under the words that they may not be one', async () => {
  const { page: tab, faults, close } = await visit(browser, server.address);
  const { ids, count } = await search(tab, NAMESAKE);
  assert.equal(count, 2);
  const masks = await tab.locator('[data-results] .mask').allInnerTexts();
  assert.equal(new Set(masks).size, 2);
  for (const mask of masks) assert.match(mask.replaceAll(' ', ''), /^120113\*{8}\d{3}[\dX]$/);
  assert.match(await tab.locator('[data-announce]').innerText(), /同名不等于同一人/);
  for (const id of ids) {
    await tab.goto(`entries/${id}/`);
    const words = await tab.locator('main').innerText();
    assert.match(words, /同名不等于同一人/);
    assert.match(words, /这个名字共有\s*2 条记录/);
  }
  await tab.goto('lists/judgment-defaulters/');
  assert.match(await tab.locator('main').innerText(), /同名不等于同一人/);
  assert.deepEqual(faults, []);
  await close();
});

test('F75 no kind of page asks another place for anything, and persons’ pages are kept out of search engines', async () => {
  const natural = rows.find(({ kind }) => kind === 'natural');
  const company = rows.find(({ code }) => code !== null);
  const red = rows.find(({ issue }) => issue !== null);
  assert.ok(natural && company && red);
  const { page: tab, faults, requests, close } = await visit(browser, server.address);
  const columns = [...page('').matchAll(/<li>\s*<a href="\/([a-z/-]*)"/g)].map(
    ([, address]) => address ?? '',
  );
  assert.ok(columns.length > 15);
  const more = [`entries/${natural.id}/`, `entries/${company.id}/`, `organisations/${company.code}/`];
  const forms = [`objections/new/?entry=${natural.id}`, 'status/', `batches/${red.issue}/`, 'search/?q=天津'];
  for (const address of new Set(['', ...columns, ...more, ...forms])) await tab.goto(address);
  assert.deepEqual(faults, []);
  assert.ok(requests.length > 60);
  await tab.goto(`entries/${natural.id}/`);
  assert.match((await tab.locator('meta[name="robots"]').getAttribute('content')) ?? '', /noindex/);
  const headers = (await tab.reload())?.headers() ?? {};
  assert.match(headers['content-security-policy'] ?? '', /default-src 'self'/);
  assert.deepEqual(
    [headers['x-content-type-options'], headers['referrer-policy']],
    ['nosniff', 'same-origin'],
  );
  await close();
});

test('F75 no citizen’s number, phone or bank card stands in any text of the release', async () => {
  const { site, close } = liveOf(world.root);
  close();
  const codes = new Set(rows.flatMap(({ code }) => code ?? []));
  const found: string[] = [];
  let texts = 0;
  for (const file of await filesBelow(site)) {
    const text = (await readableText(join(site, file))) ?? '';
    texts += Number(text !== '');
    for (const [run] of text.matchAll(/(?<![\dA-Za-z.])\d{11,19}[Xx]?(?![\dA-Za-z])/g)) {
      if (codes.has(run)) continue;
      const isPhone = /^1[3-9]\d{9}$/.test(run);
      const isPerson = /^(?:\d{15}|\d{17}[\dXx])$/.test(run) && readCitizenNumber(run.toUpperCase()) !== null;
      if (isPhone || isPerson || (run.length >= 16 && isCard(run))) found.push(`${file}: ${run}`);
    }
  }
  assert.ok(texts > 200, `${texts} texts`);
  assert.deepEqual(found, []);
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { entries, issues } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { originOf } from '#src/outputs/permalink.ts';
import { qrCode } from '#src/outputs/qr.ts';
import { releaseView } from '#src/outputs/release-view.ts';
import { screenView } from '#src/outputs/screen.ts';
import { lengthOf, SMS_LIMIT, smsText } from '#src/outputs/share-text.ts';
import { loadProfile, profileIds } from '#src/profiles/load.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { pagesOf } from '../support/pages.ts';
import { placesOf } from '../support/whole-release.ts';
import { liveOf, makeWorld, serveWorld, TODAY, type World } from '../support/world.ts';

let world: World;
before(async () => {
  world = await makeWorld({ entries: 300 });
});
after(() => {
  world.close();
});
const { page, countOf, shownUnder } = pagesOf(() => world.root);

/** Every entry of the live release, newest first. */
function allRows(): EntryRow[] {
  const { database, close } = liveOf(world.root);
  const rows = entries(database, {}, { size: 10_000 });
  close();
  return rows;
}
const allIssues = () => [...Map.groupBy(allRows(), ({ issue }) => issue)].filter(([issue]) => issue !== null);
const ids = (rows: EntryRow[]) => rows.map(({ id }) => id);
const isPersonInDisgrace = ({ kind, side }: EntryRow) => kind === 'natural' && side !== 'red';

/** The texts of an issue's page as they are copied. */
function textsOf(issue: string) {
  const html = page(`batches/${issue}/`);
  const text = (kind: string) => {
    const [, found = ''] = new RegExp(`data-share="${kind}">([\\s\\S]*?)</p>`).exec(html) ?? [];
    return found.replace(/<[^>]+>/g, '').trim();
  };
  return { html, wechat: text('wechat'), sms: text('sms') };
}

test('F61 the screen turns through the newest honours, then the newest organisations of the black side', () => {
  const { entries: size } = world.profile.screen;
  const rows = allRows();
  const red = rows.filter(({ side }) => side === 'red').slice(0, size);
  const black = rows.filter(({ side, kind }) => side === 'black' && kind !== 'natural').slice(0, size);
  assert.ok(red.length > 5 && black.length > 5);
  assert.deepEqual(shownUnder('screen/'), ids([...red, ...black]));
  const html = page('screen/');
  for (const { name, document, termUntil } of [...red, ...black]) {
    assert.ok(html.includes(name) && html.includes(document), name);
    if (termUntil) assert.ok(html.includes(`data-until="${termUntil}"`), termUntil);
  }
});

test('F61 natural persons of the black side are on no screen unless the profile says so, and then with their mask', () => {
  const { database, close } = liveOf(world.root);
  const release = releaseView(database, world.profile);
  const persons = (allowed: boolean) => {
    const profile = { ...world.profile, screen: { ...world.profile.screen, persons: allowed } };
    return screenView(database, profile, release).rows.filter((row) => row.natural && row.side === 'black');
  };
  assert.equal(world.profile.screen.persons, false);
  assert.deepEqual(persons(false), []);
  assert.ok(persons(true).length > 0);
  assert.ok(persons(true).every(({ mask }) => mask?.includes('****')));
  close();
});

test('F61 a printed board holds its whole issue without natural persons of the black side, or there is none', () => {
  const { site, close } = liveOf(world.root);
  close();
  const found = { boards: 0, withheld: 0 };
  for (const [issue, rows] of allIssues()) {
    const printed = rows.filter((row) => !isPersonInDisgrace(row));
    assert.equal(existsSync(join(site, `poster/${issue}/index.html`)), printed.length > 0, `${issue}`);
    if (printed.length === 0) continue;
    const html = page(`poster/${issue}/`);
    assert.deepEqual(shownUnder(`poster/${issue}/`).sort(), ids(printed).sort(), `${issue}`);
    assert.equal(countOf(html, `issue:${issue}`), rows.length);
    assert.match(html, /<meta name="robots" content="noindex"/);
    assert.match(html, /以网站当前公示为准/);
    assert.match(html, /第 \d{8}-\d{6} 号发布 · 状态截至2026年11月20日/);
    const address = `${originOf(world.profile.site.domain)}/batches/${issue}/`;
    assert.ok(html.includes(address) && html.includes(qrCode(address).path), address);
    assert.ok(page(`batches/${issue}/`).includes(`href="/poster/${issue}/"`));
    found.boards += 1;
    found.withheld += rows.length - printed.length;
  }
  assert.ok(found.boards > 10 && found.withheld > 10, JSON.stringify(found));
});

test('F28 F37 the texts of an issue name issue, unit, count and address, and nobody', () => {
  const { database, close } = liveOf(world.root);
  const all = issues(database);
  close();
  for (const { issue, unit, batch, count } of all) {
    const { wechat, sms, html } = textsOf(issue);
    const name = world.profile.units.find(({ id }) => id === unit)?.name ?? '';
    const address = `${world.profile.site.domain}/batches/${issue}/`;
    for (const text of [wechat, sms])
      assert.ok(
        [name, batch, `${count}`, address].every((part) => text.includes(part)),
        text,
      );
    assert.equal(html.match(new RegExp(`data-count="issue:${issue}" value="${count}"`, 'g'))?.length, 3);
    assert.ok([...sms].length <= SMS_LIMIT && [...wechat].length <= 600, sms);
    assert.doesNotMatch(wechat + sms, /\d{9}|\*\*/);
    for (const row of allRows().filter((one) => one.issue === issue))
      assert.ok(![row.name, row.mask, row.code].some((part) => part && (wechat + sms).includes(part)), sms);
  }
});

test('F28 the text of unlicensed medical practice leads to the national query column, no other text does', () => {
  const list = 'illegal-medical-practice';
  const link = world.profile.links.find(({ id }) => id === 'nhc-query');
  assert.ok(link && world.profile.lists.find(({ id }) => id === list)?.links.includes(link.id));
  const kinds = { medical: 0, other: 0 };
  for (const [issue, rows] of allIssues()) {
    const medical = rows.some((row) => row.list === list);
    kinds[medical ? 'medical' : 'other'] += 1;
    assert.equal(textsOf(`${issue}`).wechat.includes(`：${link.url}`), medical, `${issue}`);
  }
  assert.ok(kinds.medical > 0 && kinds.other > 0);
});

for (const jurisdiction of profileIds()) {
  test(`${jurisdiction}: F37 the short message of every unit fits ${SMS_LIMIT} characters with its address`, () => {
    const { units, site } = loadProfile(jurisdiction);
    for (const domain of [site.domain, 'www.example.gov.cn', 'chengxin.wenming.example-city.gov.cn'])
      for (const base of ['/', '/hhb/'])
        for (const { id, name, full } of units) {
          const home = originOf(domain) + base;
          const address = `${home}batches/${id}-2026-12/`;
          const words = { site: site.name, unit: name, unitFull: full, batch: '2026年第十二批', newest: '' };
          const text = smsText({ ...words, count: 9999, address, home, links: [] });
          assert.ok(text, `${name} ${address}`);
          assert.ok(lengthOf(text, 9999) <= SMS_LIMIT);
          assert.ok(text.before.includes(`${name}2026年第十二批`) && text.after.includes(domain + base));
        }
  });
}

test('F37 a name too long for one message gets no short message, and not one that is cut', () => {
  const words = { site: '', unit: '某'.repeat(70), unitFull: '', batch: '第1期', newest: '', links: [] };
  assert.equal(smsText({ ...words, count: 1, address: 'https://a.cn/b/', home: 'https://a.cn/' }), null);
});

test('F61 F28 F37 a withdrawal takes the entry off screen and board and corrects the texts', async () => {
  const onScreen = new Set(shownUnder('screen/'));
  const gone = allRows().find(({ id, issue, side }) => issue && side === 'black' && onScreen.has(id));
  assert.ok(gone?.issue);
  const { id, issue } = gone;
  const count = allRows().filter((row) => row.issue === issue).length;
  assert.ok(shownUnder(`poster/${issue}/`).includes(id));
  await withdrawLive(world, { entry: id, reason: 'repaired', document: '示例决定', day: TODAY });
  assert.ok(!shownUnder('screen/').includes(id) && !shownUnder(`poster/${issue}/`).includes(id));
  const { html, sms, wechat } = textsOf(issue);
  assert.equal(countOf(html, `issue:${issue}`), count - 1);
  assert.ok(sms.includes(`公示${count - 1}条`) && wechat.includes(`正在公示 ${count - 1} 条`));
  assert.equal(countOf(page(`poster/${issue}/`), `issue:${issue}`), count - 1);
  const rest = (await placesOf(world.root, [id])).map((file) => file.replace(/\.(?:br|gz)$/, ''));
  assert.deepEqual(
    [...new Set(rest)].filter((file) => !new RegExp(`^(?:embed/entry|entries)/${id}[./]`).test(file)).sort(),
    ['data/removed.json', 'feeds/removed.json', 'feeds/removed.xml', 'release.json'],
  );
});

test('F03 the embedded search may be framed by any site, and nothing else may', async () => {
  const server = await serveWorld(world);
  try {
    const headersOf = async (path: string) => (await fetch(new URL(path, server.address))).headers;
    const open = await headersOf('/embed/search/');
    assert.match(open.get('content-security-policy') ?? '', /frame-ancestors \*/);
    assert.equal(open.get('x-frame-options'), null);
    for (const path of [
      '/',
      '/search/',
      '/screen/',
      '/status/',
      '/embed/nonesuch/',
      '/embed/..%2fobjections/new/',
      '/embed/%2e%2e/objections/new/',
      '/entries/nonesuch/',
    ]) {
      const closed = await headersOf(path);
      assert.match(closed.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
      assert.equal(closed.get('x-frame-options'), 'DENY', path);
    }
  } finally {
    await server.stop();
  }
});

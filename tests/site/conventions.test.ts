import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Database from 'better-sqlite3';
import { entries } from '#db/snapshot/reads.ts';
import { printDay } from '#src/domain/days.ts';
import { releaseView } from '#src/outputs/release-view.ts';
import { filesBelow } from '#src/publish/files.ts';
import { places } from '#src/publish/places.ts';
import { siteTags } from '../../src/layouts/meta.ts';
import { guides } from '../../src/layouts/navigation.ts';
import { pagesOf } from '../support/pages.ts';
import { liveOf, makeWorld, serveWorld, type World } from '../support/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
before(async () => {
  world = await makeWorld({ entries: 200 });
  server = await serveWorld(world);
});
after(async () => {
  await server.stop();
  world.close();
});
const { page } = pagesOf(() => world.root);

const tagsOf = (html: string) =>
  new Map(
    [...html.matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)].map(([, name = '', said = '']) => [
      name,
      said,
    ]),
  );

/** Every address of the sitemap, as the search engines get it. */
async function addresses(): Promise<string[]> {
  const { site, close } = liveOf(world.root);
  close();
  const maps = (await filesBelow(site)).filter((file) => /^sitemap-\d+\.xml$/.test(file));
  return maps.flatMap((file) =>
    [...readFileSync(join(site, file), 'utf8').matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => url),
  );
}

test('F62 every address of the sitemap carries the tags of a government site: its own, and those of a column or an article', async () => {
  const all = await addresses();
  assert.ok(all.length > 300);
  const { name, domain } = world.profile.site;
  let articles = 0;
  for (const url of all) {
    const path = new URL(url).pathname;
    const tags = tagsOf(page(path));
    const has = (...names: string[]) => names.every((each) => tags.get(each));
    assert.deepEqual([tags.get('SiteName'), tags.get('SiteDomain'), tags.get('Url')], [name, domain, url]);
    assert.ok(tags.get('Description'), path);
    const column = has('ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType');
    const article = has('ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Author');
    assert.ok(column || article || path === '/', path);
    const isContent = /^\/(?:entries|typical-cases|joint-cases|bulletins|stories|activities)\/[^/]+\/$/;
    assert.equal(isContent.test(path) && !article, false, path);
    if (article) assert.match(tags.get('PubDate') ?? '', /^\d{4}-\d\d-\d\d \d\d:\d\d$/, path);
    articles += Number(article);
  }
  assert.ok(articles > 100);
});

test('F76 what the profile does not have of number, record and error report is printed nowhere; what it has is in tag and foot', () => {
  const { database, close } = liveOf(world.root);
  const release = releaseView(database, world.profile);
  close();
  const words = { description: '说明', url: 'https://example.cn/', column: undefined, article: undefined };
  const named = { ...release, site: { ...release.site, identifier: '1201130001' } };
  assert.equal(new Map(siteTags(named, words)).get('SiteIDCode'), '1201130001');
  assert.ok(!new Map(siteTags(release, words)).has('SiteIDCode'));
  const foot = /<footer class="site">([\s\S]*?)<\/footer>/.exec(page(''))?.[1] ?? '';
  for (const word of ['网站标识码', '找错', 'undefined', 'null']) assert.ok(!foot.includes(word), word);
  for (const word of [world.profile.site.office, world.profile.site.contact, '/sitemap/', '/guide/'])
    assert.ok(foot.includes(word), word);
});

test('F68 a record has its public-information block, and its index number names division, unit, list, year and record', () => {
  const { database, site, close } = liveOf(world.root);
  for (const row of entries(database, {}, { size: 40 })) {
    const html = page(`entries/${row.id}/`);
    const said = (label: string) => new RegExp(`<dt>${label}</dt>\\s*<dd>([^<]*)</dd>`).exec(html)?.[1];
    const index = `${world.profile.division}/${row.unit}/${row.list}/${row.published.slice(0, 4)}/${row.id}`;
    assert.equal(said('索引号'), index);
    assert.equal(said('发布机构'), world.profile.units.find(({ id }) => id === row.unit)?.full);
    assert.equal(said('成文日期'), printDay(row.determined));
    assert.equal(said('发布日期'), printDay(row.published));
    assert.ok(said('文号'));
    assert.match(said('标题') ?? '', /（.+）$/);
    assert.match(said('有效性') ?? '', /^有效/);
    const data = JSON.parse(readFileSync(join(site, `entries/${row.id}.json`), 'utf8')) as { index: string };
    assert.equal(data.index, index);
  }
  close();
});

test('the site map for people names every list that is shown, every column and every guide', () => {
  const html = page('sitemap/');
  const { database, close } = liveOf(world.root);
  const lists = new Set(entries(database, {}, { size: 1000 }).map(({ list }) => list));
  const { columns } = releaseView(database, world.profile);
  close();
  const shown = world.profile.lists.filter(({ id, side }) => lists.has(id) && side !== 'watch');
  const paths = [
    ...shown.map(({ id }) => `/lists/${id}/`),
    ...[...columns, ...guides].map(({ path }) => path),
  ];
  for (const path of paths) assert.ok(html.includes(`href="${path}"`), path);
});

test('every reader has a guide, all reached from home and foot; a black record leads to the one for the listed', () => {
  const index = page('guide/');
  for (const { path } of guides) {
    assert.ok(index.includes(`href="${path}"`), path);
    assert.match(page(path), /<h1>[^<]{2,}<\/h1>/, path);
    assert.ok(page('').includes(`href="${path}"`), path);
  }
  const { database, close } = liveOf(world.root);
  const [black] = entries(database, { side: 'black' }, { size: 1 });
  const [red] = entries(database, { side: 'red' }, { size: 1 });
  close();
  const main = (id = '') => /<main[\s\S]*<\/main>/.exec(page(`entries/${id}/`))?.[0] ?? '';
  assert.ok(main(black?.id).includes('/guide/listed/'));
  assert.ok(!main(red?.id).includes('/guide/listed/'));
});

test('F69 no link leaves the site without the notice before it, on whatever page it stands', async () => {
  const { site, close } = liveOf(world.root);
  close();
  const own = `http://${world.profile.site.domain}/`;
  let found = 0;
  for (const file of (await filesBelow(site)).filter((each) => each.endsWith('.html'))) {
    const html = readFileSync(join(site, file), 'utf8');
    const noticed = [...html.matchAll(/<details class="outward">[\s\S]*?<\/details>/g)].map(([all]) => all);
    for (const notice of noticed) assert.match(notice, /（站外）[\s\S]*即将离开本站/, file);
    const count = (text: string) =>
      [...text.matchAll(/<a [^>]*href="(https?:[^"]*)"/g)].filter(([, url = '']) => !url.startsWith(own))
        .length;
    assert.equal(count(html), count(noticed.join('')), file);
    found += noticed.length;
  }
  assert.ok(found > 100);
});

test('what cannot be answered is answered with a page of this site that says what to do next', async () => {
  const missing = await fetch(new URL('nowhere/', server.address));
  assert.equal(missing.status, 404);
  const { site, close } = liveOf(world.root);
  close();
  for (const html of [
    await missing.text(),
    ...['404', '410', '503'].map((code) => readFileSync(join(site, `${code}.html`), 'utf8')),
  ]) {
    assert.match(html, /<main[\s\S]*<h1>[\s\S]*<p[\s\S]*<\/main>/);
    assert.ok(html.includes('<meta name="robots" content="noindex"'));
  }
  const lock = new Database(places(world.root).cases);
  lock.exec('BEGIN EXCLUSIVE');
  const receipt = await fetch(new URL('cases/received/nothing/', server.address));
  lock.exec('COMMIT');
  lock.close();
  assert.equal(receipt.status, 503);
  assert.ok(Number(receipt.headers.get('retry-after')) > 0);
  assert.equal(await receipt.text(), readFileSync(join(site, '503.html'), 'utf8'));
});

import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { articlesOf } from '#db/snapshot/articles.ts';
import { flowsByMonth } from '#db/snapshot/figures.ts';
import { countEntries, entries } from '#db/snapshot/reads.ts';
import { factLabels } from '#src/domain/facts.ts';
import { monthlyTables } from '#src/outputs/monthly.ts';
import { columnFacts } from '#src/outputs/record-view.ts';
import { accounts } from '#src/outputs/statistics.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { places } from '#src/publish/places.ts';
import { commandIn } from '../support/command.ts';
import { pagesOf } from '../support/pages.ts';
import { openFolder } from '../support/register.ts';
import { allCells } from '../support/workbook.ts';
import { liveOf, makeWorld, TODAY, type World } from '../support/world.ts';

let world: World;
before(async () => {
  world = await makeWorld({
    entries: 300,
    arrive: async ({ root, profile }) => {
      const unit = profile.units[0]?.id ?? '';
      const head = `---\ntitle: 巡夜人扶起摔倒的老人\nday: 2026-10-08\nunit: ${unit}\n---\n\n`;
      const pictures =
        '他没有留下姓名。![巡夜人](photo.jpg) <img src="photo.jpg"> ![](https://example.cn/p.png)\n';
      const folder = join(places(root).content, 'stories');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, '2026-night-watch.md'), head + pictures);
    },
  });
});
after(() => {
  world.close();
});
const { page } = pagesOf(() => world.root);

test('F63 F64 the statistics equal the frozen accounts, and their pictures are whole', () => {
  const { database, site, close } = liveOf(world.root);
  const html = page('statistics/');
  const months = accounts(database, TODAY);
  assert.equal(months.at(-1)?.active, countEntries(database, {}));
  for (const { month, active } of months)
    assert.match(html, new RegExp(`${month}</th>\\s*<td>${active}</td>`));
  for (const chart of ['active', 'flows'])
    for (const size of ['wide', 'narrow'])
      assert.match(
        readFileSync(join(site, 'statistics', `${chart}-${size}.svg`), 'utf8'),
        /^<svg[\s\S]*<\/svg>\s*$/,
      );
  close();
});

test('F42 F43 F44 cases, bulletins and stories have their pages; names of parties stand nowhere in the release', async () => {
  const { database, site, close } = liveOf(world.root);
  const kinds = ['typical-cases', 'joint-cases', 'bulletins', 'stories', 'activities'];
  const files = await filesBelow(site);
  for (const kind of kinds) {
    const index = page(`${kind}/`);
    const own = files.filter((file) => new RegExp(`^${kind}/[^/]+/index\\.html$`).test(file));
    assert.ok(own.length > 0, kind);
    for (const file of own) assert.ok(index.includes(`/${file.replace('index.html', '')}`), file);
  }
  assert.match(
    page('bulletins/2026-3-inspection/'),
    /<time datetime="2026-10-20">[^<]*<\/time>\s*更正：检查单位数由 120 家更正为 126 家/,
  );
  for (const { batch } of articlesOf(database, 'typical-cases')) {
    assert.ok(batch && page('typical-cases/').includes(batch), batch ?? 'no batch');
  }
  for (const kind of ['joint-cases', 'typical-cases'] as const)
    assert.ok(page(`${kind}/`).includes(`共 ${articlesOf(database, kind).length} 篇`), kind);
  for (const side of ['激励', '惩戒']) assert.ok(page('joint-cases/').includes(`<span>${side}</span>`), side);
  close();
  for (const file of files) {
    const text = (await readableText(join(site, file))) ?? '';
    for (const party of ['沈砚舟', '示例市汀楠建筑', '示例市墨榆装饰工程', '江知微'])
      assert.ok(!text.includes(party), `${file} names ${party}`);
  }
});

test('F60 a story shows no picture, whatever its text says, for nobody has consented to one', () => {
  const html = page('stories/2026-night-watch/');
  assert.ok(html.includes('他没有留下姓名。'));
  const [, prose = ''] = /<div class="prose">([\s\S]*?)<\/div>/.exec(html) ?? [];
  assert.ok(prose.includes('他没有留下姓名'));
  assert.doesNotMatch(html, /<picture|<img(?! src="\/favicon)/);
});

test('F49 every field of every data file is in the catalogue, and every field of the catalogue in a data file', () => {
  const { database, site, close } = liveOf(world.root);
  const published = new Set<string>();
  const facts = new Set<string>();
  for (const { id } of entries(database, {}, { size: 1000 })) {
    const data = JSON.parse(readFileSync(join(site, `entries/${id}.json`), 'utf8')) as Record<
      string,
      unknown
    >;
    for (const key of Object.keys(data)) published.add(key);
    for (const { label } of data['facts'] as { label: string }[]) facts.add(label);
  }
  const html = page('catalogue/');
  const listed = [...html.matchAll(/<code>(\w+)<\/code>/g)].map(([, key]) => key ?? '');
  assert.deepEqual(
    [...published].filter((key) => !listed.includes(key)),
    [],
  );
  assert.deepEqual(
    Object.keys(factLabels).filter((key) => !listed.includes(key)),
    [],
  );
  assert.deepEqual(
    [...facts].filter((label) => !html.includes(`>${label}</th>`)),
    [],
  );
  assert.deepEqual(
    listed.filter((key) => !published.has(key) && !(key in factLabels) && !(key in columnFacts)),
    [],
  );
  close();
});

test('F73 the five founding documents and every document that a list rests on are on the page of policies, and lead to that list', () => {
  const { database, close } = liveOf(world.root);
  const html = page('policies/');
  assert.equal(world.profile.documents.length, 5);
  for (const { title } of world.profile.documents) assert.ok(html.includes(title), title);
  for (const list of world.profile.lists) {
    for (const { document } of list.basis) assert.ok(html.includes(document), document);
    if (countEntries(database, { list: list.id }) > 0)
      assert.ok(html.includes(`/lists/${list.id}/`), list.id);
  }
  close();
});

test('F63 the monthly report holds every account of the month and nobody’s name', async (t) => {
  const { database, close } = liveOf(world.root);
  const month = TODAY.slice(0, 7);
  const tables = monthlyTables(database, world.profile, month);
  const sum = (column: number) =>
    (tables[0]?.rows ?? []).reduce((total, row) => total + Number(row[column]), 0);
  const [came] = flowsByMonth(database).filter((row) => row.month === month);
  assert.equal(sum(2), came?.came);
  assert.deepEqual(
    monthlyTables(database, world.profile, '2019-01').map(({ rows }) => rows.length),
    [0, 0, 0],
  );
  const folder = openFolder(t);
  symlinkSync(world.root, join(folder, 'var'));
  const { status, err } = await commandIn('report')(folder, '--month', month);
  assert.equal(status, 0, err);
  const file = join(folder, `report-${month}.xlsx`);
  const texts = (await allCells(file)).map((cell) => (cell.kind === 'text' ? cell.text : ''));
  for (const { name } of entries(database, {}, { size: 1000 })) assert.ok(!texts.includes(name), name);
  assert.ok(texts.includes('单位'));
  close();
});

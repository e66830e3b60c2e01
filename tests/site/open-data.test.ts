import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { openFields, type OpenData } from '#src/domain/open-data.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import { statistics } from '#src/outputs/statistics.ts';
import { derivedFaults } from '#src/publish/derived-gates.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { scanSite } from '#src/publish/gates.ts';
import { withdrawLive } from '#src/publish/live.ts';
import type { Manifest } from '#src/publish/manifest.ts';
import { pagesOf } from '../support/pages.ts';
import { faultsOf } from '../support/whole-release.ts';
import { liveOf, makeWorld, TODAY, type World } from '../support/world.ts';

let world: World;
before(async () => {
  world = await makeWorld({ entries: 300 });
});
after(() => {
  world.close();
});
const { page, countOf } = pagesOf(() => world.root);

async function live<T>(read: (found: ReturnType<typeof liveOf>) => T | Promise<T>): Promise<T> {
  const found = liveOf(world.root);
  try {
    return await read(found);
  } finally {
    found.close();
  }
}
const textOf = (file: string) => live(({ site }) => readFileSync(join(site, file), 'utf8'));
const dataOf = async (list: string) => JSON.parse(await textOf(`data/${list}.json`)) as OpenData;
const ask = (sql: string, ...values: string[]) =>
  live(({ database }) => database.$client.prepare(sql).all(...values) as Record<string, unknown>[]);
const lists = () => world.profile.lists.filter(isPublicList);

/** What SQL says of the organisations of a list, in the words of the open data. */
async function organisations(list: string) {
  const unitName = (id: unknown) => world.profile.units.find((unit) => unit.id === id)?.full;
  const rows = await ask(
    `select * from entry where list = ? and kind in ('legal', 'unincorporated') order by published desc, id`,
    list,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind === 'legal' ? '法人' : '非法人组织',
    code: row.code,
    unit: unitName(row.unit),
    document: row.document,
    basis: row.basis,
    published: row.published,
    until: row.term_until,
    honour: row.honour,
    grade: row.grade,
    batch: row.batch,
    state: row.objection ? '异议处理中' : '公示中',
  }));
}

test('F63 json, csv and xlsx of every list hold exactly the organisations that SQL counts', async () => {
  let organisationsInAll = 0;
  for (const { id } of lists()) {
    const due = await organisations(id);
    organisationsInAll += due.length;
    const data = await dataOf(id);
    assert.deepEqual(
      data.entries.map(({ term, page: address, ...row }) => {
        assert.ok(term !== '' && address.endsWith(`/entries/${row.id}/`));
        return row;
      }),
      due,
      id,
    );
    const cells = data.entries.map((row) => openFields.map(({ key }) => row[key] ?? ''));
    const [headings, ...rows] = parse(await textOf(`data/${id}.csv`), { bom: true }) as string[][];
    assert.deepEqual(
      headings,
      openFields.map(({ label }) => label),
    );
    assert.deepEqual(
      rows.map((row) => row.map((cell) => cell.replace(/^\t/, ''))),
      cells,
      id,
    );
    const book = new Workbook();
    await live(({ site }) => book.xlsx.readFile(join(site, `data/${id}.xlsx`)));
    const found: string[][] = [];
    book.getWorksheet('数据')?.eachRow((row, number) => {
      if (number > 1) found.push(openFields.map((_, column) => row.getCell(column + 1).text));
    });
    assert.deepEqual(found, cells, id);
  }
  assert.ok(organisationsInAll > 60);
});

test('F63 of natural persons and groups a data file says the number and nothing else', async () => {
  for (const { id } of lists()) {
    const { counts } = await dataOf(id);
    const [found] = await ask(
      `select count(*) entries, coalesce(sum(kind in ('legal', 'unincorporated')), 0) organisations,
        coalesce(sum(kind = 'natural'), 0) "natural", coalesce(sum(kind = 'group'), 0) "group"
        from entry where list = ?`,
      id,
    );
    assert.deepEqual(counts, { ...found }, id);
    assert.equal(counts.organisations + counts.natural + counts.group, counts.entries);
  }
  const hidden = (await ask(`select id, mask from entry where kind in ('natural', 'group')`)) as {
    id: string;
    mask: string | null;
  }[];
  assert.ok(hidden.length > 30);
  for (const file of await live(async ({ site }) =>
    (await filesBelow(site)).filter((one) => /^data\/.*\.(?:csv|json|xlsx)$/.test(one)),
  )) {
    const text = (await live(({ site }) => readableText(join(site, file)))) ?? '';
    assert.deepEqual(
      hidden.filter(({ id, mask }) => text.includes(id) || (mask && text.includes(mask))),
      [],
      file,
    );
  }
});

test('F63 the published JSON Schema describes every data file and refuses what is not in it', async () => {
  const schema = JSON.parse(await textOf('data/schema.json')) as { $schema: string; $id: string };
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  const described = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  for (const { id } of lists()) {
    const data = await dataOf(id);
    assert.equal(data.schema, schema.$id);
    assert.deepEqual(described.safeParse(data).error, undefined, id);
  }
  const data = await dataOf('judgment-defaulters');
  const [first] = data.entries;
  for (const wrong of [
    { ...data, entries: [{ ...first, kind: '自然人' }] },
    { ...data, entries: [{ ...first, mask: '120113********6684' }] },
    { ...data, entries: [{ ...first, published: '昨天' }] },
    { ...data, reuse: undefined },
  ])
    assert.equal(described.safeParse(JSON.parse(JSON.stringify(wrong))).success, false);
});

test('F63 every table of the statistics has a csv with the same numbers and no personal data', async () => {
  const tables = await live(({ database }) => statistics(database, world.profile, TODAY));
  assert.ok(tables.length >= 4);
  const subjects = (await ask('select id, name, code from entry')) as {
    id: string;
    name: string;
    code: string | null;
  }[];
  for (const { id, headings, rows } of tables) {
    const text = await textOf(`statistics/${id}.csv`);
    assert.deepEqual(parse(text, { bom: true }), [headings, ...rows.map((row) => row.map(String))], id);
    const found = subjects.filter(
      ({ id: entry, name, code }) =>
        text.includes(entry) || text.includes(`"${name}"`) || (code && text.includes(code)),
    );
    assert.deepEqual(found, [], id);
    assert.match(page('statistics/'), new RegExp(`href="/statistics/${id}\\.csv"`));
  }
});

test('F63 the page of open data counts what the files hold and leads to each, a withdrawal included', async () => {
  const check = async () => {
    const html = page('data/');
    for (const { id } of lists()) {
      const { counts } = await dataOf(id);
      assert.equal(countOf(html, `open:${id}`), counts.organisations, id);
      assert.equal(countOf(html, `counted:${id}`), counts.natural + counts.group, id);
      for (const ending of ['csv', 'json', 'xlsx']) assert.ok(html.includes(`href="/data/${id}.${ending}"`));
    }
    assert.match(html, /转载须随撤下同步删除/);
  };
  await check();
  for (const kind of ['natural', 'legal']) {
    const [row] = await ask(
      `select id, list from entry where list = 'judgment-defaulters' and kind = ?`,
      kind,
    );
    const before = (await dataOf('judgment-defaulters')).counts;
    await withdrawLive(world, { entry: String(row?.id), reason: 'repaired', document: '示例', day: TODAY });
    const { counts } = await dataOf('judgment-defaulters');
    const key = kind === 'natural' ? 'natural' : 'organisations';
    assert.deepEqual(counts, { ...before, entries: before.entries - 1, [key]: before[key] - 1 });
    await check();
    assert.deepEqual(await faultsOf(world.root), []);
  }
});

test('G14 a release says how its feeds and data were checked, and each check finds what is wrong', async () => {
  const manifest = JSON.parse(await textOf('release.json')) as Manifest;
  for (const id of ['feeds', 'open-persons', 'open-counts'])
    assert.equal(manifest.gates.find((gate) => gate.id === id)?.count, 0, id);
  await live(async ({ site, database }) => {
    const { derived } = await scanSite(site, database, world.profile);
    const none = { differing: [], persons: [], counts: [] };
    assert.deepEqual(derivedFaults(derived, database, world.profile), none);
    const wrong = (path: string, change: (ids: Set<string>) => void) => {
      const ids = new Set(derived.get(path));
      change(ids);
      return derivedFaults(new Map([...derived, [path, ids]]), database, world.profile);
    };
    const [person] = (await ask(`select id from entry where kind = 'natural' and side = 'black'`)) as {
      id: string;
    }[];
    assert.ok(person);
    for (const path of ['feeds/black.xml', 'data/judgment-defaulters.xlsx', 'feeds/red.json'])
      assert.deepEqual(wrong(path, (ids) => ids.add(person.id)).persons, [person.id], path);
    const [missing] = derived.get('data/admin-penalty.csv') ?? [];
    const fewer = wrong('data/admin-penalty.csv', (ids) => ids.delete(missing ?? ''));
    assert.deepEqual(fewer, {
      ...none,
      differing: ['data/admin-penalty.csv'],
      counts: ['data/admin-penalty.csv'],
    });
    const stranger = wrong('feeds/removed.xml', (ids) => ids.add('abcdefghijkl2345'));
    assert.deepEqual(stranger, { ...none, differing: ['feeds/removed.xml'] });
  });
});

test('F63 a list without entries still has its feed and its files, which are then empty', async () => {
  const empty = [];
  for (const { id } of lists()) if ((await dataOf(id)).counts.entries === 0) empty.push(id);
  assert.ok(empty.length > 0);
  for (const id of empty) {
    assert.ok(!(await live(({ site }) => existsSync(join(site, `lists/${id}`)))), id);
    const feed = JSON.parse(await textOf(`feeds/${id}.json`)) as { items: unknown[]; home_page_url: string };
    assert.deepEqual(feed.items, []);
    assert.match(feed.home_page_url, /\/data\/$/);
  }
});

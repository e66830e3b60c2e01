import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { countEntries, entries } from '#db/snapshot/reads.ts';
import type { Format } from '#src/domain/vocabulary.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import { importFiles } from '#src/intake/import.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { places } from '#src/publish/places.ts';
import { validRow } from '../support/template-rows.ts';
import { table, writeXlsx } from '../support/workbook.ts';
import { liveOf, makeWorld, publish, TODAY, type World } from '../support/world.ts';

/** A name that stands nowhere else, so that every trace of it is one of these rows. */
const NAME = '天津市缄默示范有限公司';
let world: World;
before(async () => {
  world = await makeWorld({ entries: 120 });
});
after(() => {
  world.close();
});

const kept = () => world.profile.lists.filter((list) => !isPublicList(list));

/** The heading of the name in the formats that such lists have. */
const NAMES: Partial<Record<Format, string>> = { disclosure: '主体名称', court: '被执行人姓名/名称' };

const sendable = () =>
  kept()
    .filter(({ format, subjects }) => NAMES[format] && subjects.includes('legal'))
    .map(({ id }) => id);

async function send(ids: string[]): Promise<number> {
  const { profile, register, secret, root } = world;
  const desk = { profile, register, secret, folder: places(root).intake, importer: '经办甲' };
  let taken = 0;
  for (const [index, id] of ids.entries()) {
    const list = profile.lists.find((one) => one.id === id);
    assert.ok(list);
    const row = { ...validRow(list, profile, 800 + index), [NAMES[list.format] ?? '']: NAME };
    const path = await writeXlsx(join(root, `${id}.xlsx`), { rows: table([row]) });
    const asked = { ...desk, list, day: TODAY, mode: 'delta', dryRun: false } as const;
    const report = await importFiles([path], { ...asked, accept: new Set(['rejects']) });
    taken += report.totals.new;
    report.staging.remove();
  }
  return taken;
}

/** Every file of the live release that holds the name. */
async function traces(): Promise<string[]> {
  const { folder, close } = liveOf(world.root);
  close();
  const found: string[] = [];
  for (const file of await filesBelow(folder))
    if ((await readableText(join(folder, file)))?.includes(NAME)) found.push(file);
  return found;
}

test('F07 F40 rows of lists that nobody may see are taken and counted, and stand nowhere in the release', async () => {
  const ids = sendable();
  assert.ok(ids.length >= 3 && ids.includes('consumption-restriction'), ids.join());
  assert.equal(await send(ids), ids.length);
  await publish(world);
  assert.deepEqual(await traces(), []);
  const { site, close } = liveOf(world.root);
  close();
  for (const { id } of kept()) assert.ok(!existsSync(join(site, 'lists', id)), id);
});

/** Tells whether an entry stands in the table of judgment defaulters. */
const exposed = (id: string) => {
  const { site, close } = liveOf(world.root);
  close();
  return readFileSync(join(site, 'exposure/index.html'), 'utf8').includes(id);
};

test('F07 with a switch and its basis such a list has its page and its own count; a record list has none whatever is switched', async () => {
  const switched = { document: '测试规定', confirmed: true };
  const on = world.profile.lists.map((list) => (isPublicList(list) ? list : { ...list, publish: switched }));
  await publish({ ...world, profile: { ...world.profile, lists: on } }).catch((error: unknown) => {
    assert.fail(String(error));
  });
  const { database, site, close } = liveOf(world.root);
  const count = (list: string) => countEntries(database, { list });
  for (const id of sendable()) assert.equal(count(id), 1, id);
  const restricted = readFileSync(join(site, 'lists/consumption-restriction/index.html'), 'utf8');
  const [entry] = entries(database, { list: 'consumption-restriction' }, { size: 1 });
  assert.ok(entry && restricted.includes(entry.id) && !exposed(entry.id));
  for (const { id, publication } of kept()) if (publication === 'record') assert.equal(count(id), 0, id);
  close();
});

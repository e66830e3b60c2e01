import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openCases } from '#db/cases/open.ts';
import { currentEntry } from '#db/register/reads.ts';
import { openSnapshot } from '#db/snapshot/open.ts';
import { countEntries, entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { createDesk } from '#src/cases/desk.ts';
import { createOffice } from '#src/cases/office.ts';
import { finishLive, markLive, withdrawLive } from '#src/publish/live.ts';
import { currentRelease, places } from '#src/publish/places.ts';
import { unfinished } from '#src/publish/unfinished.ts';
import { createKeeper } from '#src/server/daily.ts';
import { faultsOf, placesOf } from '../support/whole-release.ts';
import { liveOf, makeWorld, publish, TODAY, type World } from '../support/world.ts';

const project = join(import.meta.dirname, '../..');
let world: World;
before(async () => {
  world = await makeWorld({ entries: 130 });
});
after(() => {
  world.close();
});

/** What the live release shows now, newest first. */
function shown(): EntryRow[] {
  const { database, close } = liveOf(world.root);
  const rows = entries(database, {}, { size: 10_000 });
  close();
  return rows;
}
const find = (wanted: (row: EntryRow, all: EntryRow[]) => boolean): EntryRow => {
  const all = shown();
  const row = all.find((each) => wanted(each, all));
  assert.ok(row);
  return row;
};
/** A row whose name and document stand nowhere else, so that every trace of them is its own. */
const alone = ({ id, name, document }: EntryRow, all: EntryRow[]) =>
  !name.includes('*') &&
  all
    .filter((other) => other.id !== id)
    .map((other) => JSON.stringify(other))
    .every((text) => !text.includes(name) && !text.includes(document));
const withdraw = (entry: string) =>
  withdrawLive(world, { entry, reason: 'revoked', document: '示例决定', day: TODAY });

/** Where a withdrawn record may still be named: by its id, and only there. */
const graves = (id: string) =>
  new RegExp(`^(?:(?:embed/entry|entries)/${id}[./]|(?:data|feeds)/removed\\.|release\\.json)`);

async function assertGone({ id, name, document }: EntryRow): Promise<void> {
  assert.deepEqual(await placesOf(world.root, [name, document]), []);
  assert.deepEqual(
    (await placesOf(world.root, [id])).filter((file) => !graves(id).test(file)),
    [],
  );
  assert.deepEqual(await faultsOf(world.root), []);
}

test('a fresh release is whole: every hash, every twin, the signature', async () => {
  assert.deepEqual(await faultsOf(world.root), []);
});

test('F17 a withdrawal leaves neither name nor document in any byte, the search index included', async () => {
  for (const natural of [true, false]) {
    const row = find((each, all) => (each.kind === 'natural') === natural && alone(each, all));
    assert.ok((await placesOf(world.root, [row.name])).some((file) => file.endsWith('.pf_index')));
    await withdraw(row.id);
    await assertGone(row);
  }
  const { counts } = JSON.parse(readFileSync(currentRelease(world.root)?.manifest ?? '', 'utf8')) as {
    counts: { entries: number; tombstones: number };
  };
  const { database, close } = liveOf(world.root);
  assert.equal(counts.entries, countEntries(database, {}));
  close();
});

test("with an organisation's last record its page and every link to it go", async () => {
  const row = find(
    (each, all) =>
      each.code !== null && alone(each, all) && all.filter(({ code }) => code === each.code).length === 1,
  );
  assert.ok((await placesOf(world.root, [`/organisations/${row.code}/`])).length > 0);
  await withdraw(row.id);
  await assertGone(row);
  assert.deepEqual(await placesOf(world.root, [row.code ?? '']), []);
});

test('killed at any moment, a withdrawal is finished by the next run of any kind', async () => {
  const run = `
    import { withdrawLive } from '#src/publish/live.ts';
    import { openRegister } from '#db/register/open.ts';
    import { loadProfile } from '#src/profiles/load.ts';
    import { places } from '#src/publish/places.ts';
    const [root, entry] = process.argv.slice(1);
    const live = { root, profile: loadProfile('beichen'), register: openRegister(places(root).register) };
    await withdrawLive(live, { entry, reason: 'revoked', document: 'x', day: '${TODAY}' });`;
  for (const wait of [15, 60, 90, 130]) {
    const row = find((each, all) => alone(each, all));
    const child = spawn(process.execPath, ['--input-type=module', '-e', run, world.root, row.id], {
      cwd: project,
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    for (let tries = 0; tries < 3000 && unfinished(world.root).length === 0; tries += 1) await pause(2);
    await pause(wait);
    child.kill('SIGKILL');
    await ended;
    await (wait % 2 ? finishLive(world) : withdraw(row.id));
    if (!currentEntry(world.register.database, row.id)?.withdrawn) await withdraw(row.id);
    await assertGone(row);
    assert.deepEqual(unfinished(world.root), []);
  }
});

test('a twin or draft that a killed run left is made right by repeating', async () => {
  const row = find((each, all) => alone(each, all));
  const { site } = liveOf(world.root);
  const list = join(site, 'lists', row.list, 'index.html');
  await withdraw(row.id);
  rmSync(`${list}.br`);
  writeFileSync(`${list}.tmp`, 'half');
  await withdraw(row.id);
  assert.ok(existsSync(`${list}.br`));
  await assertGone(row);
});

test('a snapshot whose writer was killed inside its transaction can still be read', async () => {
  const { snapshot } = liveOf(world.root);
  const kill = `
    const driver = new (require('better-sqlite3'))(process.argv[1]);
    driver.pragma('cache_size = 2');
    driver.exec("BEGIN; UPDATE entry SET name = 'x' || name; UPDATE entry SET document = 'y'");
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['-e', kill, snapshot], { cwd: project });
  await new Promise((resolve) => child.on('close', resolve));
  assert.ok(existsSync(`${snapshot}-journal`));
  const { database, close } = openSnapshot(snapshot);
  assert.ok(entries(database, {}, { size: 5 }).every(({ name }) => !name.startsWith('x')));
  close();
});

test('whatever is withdrawn while a release is being made is not in it, at whichever step; a second release is refused', async () => {
  const all = shown();
  const rows = all.filter((row) => alone(row, all)).slice(0, 5);
  const started = new Map<string, Promise<void>>();
  const refused: unknown[] = [];
  await publish(world, {
    progress: (step) => {
      const row = rows[started.size];
      if (!row || started.has(step)) return;
      started.set(step, withdraw(row.id));
      if (started.size === 1) publish(world).catch((error: unknown) => refused.push(error));
    },
  });
  await Promise.all(started.values());
  assert.ok(started.size >= 4, [...started.keys()].join());
  assert.match(String(refused[0]), /正在进行/);
  for (const row of rows.slice(0, started.size)) await assertGone(row);
});

test('a decision that the live release cannot take is kept, said, and carried out when it is repeated', async () => {
  const row = find((each, all) => alone(each, all));
  const store = openCases(places(world.root).cases);
  const sealKey = Buffer.alloc(32, 1);
  const now = () => ({ at: `${TODAY}T08:00:00.000Z`, day: TODAY });
  const lookup = () => ({ state: 'shown', row: { ...row, natural: true } }) as const;
  const desk = createDesk({ store, profile: world.profile, lookup, sealKey, now, limits: false });
  const office = createOffice({
    store,
    now,
    sealKey,
    live: {
      mark: (entry, on) => markLive(world, entry, on, TODAY),
      withdraw: (entry, reason, document) => withdrawLive(world, { entry, reason, document, day: TODAY }),
    },
  });
  const body = JSON.stringify({
    entry: row.id,
    applicantName: '王小明',
    applicantKind: 'self',
    idNumberTail: '668X',
    contactPhone: '13812345678',
    ground: 'fact-wrong',
    statement: '判决已经履行完毕，附上法院的结案通知书。',
    agree: true,
  });
  const request = new Request('http://x/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const answer = await desk.submit('objection', request, 'x');
  assert.ok('accepted' in answer);
  const number = answer.accepted.case;
  await office.mark(number, '李');
  assert.match(
    readFileSync(join(liveOf(world.root).site, `entries/${row.id}/index.html`), 'utf8'),
    /异议处理中/,
  );
  const decision = { outcome: 'upheld', reason: '确有错误。', by: '李' } as const;
  const template = join(liveOf(world.root).site, '410.html');
  renameSync(template, `${template}-away`);
  await assert.rejects(office.decide(number, decision), /决定已经保存.*410\.html/s);
  assert.ok(shown().some(({ id }) => id === row.id));
  renameSync(`${template}-away`, template);
  assert.equal((await office.decide(number, decision)).state, 'done');
  store.close();
  await assertGone(row);
});

test('an entry that was never published can be withdrawn, and its address then says so', async () => {
  const [hidden] = world.register.database.$client
    .prepare("select entry from event where kind = 'received'")
    .all()
    .map((each) => (each as { entry: string }).entry)
    .filter(
      (id) => !shown().some((row) => row.id === id) && !currentEntry(world.register.database, id)?.withdrawn,
    );
  assert.ok(hidden);
  await withdraw(hidden);
  assert.ok(existsSync(join(liveOf(world.root).site, `entries/${hidden}/index.html`)));
  assert.deepEqual(await faultsOf(world.root), []);
});

test('leftovers of killed releases go with the next one, and a release not switched to changes nothing', async () => {
  const draft = join(places(world.root).releases, '.20200101-000000');
  const build = join(project, 'dist', '20200101-000000-999999999');
  for (const folder of [draft, build]) mkdirSync(folder, { recursive: true });
  const live = currentRelease(world.root)?.id;
  await publish(world, { switchOver: false });
  assert.equal(currentRelease(world.root)?.id, live);
  for (const folder of [draft, build]) assert.ok(!existsSync(folder), folder);
  assert.deepEqual(await faultsOf(world.root), []);
});

test('a release for an earlier day, switched to in the middle of the day, soon shows nothing that has expired', async () => {
  const [, , later = ''] = shown()
    .flatMap(({ termUntil }) => termUntil ?? [])
    .sort();
  await publish(world, { day: later });
  const look = createKeeper(
    world,
    () => later,
    () => undefined,
  );
  await look();
  await publish(world, { day: TODAY });
  const late = shown().filter(({ termUntil }) => termUntil !== null && termUntil < later);
  assert.ok(late.length > 0);
  await look();
  const ids = new Set(shown().map(({ id }) => id));
  assert.deepEqual(
    late.filter(({ id }) => ids.has(id)),
    [],
  );
  assert.deepEqual(readdirSync(places(world.root).unfinished), []);
  assert.deepEqual(await faultsOf(world.root), []);
});

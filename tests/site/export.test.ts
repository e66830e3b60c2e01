import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'drizzle-orm';
import { currentEntries } from '#db/register/reads.ts';
import { readCitizenNumber } from '#src/domain/codes.ts';
import { plusDays } from '#src/domain/days.ts';
import { importFiles } from '#src/intake/import.ts';
import { unitNames } from '#src/profiles/units.ts';
import { withdrawLive } from '#src/publish/live.ts';
import { places } from '#src/publish/places.ts';
import { UsageError } from '../../scripts/command.ts';
import { askedPush } from '../../scripts/push-options.ts';
import { commandIn, isSentence } from '../support/command.ts';
import { pushedFolder, pushIn } from '../support/pushed.ts';
import { medical, overload } from '../support/records.ts';
import { openFolder } from '../support/register.ts';
import { allCells, type Fields, table, writeXlsx } from '../support/workbook.ts';
import { liveOf, makeWorld, publish, TODAY, type World } from '../support/world.ts';

/** Spellings of one unit under 抄送单位, and one that only contains its name. */
const SPELLINGS = [
  '区市场监管局',
  '天津市北辰区市场监督管理局',
  '区法院；北辰区市场监督管理局',
  '区市场和质量监管局',
  '区法院、区市场监管局',
  ' 区市场 监管局 ',
];
const OTHERS = ['区法院', '区市场监管局天穆所', ''];
/** Days on both sides of the borders of a quarter. */
const DAYS = ['2026-06-30', '2026-07-01', '2026-08-15', '2026-09-30', '2026-10-01'];

let world: World;
before(async () => {
  world = await makeWorld({ entries: 400 });
  const copied = [...SPELLINGS, ...OTHERS].map((抄送单位, index) => medical(30 + index, { 抄送单位 }));
  await send('illegal-medical-practice', copied);
  const dated = DAYS.map((认定日期, index) => overload(40 + index, { 认定日期, 告知日期: '2026-06-01' }));
  await send('overload-transport', dated);
  await publish(world);
});
after(() => {
  world.close();
});

async function send(id: string, rows: Fields[]): Promise<void> {
  const { profile, register, secret, root } = world;
  const list = profile.lists.find((one) => one.id === id);
  const desk = { profile, register, secret, folder: places(root).intake, importer: '经办甲' };
  const path = await writeXlsx(join(root, `more-${id}.xlsx`), { rows: table(rows) });
  const asked = { ...desk, list, day: TODAY, mode: 'delta', dryRun: false } as const;
  const report = await importFiles([path], { ...asked, accept: new Set() });
  report.staging.remove();
  assert.equal(report.totals.new, rows.length);
}

/** Ids that a question to the snapshot finds. */
function idsWhere(condition: ReturnType<typeof sql>): string[] {
  const { database, close } = liveOf(world.root);
  const rows = database.all<{ id: string }>(sql`select id from entry where ${condition} order by id`);
  close();
  return rows.map(({ id }) => id);
}

const logged = () => world.register.database.query.push.findMany().sync();
const take = (entry: string) =>
  withdrawLive(world, { entry, reason: 'revoked', document: '测试文书', day: TODAY });

test('F70 every published entry goes to the platform as xlsx, csv and json of its list, with the SHA-256 of each file', async () => {
  const pushed = await pushIn(world, '全国信用信息共享平台(天津)', 'all');
  const folder = pushedFolder(world, 'all');
  assert.deepEqual(folder.ids, idsWhere(sql`true`));
  assert.equal(pushed.counts.entries, folder.ids.length);
  assert.deepEqual(folder.deletes(), []);
  const { files, counts, release, target } = folder.json('manifest.json');
  assert.deepEqual([...Object.keys(files), 'manifest.json'].sort(), folder.files);
  for (const [file, hash] of Object.entries(files))
    assert.equal(
      createHash('sha256')
        .update(readFileSync(join(folder.path, file)))
        .digest('hex'),
      hash,
    );
  assert.deepEqual([release, target.id], [liveOf(world.root).id, 'tianjin-platform']);
  for (const [list, count] of Object.entries(counts.lists)) {
    const ids = idsWhere(sql`list = ${list}`);
    const rows = folder.table(`${list}.csv`);
    assert.equal(count, ids.length);
    assert.deepEqual(rows.map((row) => row['记录编号']).sort(), ids, list);
    const cells = await allCells(join(folder.path, `${list}.xlsx`));
    const texts = new Set(cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
    assert.ok(
      ids.every((id) => texts.has(id)),
      list,
    );
  }
});

test('F70 codes stand in the csv as text and in full, beside the official headings', async () => {
  const folder = pushedFolder(world, 'all');
  const raw = readFileSync(join(folder.path, 'admin-penalty.csv'), 'utf8');
  assert.ok(raw.startsWith('\ufeff"记录编号","行政相对人名称","行政相对人类别"'));
  const { database, close } = liveOf(world.root);
  const rows = database.query.entry
    .findMany({ where: (entry, { eq }) => eq(entry.list, 'admin-penalty') })
    .sync();
  close();
  const told = new Map(folder.table('admin-penalty.csv').map((row) => [row['记录编号'], row]));
  for (const { id, code, document, name } of rows) {
    // A spreadsheet program rounds eighteen digits; a tab keeps them text.
    if (code) assert.ok(raw.includes(/^\d+$/.test(code) ? `"\t${code}"` : `"${code}"`), code);
    const row = told.get(id);
    assert.deepEqual(
      [row?.['行政相对人名称'], row?.['行政相对人代码_1(统一社会信用代码)'], row?.['行政处罚决定书文号']],
      [name, code ?? '', document],
    );
  }
  assert.ok(rows.some(({ code }) => code));
});

test('F70 the same state gives the same bytes, in the same folder and in another, and is logged once', async () => {
  const first = pushedFolder(world, 'all').bytes();
  const before = logged().length;
  assert.equal((await pushIn(world, 'tianjin-platform', 'all')).logged, false);
  assert.equal(
    (await pushIn(world, 'tianjin-platform', 'again', undefined, plusDays(TODAY, 1))).logged,
    false,
  );
  assert.deepEqual(pushedFolder(world, 'all').bytes(), first);
  assert.deepEqual(pushedFolder(world, 'again').bytes(), first);
  assert.equal(logged().length, before);
});

test('F26 a unit receives exactly the entries that name it under 抄送单位, by whatever name of it', async () => {
  const unit = world.profile.units.find(({ id }) => id === 'shichang');
  assert.ok(unit);
  const names = unitNames(unit);
  const cited = sql`exists (select 1 from json_each(details, '$.copiedTo')
    where replace(value, ' ', '') in ${names} or value = ${'区法院、区市场监管局'})`;
  const expected = idsWhere(cited);
  const sent = idsWhere(sql`document like '津辰卫医罚〔2026〕3%' and ${cited}`);
  assert.equal(sent.length, SPELLINGS.length);
  assert.ok(expected.length > sent.length, 'the demo copies to the unit as well');
  for (const [place, word] of ['区市场监管局', unit.full, unit.id, '区市场和质量监管局'].entries()) {
    const pushed = await pushIn(world, word, `copies-${place}`);
    assert.equal(pushed.target.id, 'shichang');
    assert.deepEqual(pushedFolder(world, `copies-${place}`).ids, expected, word);
  }
  const page = readFileSync(join(liveOf(world.root).site, 'entries', sent[0] ?? '', 'index.html'), 'utf8');
  assert.match(page, /抄送单位/);
});

test('F32 a quarter holds exactly the entries of the list that were published in it, its first and last day included', async () => {
  const pushed = await pushIn(world, '市交通运输委', 'q3', '2026-Q3');
  const within = sql`list = 'overload-transport' and published between '2026-07-01' and '2026-09-30'`;
  const folder = pushedFolder(world, 'q3');
  assert.deepEqual(folder.ids, idsWhere(within));
  assert.deepEqual(Object.keys(pushed.counts.lists), ['overload-transport']);
  const days = folder.table('overload-transport.csv').map((row) => row['发布日期'] ?? '');
  for (const day of DAYS) assert.equal(days.includes(day), day >= '2026-07-01' && day <= '2026-09-30', day);
});

test('F32 a quarter without an entry is reported with empty files', async () => {
  await pushIn(world, 'overload-report', 'q1', '2020-Q1');
  const { table: rows, files } = pushedFolder(world, 'q1');
  assert.ok(files.includes('overload-transport.xlsx'));
  assert.deepEqual(rows('overload-transport.csv'), []);
});

test('F70 a withdrawn entry leaves the files and is told as a delete to those who received it, and to nobody else', async () => {
  // An organisation's: a masked person's name may stand in the files for somebody else.
  const quarter = new Set(pushedFolder(world, 'q3').ids);
  const row = pushedFolder(world, 'all')
    .json('overload-transport.json')
    .entries.map((entry) => entry as unknown as { id: string; name: string; code: string | null })
    .find(({ id, code }) => quarter.has(id) && code !== null);
  assert.ok(row);
  const { id: gone, name } = row;
  const [never = ''] = idsWhere(sql`list = 'overload-transport' and published = '2026-10-01'`);
  await take(gone);
  await take(never);

  await pushIn(world, 'tianjin-platform', 'all');
  const all = pushedFolder(world, 'all');
  const reason = 'revoked';
  const both = [gone, never].sort().map((id) => ({ id, day: TODAY, reason }));
  assert.deepEqual(
    all.deletes().map(({ id, day, reason: why }) => ({ id, day, reason: why })),
    both,
  );
  assert.deepEqual(
    all.table('deletes.csv').map((line) => line['记录编号']),
    both.map(({ id }) => id),
  );
  // The same organisation may stand in other lists.
  const left = [all.json('overload-transport.json'), all.table('overload-transport.csv')];
  assert.ok(!all.ids.includes(gone) && !JSON.stringify(left).includes(name));

  // The next quarter tells of an entry of an earlier one; what no quarter ever held is not told.
  await pushIn(world, 'overload-report', 'q4', '2026-Q4');
  assert.deepEqual(
    pushedFolder(world, 'q4')
      .deletes()
      .map(({ id }) => id),
    [gone],
  );
  await pushIn(world, '区法院', 'court');
  assert.deepEqual(pushedFolder(world, 'court').deletes(), []);

  const bytes = all.bytes();
  const count = logged().length;
  await pushIn(world, 'tianjin-platform', 'all');
  assert.deepEqual(pushedFolder(world, 'all').bytes(), bytes);
  assert.equal(logged().length, count);
});

test('F70 an entry whose term is over is not pushed although nobody published since, and is told as a delete', async () => {
  const { database, close } = liveOf(world.root);
  const last = database.get<{ id: string; day: string }>(
    sql`select id, term_until as day from entry where term_until is not null order by term_until, id limit 1`,
  );
  close();
  const onLast = await pushIn(world, 'tianjin-platform', 'last', undefined, last.day);
  await pushIn(world, 'tianjin-platform', 'after', undefined, plusDays(last.day, 1));
  const folder = pushedFolder(world, 'after');
  assert.ok(pushedFolder(world, 'last').ids.includes(last.id) && !folder.ids.includes(last.id));
  const told = folder.deletes().find(({ id }) => id === last.id);
  assert.deepEqual([told?.day, told?.reason], [plusDays(last.day, 1), 'expired']);
  assert.ok(onLast.counts.entries > folder.ids.length);
});

test('F26 F32 F70 no person is named beyond the public record and no full number stands in any file', async () => {
  const numbers = new Set<string>();
  for (const { file } of world.files)
    for (const cell of await allCells(join(world.input, file)))
      for (const run of (cell.kind === 'text' ? cell.text : '').match(/(?<!\d)\d{17}[\dX]/g) ?? [])
        if (readCitizenNumber(run)) numbers.add(run);
  const masked = new Set(
    world.profile.lists.filter(({ persons }) => persons === 'masked').map(({ id }) => id),
  );
  const { database, close } = liveOf(world.root);
  const rows = database.query.entry.findMany().sync();
  close();
  const shown = rows.map(
    ({ name, representative, details }) => `${name} ${representative} ${JSON.stringify(details)}`,
  );
  const open = shown.join('\n');
  const hidden = currentEntries(world.register.database)
    .filter(({ record }) => record.subject.kind === 'natural' && masked.has(record.list))
    .map(({ record }) => record.subject.name)
    .filter((name) => !open.includes(name));
  assert.ok(numbers.size > 80 && hidden.length > 20, `${numbers.size} numbers, ${hidden.length} names`);
  for (const folder of ['all', 'q3', 'q4', 'court', 'copies-0', 'copies-1']) {
    const text = await pushedFolder(world, folder).text();
    assert.deepEqual(
      [...numbers, ...hidden].filter((secret) => text.includes(secret)),
      [],
      folder,
    );
  }
});

test('F70 what a killed run left is dropped, and a folder of anything else is left as it is', async () => {
  const clean = pushedFolder(world, 'all');
  await pushIn(world, 'tianjin-platform', 'all');
  for (const left of ['.all.draft', '.all.before']) {
    mkdirSync(join(world.root, left));
    writeFileSync(join(world.root, left, 'half.csv'), 'half');
  }
  await pushIn(world, 'tianjin-platform', 'all');
  assert.deepEqual(
    readdirSync(world.root).filter((name) => name.startsWith('.all')),
    [],
  );
  writeFileSync(join(clean.path, '我的笔记.txt'), '笔记');
  await assert.rejects(
    pushIn(world, 'tianjin-platform', 'all'),
    /里有别的文件，没有覆盖。请换一个空的文件夹。$/,
  );
  assert.equal(readFileSync(join(clean.path, '我的笔记.txt'), 'utf8'), '笔记');
  await assert.rejects(pushIn(world, '区法院', 'q3'), /里有别的文件，没有覆盖/);
});

test('F70 no line of the log is ever changed or removed', () => {
  const { database } = world.register;
  for (const statement of ['update push set day = day', 'delete from push_entry'])
    assert.throws(
      () => database.run(sql.raw(statement)),
      (error: Error) => /append-only/.test(String(error.cause ?? error)),
    );
});

const run = commandIn('export');

test('F70 a wrong target or quarter is wrong usage, and the sentence names what there is', async (t) => {
  const refused = (pattern: RegExp, values: Record<string, string>) => {
    assert.throws(
      () => askedPush(world.profile, values, TODAY),
      (error: Error) => {
        isSentence(error.message);
        return error instanceof UsageError && pattern.test(error.message);
      },
      JSON.stringify(values),
    );
  };
  const known =
    /可用：tianjin-platform（全国信用信息共享平台（天津））.*overload-report（市交通运输委）.*区市场监管局/;
  refused(known, {});
  refused(known, { target: '没有的单位' });
  const target = 'overload-report';
  refused(/请用 --quarter 写明季度/, { target });
  for (const quarter of ['2026-Q5', '2026年三季度', '2026-3', '1999-Q1'])
    refused(/要写成 2026-Q3 这样的季度/, { target, quarter });
  refused(/还没有开始/, { target, quarter: '2027-Q1' });
  refused(/不按季度报送/, { target: '区法院', quarter: '2026-Q3' });
  const { status, out, err } = await run(openFolder(t), '--target', '没有的单位');
  assert.deepEqual([status, out], [2, '']);
  assert.match(err, known);
});

test('F70 without a release, or where nothing can be written, one sentence says so and nothing is left', async (t) => {
  const empty = openFolder(t);
  const none = await run(empty, '--target', '区法院');
  assert.equal(none.status, 1);
  assert.match(none.err, /^还没有发布.*npm run release。\n$/);
  const folder = openFolder(t);
  symlinkSync(world.root, join(folder, 'var'));
  writeFileSync(join(folder, 'file'), 'a file');
  const count = logged().length;
  for (const out of ['file/below', 'missing/below', '/proc/push', 'file']) {
    const { status, err } = await run(folder, '--target', '区法院', '--out', out);
    assert.equal(status, 1, out);
    isSentence(err);
    assert.ok(err.startsWith(`“${out}”`), err);
  }
  assert.equal(logged().length, count);
  assert.deepEqual(readdirSync(folder).sort(), ['file', 'var']);
});

test('F32 F70 the command writes the folder and says what stands in it; a quarter that is not over is told', async (t) => {
  const folder = openFolder(t);
  symlinkSync(world.root, join(folder, 'var'));
  const { status, out } = await run(folder, '--target', '市交通运输委', '--quarter', '2026-Q4');
  assert.equal(status, 0);
  assert.match(out, /已写入 push-overload-report-2026-Q4：推送给“市交通运输委” 2026-Q4，记录 \d+ 条/);
  assert.match(out, /早于季度末。季度结束后请重新发布/);
  const json = await run(folder, '--target', '区市场监管局', '--out', 'bundle', '--json');
  const told = JSON.parse(json.out) as { out: string; counts: { entries: number }; complete: boolean };
  assert.deepEqual([json.status, told.out, told.complete], [0, 'bundle', true]);
  assert.equal(told.counts.entries, pushedFolder(world, 'copies-0').ids.length);
  assert.equal((await run(folder, '--help')).status, 0);
});

test('F70 killed at any moment, a push leaves the earlier folder or the new one, and the next one is whole', async (t) => {
  const folder = openFolder(t);
  symlinkSync(world.root, join(folder, 'var'));
  const args = ['--target', 'joint-supervision', '--out', 'out'];
  await run(folder, ...args);
  const whole = Object.fromEntries(filesOf(join(folder, 'out')));
  let fallen = 0;
  for (let attempt = 0; fallen < 4 && attempt < 40; attempt += 1) {
    // How long the draft stands is the machine's matter: only kills that fell meanwhile are counted.
    const wait = (attempt % 4) * 15;
    fallen += Number(await killedWriting(folder, wait, args));
    assert.deepEqual(Object.fromEntries(filesOf(join(folder, 'out'))), whole, `killed after ${wait} ms`);
  }
  assert.equal(fallen, 4);
  assert.equal((await run(folder, ...args)).status, 0);
  assert.deepEqual(Object.fromEntries(filesOf(join(folder, 'out'))), whole);
  assert.deepEqual(readdirSync(folder).sort(), ['out', 'var']);
  assert.equal(logged().filter(({ target }) => target === 'joint-supervision').length, 1);
});

/** Name and content of every file of a folder; none where the folder is missing. */
const filesOf = (path: string): [string, string][] =>
  existsSync(path)
    ? readdirSync(path).map((file) => [file, readFileSync(join(path, file)).toString('base64')])
    : [];

/** Runs the command and kills it so many milliseconds after its draft appeared; true where a draft was left. */
const killedWriting = (folder: string, wait: number, args: string[]) =>
  new Promise<boolean>((resolve) => {
    const env = { ...process.env, XINBANG_VAR: join(folder, 'var'), XINBANG_TODAY: TODAY };
    const script = join(import.meta.dirname, '../../scripts/export.ts');
    const draft = join(folder, '.out.draft');
    rmSync(draft, { recursive: true, force: true });
    const child = execFile(process.execPath, [script, ...args], { env, cwd: folder }, () => {
      clearInterval(look);
      resolve(existsSync(draft));
    });
    const look = setInterval(() => {
      if (!existsSync(draft)) return;
      clearInterval(look);
      setTimeout(() => child.kill('SIGKILL'), wait);
    }, 2);
  });

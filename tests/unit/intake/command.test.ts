import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openRegister } from '#db/register/open.ts';
import { commandIn, isSentence } from '../../support/command.ts';
import { broken, credit } from '../../support/numbers.ts';
import { courtCompany, courtPerson } from '../../support/records.ts';
import { openFolder } from '../../support/register.ts';
import { type Fields, table, writeXlsx } from '../../support/workbook.ts';

const run = commandIn('import');
const file = (folder: string, records: Fields[]) =>
  writeXlsx(join(folder, 'list.xlsx'), { rows: table(records) });

test('the command ends with 0 when all is in, and with 1 and a report when rows are refused', async (t) => {
  const folder = openFolder(t);
  const good = await run(folder, await file(folder, [courtPerson(1), courtPerson(2)]));
  assert.equal(good.status, 0, good.err);
  assert.match(good.out, /收到 2 行：新增 2/);
  const path = await file(folder, [courtPerson(3), courtPerson(4, { caseCode: '' })]);
  const bad = await run(folder, path);
  assert.equal(bad.status, 1);
  assert.match(bad.out, /第 3 行 · caseCode：“caseCode”为空。/);
  assert.match(bad.out, /没有写入任何内容/);
  const accepted = await run(folder, path, '--accept', 'rejects', '--json');
  assert.equal(accepted.status, 0);
  assert.equal((JSON.parse(accepted.out) as { totals: { new: number } }).totals.new, 1);
});

test('a dry run ends with 0 when nothing is refused and with 1 when something is', async (t) => {
  const folder = openFolder(t);
  assert.equal((await run(folder, await file(folder, [courtPerson(1)]), '--dry-run')).status, 0);
  assert.equal(
    (await run(folder, await file(folder, [courtPerson(1, { iname: '' })]), '--dry-run')).status,
    1,
  );
});

test('a code is confirmed by name in whatever case it is typed', async (t) => {
  const folder = openFolder(t);
  const code = broken(credit(3));
  const path = await file(folder, [courtCompany(1, { cardNum: code })]);
  const { out } = await run(folder, path, '--accept', code.toLowerCase(), '--json');
  assert.equal((JSON.parse(out) as { totals: { codeErrors: number } }).totals.codeErrors, 0);
});

test('wrong usage ends with 2 and one sentence', async (t) => {
  const folder = openFolder(t);
  const path = await file(folder, [courtPerson(1)]);
  const wrong = [
    [],
    [path, '--list', 'no-such-list'],
    [path, '--as-of', 'yesterday'],
    [path, '--no-such-option'],
    [path, '--list'],
    [path, '--dry-run=yes'],
  ];
  for (const { status, err } of await Promise.all(wrong.map((args) => run(folder, ...args)))) {
    assert.equal(status, 2, err);
    assert.match(err, /^[^\n]*\P{ASCII}[^\n]*。\nUsage: npm run import/u);
    assert.doesNotMatch(err.split('\n')[0] ?? '', /[a-z]+ [a-z]+ [a-z]+/, 'no English sentence');
  }
});

test('a file that cannot be read ends with 1 and one sentence', async (t) => {
  const folder = openFolder(t);
  const letter = join(folder, 'letter.csv');
  await writeFile(letter, '今年的名单,随后报送\n');
  const paths = [letter, join(folder, 'gone.xlsx')];
  for (const { status, err, out } of await Promise.all(paths.map((path) => run(folder, path)))) {
    assert.deepEqual([status, out], [1, '']);
    isSentence(err);
  }
});

test('a register that another program holds is told in one sentence, and nothing is written', async (t) => {
  const folder = openFolder(t);
  const path = join(folder, 'var', 'register.sqlite');
  const holder = openRegister(path);
  holder.database.$client.exec('begin immediate');
  const { status, err } = await run(folder, await file(folder, [courtPerson(1)]));
  holder.database.$client.exec('rollback');
  assert.equal(holder.database.$client.prepare('select count(*) from event').pluck().get(), 0);
  holder.close();
  assert.equal(status, 1);
  const last = err.trim().split('\n').at(-1) ?? '';
  isSentence(last);
  assert.match(last, /占用/);
});

test('a report that cannot be written is told before anything is imported, in one sentence', async (t) => {
  const folder = openFolder(t);
  const path = await file(folder, [courtPerson(1)]);
  await mkdir(join(folder, 'folder.json'));
  const before = await readFile(path);
  const cases: [string, RegExp][] = [
    ['none/report.json', /所在的文件夹不存在/],
    ['list.xlsx/report.json', /不是文件夹/],
    ['folder.json', /是文件夹/],
    ['list.xlsx', /就是要导入的文件，报告不能覆盖它/],
  ];
  for (const [report, word] of cases) {
    const { status, out, err } = await run(folder, path, '--report', report);
    assert.deepEqual([status, out], [1, ''], report);
    isSentence(err);
    assert.match(err, word);
  }
  const wrong = await run(folder, path, '--report', 'report.pdf');
  assert.equal(wrong.status, 2);
  assert.deepEqual(await readFile(path), before);
  const register = openRegister(join(folder, 'var', 'register.sqlite'));
  assert.equal(register.database.$client.prepare('select count(*) from event').pluck().get(), 0);
  register.close();
});

test(
  'a report that fails after the import says that the import stands',
  { skip: !existsSync('/dev/full') },
  async (t) => {
    const folder = openFolder(t);
    await symlink('/dev/full', join(folder, 'report.json'));
    const { status, out, err } = await run(
      folder,
      await file(folder, [courtPerson(1)]),
      '--report',
      'report.json',
    );
    assert.equal(status, 1);
    assert.match(out, /新增 1，.*已写入台账。/);
    isSentence(err.trim().split('\n').at(-1) ?? '');
    assert.match(err, /没有写成，导入结果以上面为准/);
  },
);

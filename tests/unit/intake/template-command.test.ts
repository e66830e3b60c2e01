import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandIn, isSentence } from '../../support/command.ts';
import { beichen, openFolder } from '../../support/register.ts';

const run = commandIn('template');

test('the command writes a template into the current folder, and opens no register for it', async (t) => {
  const folder = openFolder(t);
  const { status, out, err } = await run(folder, 'overload-transport');
  assert.deepEqual([status, err], [0, '']);
  isSentence(out);
  assert.equal((await readFile(join(folder, 'overload-transport.xlsx'))).subarray(0, 2).toString(), 'PK');
  assert.equal(existsSync(join(folder, 'var')), false);
});

test('the command says as JSON what it wrote', async (t) => {
  const folder = openFolder(t);
  const { out } = await run(folder, 'wage-arrears-blacklist', '--out', 'wage.xlsx', '--json');
  assert.deepEqual(JSON.parse(out), {
    list: 'wage-arrears-blacklist',
    file: 'wage.xlsx',
    sheet: '拖欠农民工工资失信联合惩戒对象名单',
    columns: 15,
    required: ['对象名称', '统一社会信用代码', '列入时间', '发布机关名称', '文书号', '列入黑名单事由'],
  });
});

test('a file that somebody may have filled in is overwritten only when that is said', async (t) => {
  const folder = openFolder(t);
  const path = join(folder, 'red-list.xlsx');
  await writeFile(path, 'filled in');
  const { status, out, err } = await run(folder, 'red-list');
  assert.deepEqual([status, out], [1, '']);
  isSentence(err);
  assert.equal(await readFile(path, 'utf8'), 'filled in');
  assert.equal((await run(folder, 'red-list', '--force')).status, 0);
  assert.notEqual(await readFile(path, 'utf8'), 'filled in');
});

test('a place that cannot be written ends with 1 and one sentence that names it', async (t) => {
  const folder = openFolder(t);
  mkdirSync(join(folder, 'folder'));
  await writeFile(join(folder, 'file'), '');
  for (const out of ['folder', 'no-such-folder/a.xlsx', 'file/a.xlsx']) {
    const { status, err } = await run(folder, 'red-list', '--out', out, '--force');
    assert.equal(status, 1, err);
    isSentence(err);
    assert.ok(err.includes(out));
  }
});

test('wrong usage ends with 2, and an unknown list with the names of the known ones', async (t) => {
  const folder = openFolder(t);
  const wrong = [[], ['no-such-list'], ['red-list', 'black-list'], ['red-list', '--out', 'a.csv']];
  const results = await Promise.all(wrong.map((args) => run(folder, ...args)));
  for (const { status, err } of results) {
    assert.equal(status, 2, err);
    assert.match(err, /^[^\n]*\P{ASCII}[^\n]*\nUsage: npm run template/u);
  }
  for (const { id } of beichen.lists) assert.ok(results[1]?.err.includes(id), id);
});

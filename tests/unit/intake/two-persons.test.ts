import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openRegister } from '#db/register/open.ts';
import { intake } from '#db/register/tables.ts';
import {
  approveImport,
  NotAllowed,
  rejectImport,
  stageImport,
  waitingImports,
} from '#src/intake/two-persons.ts';
import { UsageError } from '../../../scripts/command.ts';
import { readImportOptions } from '../../../scripts/import-options.ts';
import { commandIn, isSentence } from '../../support/command.ts';
import { courtPerson, honour, wage } from '../../support/records.ts';
import { beichen, type Desk, openDesk, openFolder, today, type Wish } from '../../support/register.ts';
import { type Fields, table, writeXlsx } from '../../support/workbook.ts';

const persons = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => courtPerson(from + index));
const intakes = (desk: Desk) => desk.register.database.select().from(intake).all();
const folderOf = (desk: Desk) => join(desk.folder, 'intake');

async function stage(desk: Desk, records: Fields[], wish: Wish = {}) {
  const report = await desk.send(records, { ...wish, dryRun: true });
  return stageImport(folderOf(desk), report)?.id ?? null;
}
function approve(t: TestContext, desk: Desk, id: string | null, by = '复核乙', day = today) {
  const options = { register: desk.register, profile: beichen, day };
  const report = approveImport(folderOf(desk), id ?? '', by, options);
  t.after(report.staging.remove);
  return report;
}

test('a staged import takes effect when a second person approves it, and both names are kept', async (t) => {
  const desk = openDesk(t);
  const id = await stage(desk, persons(1, 3), { importer: '经办甲' });
  assert.match(id ?? '', /^\d{8}-[0-9a-f]{6}$/);
  assert.deepEqual([desk.entries().length, intakes(desk).length], [0, 0]);
  const report = approve(t, desk, id, '复核乙', '2026-11-23');
  assert.deepEqual([report.written, report.totals.new, desk.entries().length], [true, 3, 3]);
  assert.deepEqual(
    intakes(desk).map(({ importer, approver, day, rows }) => [importer, approver, day, rows]),
    [['经办甲', '复核乙', '2026-11-23', 3]],
  );
});

test('an import that needs no second person names none', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(1, 1), { importer: '经办甲' });
  assert.deepEqual(
    intakes(desk).map(({ importer, approver }) => [importer, approver]),
    [['经办甲', null]],
  );
});

test('who brought an import may not approve it, however the name is typed', async (t) => {
  const desk = openDesk(t);
  const id = await stage(desk, persons(1, 2), { importer: 'Wang 经办甲' });
  for (const name of ['Wang 经办甲', ' wang 经办甲 ', 'WANG经办甲', 'Ｗａｎｇ　经办甲', 'Wang\u200b经 办 甲'])
    assert.throws(
      () => approve(t, desk, id, name),
      (error: Error) => {
        assert.ok(error instanceof NotAllowed, name);
        assert.match(error.message, /不能由本人复核。请另一人复核/);
        return true;
      },
    );
  assert.equal(desk.entries().length, 0);
  assert.equal(approve(t, desk, id, '王经办乙').written, true);
});

test('an approved or rejected import is gone, and whoever asks again is told so', async (t) => {
  const desk = openDesk(t);
  const [approved, rejected, waiting] = [
    await stage(desk, persons(1, 1)),
    await stage(desk, persons(2, 2)),
    await stage(desk, persons(3, 3)),
  ];
  approve(t, desk, approved).staging.remove();
  assert.equal(rejectImport(folderOf(desk), rejected ?? '').importer, '经办甲');
  for (const id of [approved, rejected, '20261120-ffffff', '../register/register', ''])
    for (const act of [() => approve(t, desk, id), () => rejectImport(folderOf(desk), id ?? '')])
      assert.throws(act, (error: Error) => {
        assert.ok(error instanceof NotAllowed);
        assert.match(error.message, new RegExp(`没有待复核的批次“.*”.*待复核的有：${waiting ?? ''}。$`));
        return true;
      });
  assert.equal(desk.entries().length, 1);
  assert.deepEqual(
    waitingImports(folderOf(desk)).map(({ id }) => id),
    [waiting],
  );
});

test('a rejected import leaves nothing in the register and nothing in the folder', async (t) => {
  const desk = openDesk(t);
  rejectImport(folderOf(desk), (await stage(desk, persons(1, 2))) ?? '');
  assert.deepEqual([desk.entries().length, intakes(desk).length], [0, 0]);
  assert.deepEqual(readdirSync(folderOf(desk)), []);
});

test('a file with refused rows is not staged, unless they are set aside', async (t) => {
  const desk = openDesk(t);
  const mixed = [courtPerson(1), courtPerson(2, { caseCode: '' })];
  assert.equal(await stage(desk, mixed), null);
  assert.deepEqual(waitingImports(folderOf(desk)), []);
  const id = await stage(desk, mixed, { accept: ['rejects'] });
  const [waiting] = waitingImports(folderOf(desk));
  assert.deepEqual(
    waiting?.sheets.map(({ file, list, rows, refused }) => [file, list, rows, refused]),
    [['file-2.xlsx', 'judgment-defaulters', 2, 1]],
  );
  assert.equal(approve(t, desk, id).totals.new, 1);
});

test('a full file that takes too much away is not staged without a confirmation', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(1, 10));
  assert.equal(await stage(desk, persons(1, 9), { mode: 'full' }), null);
  const id = await stage(desk, persons(1, 9), { mode: 'full', accept: ['shrink'] });
  assert.equal(approve(t, desk, id).totals.withdrawn, 1);
});

test('a correction that came in while an import waited is not undone by its approval', async (t) => {
  for (const mode of ['delta', 'full'] as const) {
    const desk = openDesk(t);
    await desk.send(persons(1, 20));
    const id = await stage(desk, [courtPerson(4, { duty: '支付货款80元' }), ...persons(5, 20)], {
      mode,
      accept: ['shrink'],
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await desk.send([courtPerson(4, { duty: '支付货款90元' }), courtPerson(3, { duty: '腾退房屋' })]);
    const report = approve(t, desk, id);
    const { changed, unchanged, withdrawn } = report.totals;
    assert.deepEqual([changed, unchanged, withdrawn], [0, 17, mode === 'full' ? 2 : 0]);
    assert.deepEqual(
      [...report.findings()].map(({ code, row }) => [code, row]),
      [['overtaken', 2]],
    );
    const duty = desk.entries().find(({ record }) => record.document === courtPerson(4)['caseCode'])
      ?.record.facts;
    assert.ok(duty?.some(({ value }) => value === '支付货款90元'));
    assert.equal(
      desk.live().some(({ record }) => record.document === courtPerson(3)['caseCode']),
      true,
    );
  }
});

test('a full file is held against the list as it is at the approval, and held back where it takes too much away', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(1, 20));
  const id = await stage(desk, persons(1, 19), { mode: 'full' });
  assert.ok(id);
  // A shorter full file comes in between: of ten entries left, the staged file takes away one, a tenth.
  await desk.send(persons(11, 20), { mode: 'full', accept: ['shrink'] });
  const report = approve(t, desk, id);
  assert.deepEqual([report.blocked, report.written, report.totals.withdrawn], ['shrink', false, 1]);
  assert.equal(desk.live().length, 10);
  assert.ok(existsSync(join(folderOf(desk), `${id}.sqlite`)), 'it can still be rejected');
});

test('what came in while a full file waited is not missing from it', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(1, 3));
  const id = await stage(desk, persons(1, 3), { mode: 'full' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await desk.send(persons(4, 6));
  const report = approve(t, desk, id);
  assert.deepEqual([report.totals.withdrawn, report.written, desk.live().length], [0, true, 6]);
});

test('what only the register can tell is told once, as it is at the approval', async (t) => {
  const desk = openDesk(t);
  const code = { 统一社会信用代码: String(wage(1).统一社会信用代码) };
  const red = await stage(desk, [honour(1, code)]);
  await desk.send([wage(1)]);
  const late = approve(t, desk, red);
  assert.deepEqual(
    [...late.findings()].map(({ code: told }) => told),
    ['held-back'],
  );
  const again = await stage(desk, [honour(2, code)]);
  assert.deepEqual(
    [...approve(t, desk, again).findings()].map(({ code: told }) => told),
    ['held-back'],
  );
});

test('where two persons must agree, an import of one is wrong usage, and a dry run is not', () => {
  const profile = { ...beichen, twoPersons: true };
  const config = { today } as Parameters<typeof readImportOptions>[2]['config'];
  const values = { mode: 'delta', accept: [], by: '经办甲' };
  const read = (more: object) => readImportOptions({ ...values, ...more }, ['a.xlsx'], { profile, config });
  assert.throws(
    () => read({}),
    (error: Error) => {
      assert.ok(error instanceof UsageError);
      isSentence(error.message);
      assert.match(error.message, /--stage.*--approve/);
      return true;
    },
  );
  assert.equal(read({ stage: true }).stage, true);
  assert.equal(read({ 'dry-run': true }).dryRun, true);
});

const run = commandIn('import');

test('two officers stage, look through, approve and reject from the command line', async (t) => {
  const folder = openFolder(t);
  const path = await writeXlsx(join(folder, '十一月.xlsx'), { name: '名单', rows: table(persons(1, 2)) });
  const staged = await run(folder, path, '--stage', '--by', ' 经办甲 ');
  assert.equal(staged.status, 0, staged.err);
  const id = /批次 (\d{8}-[0-9a-f]{6})，请另一人复核/.exec(staged.out)?.[1] ?? '';
  const list = await run(folder, '--staged');
  assert.equal(
    list.out,
    `批次 ${id}：经办甲 于 ${today} 报入，增量\n  十一月.xlsx · 名单：失信被执行人名单，2 行\n` +
      '同意：npm run import -- --approve 批次编号 --by 姓名\n退回：npm run import -- --reject 批次编号\n',
  );
  const same = await run(folder, '--approve', id, '--by', '经办 甲');
  assert.deepEqual([same.status, same.out], [1, '']);
  isSentence(same.err);
  const approved = await run(folder, '--approve', id, '--by', '复核乙', '--json');
  assert.equal(approved.status, 0, approved.err);
  const { batch, written, totals } = JSON.parse(approved.out) as {
    batch: string;
    written: boolean;
    totals: { new: number };
  };
  assert.deepEqual([batch, written, totals.new], [id, true, 2]);
  const again = await run(folder, '--approve', id, '--by', '复核乙');
  assert.equal(again.status, 1);
  isSentence(again.err);
  assert.match(again.err, /可能已经复核或者退回。目前没有待复核的批次。/);
  const register = openRegister(join(folder, 'var', 'register.sqlite'));
  const names = register.database.select().from(intake).all();
  register.close();
  assert.deepEqual(
    names.map(({ importer, approver }) => [importer, approver]),
    [['经办甲', '复核乙']],
  );
  const second = await run(folder, path, '--stage', '--by', '经办甲', '--json');
  const { batch: other } = JSON.parse(second.out) as { batch: string };
  const rejected = await run(folder, '--reject', other);
  assert.equal(rejected.status, 0, rejected.err);
  isSentence(rejected.out);
  assert.equal((await run(folder, '--staged')).out, '没有待复核的批次。\n');
});

test('a review that also names a file, a confirmation or another step is wrong usage', async (t) => {
  const folder = openFolder(t);
  const wrong = [
    ['a.xlsx', '--approve', '20261120-aaaaaa'],
    ['--approve', '20261120-aaaaaa', '--reject', '20261120-aaaaaa'],
    ['--approve', '20261120-aaaaaa', '--accept', 'shrink'],
    ['--staged', '--stage'],
  ];
  for (const args of wrong) {
    const { status, err, out } = await run(folder, ...args);
    assert.deepEqual([status, out], [2, ''], args.join(' '));
    assert.match(err, /^[^\n]*\P{ASCII}[^\n]*。\nUsage: /u);
  }
});

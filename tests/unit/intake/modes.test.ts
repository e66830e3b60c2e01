import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { intakeTotals } from '#db/register/reads.ts';
import { event } from '#db/register/tables.ts';
import { recordWithdrawal } from '#db/register/writes.ts';
import { stagedSheets } from '#db/staging/reads.ts';
import { courtCompany, courtPerson, medical } from '../../support/records.ts';
import { type Desk, openDesk, today, told } from '../../support/register.ts';
import { table, writeXlsx } from '../../support/workbook.ts';

const persons = (count: number) => Array.from({ length: count }, (_, index) => courtPerson(index + 1));
const events = (desk: Desk) => desk.register.database.select().from(event).all();
const documents = (desk: Desk) => desk.live().map(({ record }) => record.document);

test('the same file sent again changes nothing', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(5));
  const again = await desk.send(persons(5));
  assert.deepEqual([again.totals.new, again.totals.changed, again.totals.unchanged], [0, 0, 5]);
  assert.equal(events(desk).length, 5);
  assert.equal(intakeTotals(desk.register.database).files, 2);
});

test('a record keeps its id in another file, another order and another layout, and in another register', async (t) => {
  const [one, two] = [openDesk(t), openDesk(t)];
  await one.send(persons(3));
  await one.send([...persons(3)].reverse());
  await two.send([courtCompany(9), ...persons(3)]);
  const ids = one.entries().map(({ record }) => record.id);
  assert.equal(ids.length, 3);
  assert.ok(ids.every((id) => /^[a-z0-9]{12,32}$/.test(id)));
  assert.deepEqual(
    ids.filter((id) => !two.entries().some(({ record }) => record.id === id)),
    [],
  );
});

test('a correction keeps the entry’s id and leaves the old value readable in the earlier event', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtPerson(1, { duty: '支付货款100元' })]);
  const report = await desk.send([courtPerson(1, { duty: '支付货款90元' })]);
  assert.deepEqual([report.totals.new, report.totals.changed], [0, 1]);
  const [before, after] = events(desk);
  assert.equal(before?.entry, after?.entry);
  assert.deepEqual([before?.kind, after?.kind], ['received', 'changed']);
  const duty = (row: typeof before) => row?.record?.facts.find(({ key }) => key === 'duty')?.value;
  assert.deepEqual([duty(before), duty(after)], ['支付货款100元', '支付货款90元']);
  assert.equal(desk.entries().length, 1);
});

test('a withdrawn entry does not come back, neither unchanged nor corrected', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(2));
  const [entry] = desk.entries();
  assert.ok(entry);
  desk.register.database.transaction((transaction) => {
    recordWithdrawal(transaction, {
      entry: entry.record.id,
      day: today,
      reason: 'objection-upheld',
      document: '异议决定1号',
    });
  });
  for (const changes of [{}, { duty: '支付货款90元' }]) {
    const report = await desk.send([courtPerson(1, changes), courtPerson(2, changes)]);
    assert.equal(report.totals.stillWithdrawn, 1);
  }
  assert.equal(desk.live().length, 1);
  assert.equal(events(desk).filter((row) => row.entry === entry.record.id).length, 2);
});

test('one refused row keeps the whole file out, and every other file of the same import', async (t) => {
  const desk = openDesk(t);
  const good = await writeXlsx(join(desk.folder, 'good.xlsx'), { rows: table(persons(3)) });
  const mixed = [courtPerson(4), courtPerson(5, { caseCode: '' })];
  const bad = await writeXlsx(join(desk.folder, 'bad.xlsx'), { rows: table(mixed) });
  const report = await desk.bring([good, bad]);
  assert.deepEqual([report.blocked, report.written], ['refused', false]);
  assert.deepEqual([report.totals.received, report.totals.refused], [5, 1]);
  assert.deepEqual([desk.entries().length, intakeTotals(desk.register.database).files], [0, 0]);
  const accepted = await desk.bring([good, bad], { accept: ['rejects'] });
  assert.deepEqual([accepted.written, accepted.totals.new], [true, 4]);
  assert.equal(desk.entries().length, 4);
  assert.equal(intakeTotals(desk.register.database).rows, 5);
});

test('a dry run reports everything and writes nothing', async (t) => {
  const desk = openDesk(t);
  const report = await desk.send(persons(3), { dryRun: true });
  assert.deepEqual([report.totals.new, report.written, report.dryRun], [3, false, true]);
  assert.deepEqual([desk.entries().length, intakeTotals(desk.register.database).files], [0, 0]);
});

test('a full file withdraws what it no longer holds, of its own list and unit only', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(40));
  await desk.send([medical(1)], { list: 'illegal-medical-practice' });
  const report = await desk.send(persons(40).slice(1), { mode: 'full' });
  assert.deepEqual([report.totals.withdrawn, report.totals.unchanged, report.written], [1, 39, true]);
  const gone = desk.entries().filter(({ withdrawn }) => withdrawn);
  assert.deepEqual(
    gone.map(({ record, withdrawn }) => [record.document, withdrawn?.reason]),
    [[courtPerson(1)['caseCode'], 'corrected']],
  );
  assert.equal(desk.live().length, 40);
});

test('a delta file withdraws nothing', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(40));
  assert.equal((await desk.send(persons(1))).totals.withdrawn, 0);
  assert.equal(desk.live().length, 40);
});

test('a full file that would take away more than a twentieth needs to be confirmed', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(40));
  const held = await desk.send(persons(40).slice(3), { mode: 'full' });
  assert.deepEqual([held.written, held.totals.withdrawn, held.shrink], [false, 3, 0.075]);
  assert.equal(desk.live().length, 40);
  const twentieth = await desk.send(persons(40).slice(2), { mode: 'full', dryRun: true });
  assert.equal(twentieth.shrink, 0.05);
  const confirmed = await desk.send(persons(40).slice(3), { mode: 'full', accept: ['shrink'] });
  assert.equal(confirmed.written, true);
  assert.equal(desk.live().length, 37);
});

test('new rows do not hide how much of the old list a full file takes away', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(4));
  const fresh = Array.from({ length: 60 }, (_, index) => courtCompany(index + 1));
  const report = await desk.send([...persons(2), ...fresh], { mode: 'full' });
  assert.deepEqual([report.shrink, report.written], [0.5, false]);
});

test('a full list may come in several sheets and files', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(6));
  const half = (from: number) => ({ rows: table(persons(6).slice(from, from + 3)) });
  const paths = [
    await writeXlsx(join(desk.folder, 'one.xlsx'), half(0)),
    await writeXlsx(join(desk.folder, 'two.xlsx'), half(3)),
  ];
  const files = await desk.bring(paths, { mode: 'full' });
  const sheets = await writeXlsx(join(desk.folder, 'both.xlsx'), half(0), half(3));
  const both = await desk.bring(sheets, { mode: 'full' });
  for (const report of [files, both])
    assert.deepEqual([report.totals.withdrawn, report.totals.unchanged], [0, 6]);
  assert.equal(desk.live().length, 6);
});

test('a refused row of a full file does not cost its entry its place', async (t) => {
  const desk = openDesk(t);
  await desk.send(persons(3));
  const rows = [...persons(2), courtPerson(3, { performance: '' })];
  const report = await desk.send(rows, { mode: 'full', accept: ['rejects', 'shrink'] });
  assert.equal(report.totals.withdrawn, 0);
  assert.equal(desk.live().length, 3);
});

test('a record that stands twice in one import with different contents is refused the second time, also in another file', async (t) => {
  const desk = openDesk(t);
  const paths = [
    await writeXlsx(join(desk.folder, 'one.xlsx'), { rows: table(persons(2)) }),
    await writeXlsx(join(desk.folder, 'two.xlsx'), {
      rows: table([courtPerson(2, { duty: '支付货款1元' })]),
    }),
  ];
  const report = await desk.bring(paths, { accept: ['rejects'] });
  assert.deepEqual(told(report), ['duplicate-row@2:caseCode']);
  assert.match(report.found[0]?.message ?? '', /one\.xlsx.*第 3 行/);
  assert.equal(report.totals.new, 2);
  assert.equal(events(desk).length, 2);
});

test('sheets of one workbook may be lists of their own, by their headings or by their names', async (t) => {
  const desk = openDesk(t);
  const path = await writeXlsx(
    join(desk.folder, 'all.xlsx'),
    { name: '法院', rows: table(persons(2)) },
    { name: '非法行医黑名单', rows: table([medical(1)]) },
  );
  for (const list of [undefined, 'illegal-medical-practice']) {
    const report = await desk.bring(path, list ? { list } : {});
    const lists = stagedSheets(report.staging).map((sheet) => sheet.list);
    assert.deepEqual(lists, ['judgment-defaulters', 'illegal-medical-practice']);
  }
  assert.equal(documents(desk).length, 3);
});

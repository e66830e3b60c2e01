import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { recordPush } from '#db/register/pushes.ts';
import { openSnapshot } from '#db/snapshot/open.ts';
import { writeSnapshot } from '#db/snapshot/write.ts';
import { freeze } from '#src/publish/freeze.ts';
import { contentsOf } from '#src/push/contents.ts';
import { readQuarter } from '#src/push/quarter.ts';
import { findTarget } from '#src/push/targets.ts';
import { medical } from '../../support/records.ts';
import { beichen, openDesk } from '../../support/register.ts';

const list = 'illegal-medical-practice';

/** A register whose release of a day is pushed to a unit and logged, as the command does it. */
function openPushes(t: TestContext) {
  const desk = openDesk(t);
  const target = findTarget(beichen, '区市场监管局');
  assert.ok(target);
  let releases = 0;
  const push = (day: string) => {
    releases += 1;
    const release = `20261120-00000${releases}`;
    const folder = join(desk.folder, release);
    mkdirSync(folder);
    const path = join(folder, 'snapshot.sqlite');
    const none = { flows: [], articles: [], deskFigures: [] };
    const frozen = freeze(desk.register, beichen, day, { ids: new Set(), tombstones: [] });
    writeSnapshot(path, {
      ...frozen,
      ...none,
      about: { release, day, profile: beichen.id, base: '/', since: day },
    });
    const { database, close } = openSnapshot(path);
    const contents = contentsOf(database, desk.register.database, { target, quarter: null, today: day });
    close();
    desk.register.database.transaction((transaction) => {
      const counts = { entries: 0, deletes: contents.deletes.length, manifest: release };
      const place = { target: target.id, period: null, release, revision: 0, day };
      recordPush(transaction, { ...place, ...counts }, contents.news);
    });
    const ids = contents.lists.flatMap(({ rows }) => rows.map(({ id }) => id));
    return { ids, deletes: contents.deletes, news: contents.news };
  };
  const copyTo = (抄送单位: string) => desk.send([medical(1, { 抄送单位 })], { list });
  return { copyTo, push };
}

test('F26 F70 an entry that no longer names a unit is told to it as a delete, on the same day in every later push', async (t) => {
  const { copyTo, push } = openPushes(t);
  await copyTo('区法院；区市场监管局');
  const { ids, news } = push('2026-11-20');
  assert.equal(ids.length, 1);
  assert.deepEqual(news, { sent: ids, deleted: [] });
  assert.deepEqual(push('2026-11-20').news, { sent: [], deleted: [] });

  await copyTo('区法院');
  const gone = { id: ids[0], day: '2026-11-21', reason: 'out-of-scope' };
  const told = push('2026-11-21');
  assert.deepEqual([told.ids, told.deletes, told.news], [[], [gone], { sent: [], deleted: ids }]);
  const later = push('2026-11-22');
  assert.deepEqual([later.deletes, later.news], [[gone], { sent: [], deleted: [] }]);

  // Named again, it is sent again, and a later delete has a day of its own.
  await copyTo('区市场监管局');
  const back = push('2026-11-23');
  assert.deepEqual([back.ids, back.deletes, back.news], [ids, [], { sent: ids, deleted: [] }]);
  await copyTo('区法院');
  assert.deepEqual(push('2026-11-24').deletes, [{ ...gone, day: '2026-11-24' }]);
});

test('F32 a quarter runs from the first day of its first month to the last day of its third', () => {
  const days = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((text) => {
    const { from, until } = readQuarter(text) ?? {};
    return [from, until];
  });
  assert.deepEqual(days, [
    ['2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-06-30'],
    ['2026-07-01', '2026-09-30'],
    ['2026-10-01', '2026-12-31'],
  ]);
  for (const text of ['2026-Q0', '2026-Q5', '2026Q3', '26-Q3', '', '2026-Q3 '])
    assert.equal(readQuarter(text), null);
});

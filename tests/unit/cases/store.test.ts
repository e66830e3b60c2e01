import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import test from 'node:test';
import Database from 'better-sqlite3';
import { accepted, openDesk } from './fixture.ts';
import { openCases } from '#db/cases/open.ts';

test('history cannot be changed or removed, and a case cannot be removed or its promise moved', async (t) => {
  const place = openDesk(t);
  await accepted(place);
  const file = new Database(place.path);
  for (const [statement, reason] of [
    ["UPDATE case_event SET at = 'x'", /an event never changes/],
    ['DELETE FROM case_event', /leaves only when its case is purged/],
    ["UPDATE 'case' SET promised_by = '2099-01-01'", /keeps what was asked/],
    ["DELETE FROM 'case'", /never removed/],
  ] as const) {
    assert.throws(() => file.exec(statement), reason);
  }
  file.close();
});

test('the file is for its owner only and every answer rests on the disk', (t) => {
  const { path, store } = openDesk(t);
  for (const end of ['', '-wal', '-shm']) assert.equal(statSync(path + end).mode & 0o777, 0o600, end);
  const again = openCases(path);
  again.close();
  return store.writes.probe();
});

test('a case that was acknowledged is there when the file is opened again', async (t) => {
  const place = openDesk(t);
  const { case: id } = await accepted(place);
  const again = openCases(place.path);
  assert.equal((await again.reads.find(id))?.row.state, 'received');
  again.close();
});

test('a fault inside a submission leaves neither case nor event nor ticket', async (t) => {
  const place = openDesk(t);
  const { case: id } = await accepted(place);
  const found = await place.store.reads.find(id);
  assert.ok(found);
  const evidence = { position: 1, type: 'image/png' as const, size: 1, sealed: Buffer.of(1) };
  await assert.rejects(
    place.store.writes.submit({
      case: { ...found.row, id: '20260213-BBBBBB', applicantDigest: 'other' },
      event: { case: '20260213-BBBBBB', kind: 'receive', to: 'received', at: place.time.at },
      evidence: [evidence, evidence],
      ticket: { hash: 'h', expiresAt: '2099-01-01', sealed: Buffer.of(1) },
    }),
  );
  assert.equal(await place.store.reads.find('20260213-BBBBBB'), undefined);
  assert.equal(await place.store.writes.redeem('20260213-BBBBBB', 'h', place.time.at), null);
});

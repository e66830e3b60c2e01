import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import {
  accepted,
  entry,
  fields,
  formRequest,
  jsonRequest,
  openDesk,
  otherEntry,
  pdf,
  refused,
} from './fixture.ts';
import { saveEvidence } from '#src/cases/evidence-files.ts';
import { fileLines } from '#src/cases/office-words.ts';

const upheld = { outcome: 'upheld', reason: '经查已履行完毕', by: '李科长' } as const;
const rejected = { outcome: 'rejected', reason: '证据不足', by: '李科长' } as const;

test('the whole walk: accept, mark, forward, uphold, withdrawn, done, every step with who and when', async (t) => {
  const place = openDesk(t);
  const { office, time, done } = place;
  const { case: id, secret } = await accepted(place);
  time.at = '2026-02-14T01:00:00.000Z';
  await office.accept(id, '张');
  await office.mark(id, '张');
  await office.mark(id, '张');
  time.at = '2026-02-24T01:00:00.000Z';
  await office.forward(id, '张');
  time.at = '2026-02-26T01:00:00.000Z';
  assert.equal((await office.decide(id, upheld)).state, 'done');
  assert.deepEqual(done, [`mark ${entry}`, `mark ${entry}`, `withdraw ${entry} objection-upheld`]);
  const found = await place.store.reads.find(id);
  assert.deepEqual(
    found?.events.map(({ kind, by, from, to }) => [kind, by, from, to]),
    [
      ['receive', null, null, 'received'],
      ['accept', '张', 'received', 'accepted'],
      ['mark', '张', null, null],
      ['forward', '张', 'accepted', 'forwarded'],
      ['decide-uphold', '李科长', 'forwarded', 'upheld'],
      ['finish', '李科长', 'upheld', 'done'],
    ],
  );
  const view = await place.desk.progress(id, secret, 'x');
  assert.ok('steps' in view);
  assert.deepEqual(
    view.steps.map(({ done: day, overdue }) => [day, overdue]),
    [
      ['2026-02-14', false],
      ['2026-02-24', false],
      ['2026-02-26', false],
      ['2026-02-26', false],
    ],
  );
  assert.deepEqual([view.stateLabel, view.decision?.label], ['已办结', '异议成立，停止公示']);
});

test('interrupted between decision and withdrawal, the same command completes it and another outcome is refused', async (t) => {
  const place = openDesk(t);
  const { case: id } = await accepted(place);
  await place.office.mark(id, '张');
  place.fault.next = 'withdraw';
  await assert.rejects(place.office.decide(id, upheld), /决定已经保存.*发布目录被占用。请/);
  const between = await place.store.reads.find(id);
  assert.deepEqual([between?.row.state, between?.row.closedAt], ['upheld', null]);
  await assert.rejects(place.office.decide(id, rejected), /另一种决定/);
  assert.equal((await place.office.decide(id, upheld)).state, 'done');
  assert.equal((await place.office.finish(id, '张')).state, 'done');
  const after = await place.store.reads.find(id);
  assert.equal(after?.events.filter(({ kind }) => kind === 'decide-uphold').length, 1);
  assert.equal(after?.events.filter(({ kind }) => kind === 'finish').length, 1);
  assert.deepEqual(await place.store.reads.markedEntries(), []);
});

test('a rejected objection loses its mark, but not while another open case keeps it', async (t) => {
  const place = openDesk(t);
  const one = await accepted(place);
  const two = await accepted(place, { applicantName: '赵六' });
  await place.office.mark(one.case, '张');
  await place.office.mark(two.case, '张');
  await place.office.decide(one.case, rejected);
  assert.deepEqual(await place.store.reads.markedEntries(), [entry]);
  place.fault.next = 'unmark';
  await assert.rejects(place.office.decide(two.case, rejected), /重复同一条命令/);
  await place.office.finish(two.case, '张');
  assert.deepEqual(place.done, [`mark ${entry}`, `mark ${entry}`, `unmark ${entry}`]);
  assert.deepEqual(await place.store.reads.markedEntries(), []);
});

test('a mark that failed on the live release is not written down', async (t) => {
  const place = openDesk(t);
  const { case: id } = await accepted(place);
  place.fault.next = 'mark';
  await assert.rejects(place.office.mark(id, '张'));
  assert.deepEqual(await place.store.reads.markedEntries(), []);
  await place.office.mark(id, '张');
  assert.deepEqual(await place.store.reads.markedEntries(), [entry]);
});

test('an upheld repair is withdrawn as repaired; a repair is never marked as an objection', async (t) => {
  const place = openDesk(t);
  const { case: id } = await accepted(place, { ground: 'performed' }, 'repair');
  await assert.rejects(place.office.mark(id, '张'), /修复申请/);
  await place.office.decide(id, upheld);
  assert.deepEqual(place.done, [`withdraw ${entry} repaired`]);
});

test('steps out of turn are refused and change nothing', async (t) => {
  const place = openDesk(t);
  const { office } = place;
  const { case: id } = await accepted(place);
  await assert.rejects(office.finish(id, '张'), /还没有作出决定/);
  await office.forward(id, '张');
  await assert.rejects(office.accept(id, '张'), /不能做这一步/);
  await assert.rejects(office.forward(id, '张'), /不能做这一步/);
  await office.decide(id, { ...rejected, outcome: 'inadmissible' });
  await assert.rejects(office.mark(id, '张'), /已经作出决定/);
  await assert.rejects(office.accept('20260213-AAAAAA', '张'), /没有编号/);
  assert.deepEqual(place.done, []);
});

test('of two officers who decide at once, one is refused', async (t) => {
  const place = openDesk(t);
  const { case: id } = await accepted(place);
  await place.office.accept(id, '张');
  const answers = await Promise.allSettled([
    place.office.decide(id, rejected),
    place.office.decide(id, { ...upheld, by: '王' }),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.deepEqual(place.done, []);
});

test('showing a case decrypts it and writes down who looked', async (t) => {
  const place = openDesk(t);
  const answer = await place.desk.submit('objection', formRequest(fields, [pdf()]), 'x');
  assert.ok('accepted' in answer);
  const { case: id } = answer.accepted;
  await place.office.note(id, '张', '已电话联系');
  const file = await place.office.show(id, '张');
  assert.equal(file.personal?.statement, fields.statement);
  assert.deepEqual(
    file.events.map(({ kind, by, text }) => [kind, by, text]),
    [
      ['receive', null, null],
      ['note', '张', '已电话联系'],
      ['view', '张', null],
    ],
  );
  assert.match(fileLines(file), /申请人：王小明（本人），证件后4位 668X/);
  const [path = ''] = saveEvidence(file, `${place.folder}/out`);
  assert.equal(path, `${place.folder}/out/${id}-1.pdf`);
  assert.deepEqual(new Uint8Array(readFileSync(path)), pdf());
});

test('the list stands in order of urgency: overdue, late steps, then by promised day; closed last', async (t) => {
  const place = openDesk(t);
  const old = await accepted(place);
  const closed = await accepted(place, { entry: otherEntry });
  await place.office.decide(closed.case, rejected);
  place.time.at = '2026-02-27T02:00:00.000Z';
  const late = await accepted(place, { applicantName: '钱七' });
  place.time.at = '2026-03-02T02:00:00.000Z';
  const fresh = await accepted(place, { applicantName: '孙八' });
  const listed = await place.office.list();
  assert.deepEqual(
    listed.map(({ id, overdue }) => [id, overdue]),
    [
      [old.case, true],
      [late.case, false],
      [fresh.case, false],
      [closed.case, false],
    ],
  );
  assert.deepEqual(
    (await place.office.list({ state: 'done' })).map(({ id }) => id),
    [closed.case],
  );
  assert.ok(!JSON.stringify(listed).includes('王小明'));
});

test('after the retention a purge leaves number, kind, dates and outcome, and no status', async (t) => {
  const place = openDesk(t);
  const answer = await place.desk.submit('objection', formRequest(fields, [pdf()]), 'x');
  assert.ok('accepted' in answer);
  const { case: id, secret } = answer.accepted;
  await assert.rejects(place.office.purge('张', id), /保存期内/);
  await place.office.decide(id, rejected);
  place.time.at = '2029-02-13T01:59:59.999Z';
  assert.deepEqual(await place.office.purge('张'), []);
  place.time.at = '2029-02-13T02:00:00.000Z';
  assert.deepEqual(await place.office.purge('张'), [id]);
  const { personal, evidence, events, outcome, kind, receivedAt } = await place.office.show(id, '张');
  assert.deepEqual(
    [personal, evidence, outcome, kind, receivedAt],
    [null, [], 'rejected', 'objection', '2026-02-13T02:00:00.000Z'],
  );
  assert.deepEqual(
    events.map((event) => event.kind),
    ['purge', 'view'],
  );
  const status = await place.desk.status(id, secret, 'x');
  assert.ok('status' in status && status.status === 404);
  await assert.rejects(place.office.purge('张', id), /已经清除/);
  assert.equal((await refused(place, jsonRequest({}))).refusal.status, 422);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import Database from 'better-sqlite3';
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
import { deskSettings } from '#src/cases/settings.ts';
import { evidenceKinds } from '#src/domain/vocabulary.ts';

const codes = (errors: { field: string; code: string }[]) =>
  errors.map(({ field, code }) => `${field} ${code}`);

test('F12 F16 an accepted case is in the database with number, unit, dates and a sealed application', async (t) => {
  const place = openDesk(t);
  const { case: id, promisedBy, receivedAt } = await accepted(place);
  assert.match(id, /^20260213-/);
  assert.equal(promisedBy, '2026-02-27');
  assert.equal(receivedAt, '2026-02-13T02:00:00.000Z');
  const found = await place.store.reads.find(id);
  assert.deepEqual(
    [found?.row.state, found?.row.unit, found?.row.list, found?.row.entry, found?.row.ground],
    ['received', 'court', 'plain', entry, 'fact-wrong'],
  );
  assert.deepEqual(
    found?.events.map(({ kind, to }) => [kind, to]),
    [['receive', 'received']],
  );
});

test('nothing personal and no secret stands in clear in the database, the log included', async (t) => {
  const place = openDesk(t);
  const request = formRequest({ ...fields, contactEmail: 'wang@example.com' }, [pdf()]);
  const answer = await place.desk.submit('objection', request, '192.0.2.1');
  assert.ok('accepted' in answer);
  const { secret, receipt } = answer.accepted;
  await place.office.note(answer.accepted.case, '李科长', '王小明来电，称已还款');
  const bytes = Buffer.concat(['', '-wal'].map((end) => readFileSync(place.path + end)));
  assert.ok(bytes.includes(answer.accepted.case), 'the grep itself works');
  const ticket = new URL(receipt, 'http://x').searchParams.get('ticket') ?? '';
  const texts = [
    fields.applicantName,
    fields.contactPhone,
    'wang@example.com',
    '结案通知书',
    '668X',
    '秘密内容',
  ];
  for (const text of [...texts, '来电', secret, secret.replaceAll('-', ''), ticket, '192.0.2.1', '证据']) {
    assert.ok(!bytes.includes(text), text);
    assert.ok(!bytes.includes(JSON.stringify(text).slice(1, -1)), text);
  }
});

test('F12 every missing field is named at once, in the order of the form', async (t) => {
  const { refusal } = await refused(openDesk(t), jsonRequest({}));
  assert.equal(refusal.status, 422);
  assert.deepEqual(
    codes(refusal.errors),
    [
      'entry',
      'applicantName',
      'applicantKind',
      'idNumberTail',
      'contactPhone',
      'ground',
      'statement',
      'agree',
    ].map((field) => `${field} required`),
  );
  for (const { message } of refusal.errors) assert.match(message, /^请[^！!]*。$/);
});

const wrong: [string, Record<string, unknown>, string][] = [
  ['a statement of 9 characters', { statement: '一二三四五六七八九' }, 'statement too-short'],
  ['a statement of 10 characters in blanks', { statement: `九个字而已九个字而\n   ` }, 'statement too-short'],
  ['a statement of 2,001 characters', { statement: '字'.repeat(2001) }, 'statement too-long'],
  ['a tail of five', { idNumberTail: '12345' }, 'idNumberTail invalid'],
  ['a letter inside a tail', { idNumberTail: '1X34' }, 'idNumberTail invalid'],
  ['a phone that is none', { contactPhone: 'abc' }, 'contactPhone invalid'],
  ['an address that is none', { contactPhone: '', contactEmail: 'a@' }, 'contactEmail invalid'],
  ['a representative without relation', { applicantKind: 'representative' }, 'relation required'],
  ["a repair's ground", { ground: 'term-met' }, 'ground invalid'],
  ['an unknown applicant', { applicantKind: 'boss' }, 'applicantKind invalid'],
  ['no consent', { agree: 'no' }, 'agree required'],
  ['an object for a name', { applicantName: { $gt: '' } }, 'applicantName required'],
];
for (const [name, change, expected] of wrong) {
  test(`${name} is refused with one sentence at its field`, async (t) => {
    const { refusal } = await refused(openDesk(t), jsonRequest({ ...fields, ...change }));
    assert.equal(refusal.status, 422);
    assert.deepEqual(codes(refusal.errors), [expected]);
  });
}

const right: [string, Record<string, unknown>][] = [
  ['10 characters', { statement: '一二三四五六七八九十' }],
  ['2,000 characters outside the basic plane', { statement: '𠮷'.repeat(2000) }],
  ['a lower-case x', { idNumberTail: '123x' }],
  ['a full-width tail', { idNumberTail: '１２３４' }],
  ['an organisation with letters in its code', { applicantKind: 'organisation', idNumberTail: '5KAY' }],
  ['a landline', { contactPhone: '022-26390000' }],
  ['an e-mail address only', { contactPhone: '', contactEmail: 'a@example.com' }],
  ['consent as true', { agree: true }],
];
for (const [name, change] of right) {
  test(`${name} is accepted`, async (t) => {
    assert.match((await accepted(openDesk(t), change)).secret, /^.{19}$/);
  });
}

test('F12 an unknown entry answers 404 and a withdrawn one 410, before anything else is said', async (t) => {
  const place = openDesk(t);
  assert.equal((await refused(place, jsonRequest({ entry: 'nothing00000' }))).refusal.status, 404);
  assert.equal((await refused(place, jsonRequest({ ...fields, entry: 'withdrawn000' }))).refusal.status, 410);
});

test('the same applicant cannot open the same case twice, however the name is typed', async (t) => {
  const place = openDesk(t);
  const first = await accepted(place);
  const again = await refused(
    place,
    jsonRequest({ ...fields, applicantName: '王 小明', idNumberTail: '668x' }),
  );
  assert.equal(again.refusal.status, 409);
  await accepted(place, { entry: otherEntry });
  await accepted(place, { applicantName: '王大明' });
  await accepted(place, { ground: 'performed' }, 'repair');
  await place.office.decide(first.case, { outcome: 'rejected', reason: '证据不足', by: '李' });
  await accepted(place);
});

test('evidence is known by its content: a page that calls itself PDF is refused', async (t) => {
  const place = openDesk(t);
  const page = new TextEncoder().encode('<html><script>alert(1)</script>');
  const lying = await refused(place, formRequest(fields, [pdf(), page]));
  assert.equal(lying.refusal.status, 415);
  assert.deepEqual(codes(lying.refusal.errors), ['evidence wrong-type']);
  assert.equal(lying.values.applicantName, fields.applicantName);
  const large = await refused(place, formRequest(fields, [pdf(deskSettings.evidence.bytes + 1)]));
  assert.equal(large.refusal.status, 413);
  const many = await refused(
    place,
    formRequest(
      fields,
      Array.from({ length: 6 }, () => pdf()),
    ),
  );
  assert.deepEqual(codes(many.refusal.errors), ['evidence too-many']);
  assert.equal((await refused(place, formRequest({ ...fields, evidence: 'a.pdf' }))).refusal.status, 422);
  assert.deepEqual(await place.store.reads.list({}), []);
});

test('five files of the full size are kept byte for byte, by form and as base64', async (t) => {
  const place = openDesk(t);
  const files = Array.from({ length: 5 }, () => pdf(deskSettings.evidence.bytes));
  const answer = await place.desk.submit('objection', formRequest(fields, files), 'x');
  assert.ok('accepted' in answer);
  const file = await place.office.show(answer.accepted.case, '李');
  assert.deepEqual(
    file.evidence.map(({ type, size }) => [type, size]),
    files.map(({ length }) => ['application/pdf', length]),
  );
  assert.ok(
    file.evidence.every(({ bytes }, at) => Buffer.compare(bytes, files[at] ?? new Uint8Array()) === 0),
  );
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]).toString('base64');
  const { case: id } = await accepted(place, {
    entry: otherEntry,
    evidence: [`data:image/gif;base64,${png}`],
  });
  assert.equal((await place.office.show(id, '李')).evidence[0]?.type, 'image/png');
});

test('a body above the limit is refused although its Content-Length lies', async (t) => {
  const place = openDesk(t);
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  const headers = { 'content-type': 'application/json', 'content-length': '20' };
  // `duplex` is required by Node for a stream and unknown to its types.
  const init = { method: 'POST', body, headers, duplex: 'half' };
  const request = new Request('http://site.test/', init);
  assert.equal((await refused(place, request)).refusal.status, 413);
  // It is read on for a while, so that a browser sees the answer, but not without end.
  assert.ok(sent < 140);
});

test('what cannot be read answers 400 or 415 and never throws', async (t) => {
  const place = openDesk(t);
  for (const body of ['{', '[]', 'null', '"x"', '{"evidence":{}}', '{"evidence":[1]}', '\ud800']) {
    assert.equal((await refused(place, jsonRequest(body))).refusal.status, 400, body);
  }
  const types = {
    'multipart/form-data': 400,
    'multipart/form-data; boundary=x': 400,
    'text/plain': 415,
    '': 415,
  };
  for (const [type, status] of Object.entries(types)) {
    const request = jsonRequest('rubbish', { 'content-type': type });
    assert.equal((await refused(place, request)).refusal.status, status, type);
  }
});

test('F12 over the limit the answer is 429 with the seconds to wait; other callers are not concerned', async (t) => {
  const { desk } = openDesk(t, { limits: true });
  const post = (caller: string) => desk.submit('objection', jsonRequest({}), caller);
  for (let at = 0; at < deskSettings.limits.posts.points; at += 1) {
    const answer = await post('one');
    assert.ok('refusal' in answer && answer.refusal.status === 422);
  }
  const over = await post('one');
  assert.ok('refusal' in over && over.refusal.status === 429 && (over.refusal.retryAfter ?? 0) > 0);
  const other = await post('two');
  assert.ok('refusal' in other && other.refusal.status === 422);
});

test('about one entry a bounded number of cases is accepted in an hour', async (t) => {
  const { desk } = openDesk(t, { limits: true });
  const post = (at: number) =>
    desk.submit('objection', jsonRequest({ ...fields, applicantName: `甲${at}` }), `caller ${at}`);
  for (let at = 0; at < deskSettings.limits.entry.points; at += 1) assert.ok('accepted' in (await post(at)));
  const over = await post(1000);
  assert.ok('refusal' in over && over.refusal.status === 429);
});

test('a locked database answers 503 with Retry-After, leaves nothing, and takes the next case again', async (t) => {
  const place = openDesk(t, { open: { wait: 20 } });
  const other = new Database(place.path);
  other.exec('BEGIN IMMEDIATE');
  const { refusal } = await refused(place, jsonRequest(fields));
  assert.equal(refusal.status, 503);
  assert.ok((refusal.retryAfter ?? 0) > 0);
  other.exec('ROLLBACK');
  other.close();
  assert.deepEqual(await place.store.reads.list({}), []);
  await accepted(place);
});

test('a full disk answers 503 and leaves no half case', async (t) => {
  const place = openDesk(t, { open: { pages: 40 } });
  const big = await refused(place, formRequest(fields, [pdf(1024 * 1024)]));
  assert.equal(big.refusal.status, 503);
  assert.deepEqual(await place.store.reads.list({}), []);
  await accepted(place);
});

test('F18 each kind of evidence that an applicant ticks is kept with the case; an unknown one is refused', async (t) => {
  const place = openDesk(t);
  const repair = { ...fields, ground: 'performed' };
  const form = formRequest(repair, [pdf()]);
  const sent = await form.formData();
  for (const kind of [...evidenceKinds, 'donation']) sent.append('evidenceKinds', kind);
  const request = new Request(form.url, { method: 'POST', body: sent });
  const answer = await place.desk.submit('repair', request, '192.0.2.1');
  assert.ok('accepted' in answer);
  assert.deepEqual((await place.store.reads.find(answer.accepted.case))?.row.evidenceKinds, [
    ...evidenceKinds,
  ]);
  const other = { ...repair, entry: otherEntry };
  const plain = await place.desk.submit(
    'repair',
    jsonRequest({ ...other, evidenceKinds: ['report'] }),
    '192.0.2.2',
  );
  assert.ok('accepted' in plain);
  assert.deepEqual((await place.store.reads.find(plain.accepted.case))?.row.evidenceKinds, ['report']);
  const wrong = await place.desk.submit(
    'repair',
    jsonRequest({ ...repair, evidenceKinds: 'money' }),
    '192.0.2.3',
  );
  assert.ok('refusal' in wrong);
  assert.deepEqual(codes(wrong.refusal.errors ?? []), ['evidenceKinds invalid']);
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openRegister } from '#db/register/open.ts';
import { currentEntries, currentEntry, intakeTotals, laterEvents } from '#db/register/reads.ts';
import { event } from '#db/register/tables.ts';
import { recordIntake, receptionWriter, recordMark, recordWithdrawal } from '#db/register/writes.ts';
import type { Entry } from '#src/domain/entry.ts';
import { entry } from '../../support/entries.ts';
import { openFolder, today } from '../../support/register.ts';

const file = {
  file: 'a.xlsx',
  sha256: '0'.repeat(64),
  list: 'plain',
  mode: 'delta',
  day: today,
  at: `${today}T00:00:00.000Z`,
  rows: 10,
  refused: 1,
  codeErrors: 2,
} as const;

function open(t: TestContext) {
  const path = join(openFolder(t), 'deep', 'register.sqlite');
  const register = openRegister(path);
  t.after(register.close);
  const { database } = register;
  const receive = (record: Entry, kind: 'received' | 'changed' = 'received') => {
    database.transaction((transaction) => {
      const intake = recordIntake(transaction, file);
      const sent = { kind, entry: record.id, record: JSON.stringify(record) };
      const reception = { ...sent, subject: `digest of ${record.subject.name}`, origin: 'Sheet1!2' };
      receptionWriter(transaction)(reception, { intake, day: today });
    });
  };
  const mark = (id: string, marked: boolean) => {
    database.transaction((transaction) => {
      recordMark(transaction, { entry: id, day: today, marked });
    });
  };
  const withdraw = (id: string, document: string) => {
    const withdrawal = { entry: id, day: today, reason: 'repaired', document } as const;
    database.transaction((transaction) => {
      recordWithdrawal(transaction, withdrawal);
    });
  };
  return { ...register, path, receive, mark, withdraw };
}
const other = entry({ id: 'zyxwvuts765432bb', document: '另一号' });

test('an entry is what its last correction says, and the earlier ones stay readable', (t) => {
  const { database, receive } = open(t);
  receive(entry());
  receive(other);
  receive(entry({ basis: '更正一' }), 'changed');
  receive(entry({ basis: '更正二' }), 'changed');
  assert.equal(currentEntry(database, entry().id)?.record.basis, '更正二');
  assert.deepEqual(currentEntry(database, other.id)?.record, other);
  const kept = database.select().from(event).all();
  assert.deepEqual(
    kept.map((row) => row.record?.basis),
    [entry().basis, other.basis, '更正一', '更正二'],
  );
});

test('a correction that comes after a withdrawal does not undo it', (t) => {
  const { database, receive, withdraw } = open(t);
  receive(entry());
  withdraw(entry().id, '修复决定1号');
  receive(entry({ basis: '更正' }), 'changed');
  const current = currentEntry(database, entry().id);
  assert.deepEqual(current?.withdrawn, { day: today, reason: 'repaired' });
  assert.equal(current.record.basis, '更正');
});

test('an entry is marked from the objection to its end, and a mark changes no other entry', (t) => {
  const { database, receive, mark } = open(t);
  receive(entry());
  receive(other);
  const marked = () =>
    currentEntries(database)
      .filter((one) => one.marked)
      .map(({ record }) => record.id);
  assert.deepEqual(marked(), []);
  mark(entry().id, true);
  assert.deepEqual(marked(), [entry().id]);
  mark(entry().id, false);
  assert.deepEqual(marked(), []);
  mark(entry().id, true);
  assert.deepEqual(marked(), [entry().id]);
});

test('an entry that was never received is none, even when it was withdrawn or marked', (t) => {
  const { database, withdraw, mark } = open(t);
  withdraw(other.id, '决定');
  mark(other.id, true);
  assert.equal(currentEntry(database, other.id), null);
  assert.deepEqual(currentEntries(database), []);
});

test('later events are told in their order and without the reception', (t) => {
  const { database, receive, mark, withdraw } = open(t);
  receive(entry());
  receive(entry({ basis: '更正' }), 'changed');
  mark(entry().id, true);
  withdraw(entry().id, '决定');
  const kinds = laterEvents(database)
    .get(entry().id)
    ?.map(({ kind }) => kind);
  assert.deepEqual(kinds, ['changed', 'marked', 'withdrawn']);
});

test('rows and code errors are summed over all files, and are zero before the first', (t) => {
  const { database, receive } = open(t);
  assert.deepEqual(intakeTotals(database), { files: 0, rows: 0, codeErrors: 0 });
  receive(entry());
  receive(other);
  assert.deepEqual(intakeTotals(database), { files: 2, rows: 20, codeErrors: 4 });
});

test('a transaction that fails leaves nothing of itself', (t) => {
  const { database } = open(t);
  assert.throws(() => {
    database.transaction((transaction) => {
      recordIntake(transaction, file);
      recordMark(transaction, { entry: entry().id, day: today, marked: true });
      throw new Error('halfway');
    });
  }, /halfway/);
  assert.equal(intakeTotals(database).files, 0);
  assert.deepEqual(database.select().from(event).all(), []);
});

test('a register opened again holds what it held, and its tables are made once', (t) => {
  const { receive, path, close } = open(t);
  receive(entry());
  close();
  const again = openRegister(path);
  assert.deepEqual(currentEntry(again.database, entry().id)?.record, entry());
  again.close();
});

test('an event cannot name a file that was never taken in', (t) => {
  const { database } = open(t);
  assert.throws(() => {
    database.transaction((transaction) => {
      const sent = { entry: entry().id, record: JSON.stringify(entry()), subject: 's', origin: 'o' };
      receptionWriter(transaction)({ kind: 'received', ...sent }, { intake: 99, day: today });
    });
  });
});

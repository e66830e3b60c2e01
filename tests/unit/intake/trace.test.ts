import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { historyOf } from '#db/register/history.ts';
import { openRegister } from '#db/register/open.ts';
import { recordMark, recordWithdrawal } from '#db/register/writes.ts';
import { changesBetween, recordLines } from '#src/intake/record-lines.ts';
import { traceLines } from '#src/intake/trace-text.ts';
import { traceOf } from '#src/intake/trace.ts';
import { approveImport, stageImport } from '#src/intake/two-persons.ts';
import { commandIn, isSentence } from '../../support/command.ts';
import { entry, person } from '../../support/entries.ts';
import { citizen } from '../../support/numbers.ts';
import { courtPerson, medical } from '../../support/records.ts';
import { beichen, type Desk, openDesk, openFolder, today } from '../../support/register.ts';
import { table, writeCsv, writeXlsx } from '../../support/workbook.ts';

const run = commandIn('trace');
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const onlyId = (desk: Desk) => desk.entries()[0]?.record.id ?? '';
const traceIn = (desk: Desk, id = onlyId(desk)) => traceOf(historyOf(desk.register.database, id), beichen);

/** One entry that was received with two names, changed by another file, marked, unmarked and withdrawn. */
async function longLife(desk: Desk) {
  const first = await writeXlsx(join(desk.folder, '六月.xlsx'), {
    name: '名单',
    rows: [['标题'], ...table([courtPerson(1, { duty: '支付货款100元', sexy: '' })])],
  });
  const staged = await desk.bring(first, { dryRun: true, importer: '经办甲' });
  const folder = join(desk.folder, 'intake');
  const id = stageImport(folder, staged)?.id ?? '';
  const options = { register: desk.register, profile: beichen, day: '2026-11-21' };
  approveImport(folder, id, '复核乙', options).staging.remove();
  const rows = table([
    courtPerson(2),
    courtPerson(1, { duty: '支付货款90元', performedPart: '10元', unperformPart: '' }),
  ]);
  const second = await writeCsv(join(desk.folder, '七月.csv'), rows);
  await desk.bring(second, { importer: '经办丙', day: '2026-11-22' });
  const entry =
    desk.entries().find(({ record }) => record.document === courtPerson(1).caseCode)?.record.id ?? '';
  desk.register.database.transaction((transaction) => {
    recordMark(transaction, { entry, day: '2026-11-23', marked: true });
    recordMark(transaction, { entry, day: '2026-11-24', marked: false });
    recordWithdrawal(transaction, {
      entry,
      day: '2026-11-25',
      reason: 'objection-upheld',
      document: '异议决定1号',
    });
  });
  return { entry, first: sha256(first), second: sha256(second) };
}

test('an entry tells who sent and who approved it, in which file, sheet and row, and what happened since', async (t) => {
  const desk = openDesk(t);
  const { entry, first, second } = await longLife(desk);
  const trace = traceIn(desk, entry);
  assert.ok(trace);
  assert.deepEqual(trace.list, { id: 'judgment-defaulters', name: '失信被执行人名单' });
  assert.deepEqual([trace.unit.name, trace.withdrawn, trace.marked], ['区法院', true, false]);
  assert.deepEqual(
    trace.events.map(({ kind, day }) => [kind, day]),
    [
      ['received', '2026-11-21'],
      ['changed', '2026-11-22'],
      ['marked', '2026-11-23'],
      ['unmarked', '2026-11-24'],
      ['withdrawn', '2026-11-25'],
    ],
  );
  const [received, changed, , , withdrawn] = trace.events;
  assert.deepEqual(received?.source, {
    file: '六月.xlsx',
    sha256: first,
    mode: 'delta',
    place: { sheet: '名单', row: 3 },
    importer: '经办甲',
    approver: '复核乙',
  });
  assert.deepEqual(changed?.source, {
    file: '七月.csv',
    sha256: second,
    mode: 'delta',
    place: { sheet: 'csv', row: 3 },
    importer: '经办丙',
    approver: null,
  });
  assert.deepEqual(changed.changes, [
    { label: '性别', before: null, after: '男' },
    { label: '生效法律文书确定的义务', before: '支付货款100元', after: '支付货款90元' },
    { label: '已履行部分', before: null, after: '10元' },
    { label: '未履行部分', before: '全部', after: null },
  ]);
  assert.deepEqual([withdrawn?.reason, withdrawn?.document], ['objection-upheld', '异议决定1号']);
  for (const { at } of trace.events) assert.ok(Math.abs(Date.parse(at) - Date.now()) < 60_000, at);
});

test('the command prints the trace for people in Chinese, with every number masked', async (t) => {
  const folder = openFolder(t);
  const path = await writeCsv(join(folder, '七月.csv'), table([courtPerson(1)]));
  const sent = await commandIn('import')(folder, path, '--by', '经办甲', '--json');
  assert.equal(sent.status, 0, sent.err);
  await commandIn('import')(folder, await writeCsv(path, table([courtPerson(1, { duty: '腾退房屋' })])));
  const register = openRegister(join(folder, 'var', 'register.sqlite'));
  const id = register.database.$client.prepare('select entry from event').pluck().get() as string;
  register.close();
  const { status, out, err } = await run(folder, id);
  assert.deepEqual([status, err], [0, '']);
  for (const text of [
    `记录 ${id}（在册）`,
    '名单：失信被执行人名单；认定单位：区法院',
    '主体：虞知二，120113********',
    '来源：文件“七月.csv”，第 2 行',
    `SHA-256：${sha256(path)}`,
    '经办 经办甲，没有第二人复核',
    '生效法律文书确定的义务：支付货款人民币128000元及利息 → 腾退房屋',
  ])
    assert.ok(out.includes(text), `${text}\nis not in\n${out}`);
  assert.ok(!out.includes(citizen('1980-03-15', 1)));
  const json = await run(folder, id, '--json');
  const { entry, events } = JSON.parse(json.out) as { entry: string; events: { kind: string }[] };
  assert.deepEqual([entry, events.map(({ kind }) => kind)], [id, ['received', 'changed']]);
});

test('the text of a trace names reason and document of a withdrawal, and says when', async (t) => {
  const desk = openDesk(t);
  const { entry } = await longLife(desk);
  const trace = traceIn(desk, entry);
  assert.ok(trace);
  const [shown = ''] = trace.events
    .map((event) => ({ ...event, at: '2026-11-20T16:03:05.000Z' }))
    .slice(-1)
    .map((event) => traceLines({ ...trace, events: [event] }).join('\n'));
  assert.match(shown, /^记录 \w+（已撤下）\n/);
  assert.match(shown, /2026-11-25 {2}撤下（北京时间 2026-11-21 00:03:05 记入台账）/);
  assert.match(shown, /原因：异议成立，停止公示\n {2}文书：异议决定1号/);
});

test('an entry that a full file no longer holds names that file and who sent it', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtPerson(1)]);
  const id = onlyId(desk);
  await desk.send([courtPerson(2)], { mode: 'full', accept: ['shrink'], importer: '经办丙' });
  const last = traceIn(desk, id)?.events.at(-1);
  assert.deepEqual(
    [last?.kind, last?.reason, last?.source?.file, last?.source?.importer, last?.source?.place],
    ['withdrawn', 'corrected', 'file-2.xlsx', '经办丙', null],
  );
  const trace = traceIn(desk, id);
  assert.ok(trace && traceLines(trace).includes('  来源：文件“file-2.xlsx”中已没有这条记录'));
});

test('a second platform shows as a change of the sources', async (t) => {
  const desk = openDesk(t);
  const list = 'illegal-medical-practice';
  for (const platform of ['信用中国', '健康北辰'])
    await desk.send([medical(1, { 来源平台: platform })], { list });
  assert.deepEqual(traceIn(desk)?.events.at(-1)?.changes, [
    { label: '来源平台', before: '信用中国', after: '信用中国；健康北辰' },
  ]);
});

test('whatever part of a record changes is told under a label of its own', () => {
  const honour = { type: '诚信企业', year: 2026, place: null, consent: true };
  const plain = entry({ honour, rectify: { until: null, state: null } });
  const changes = [
    entry(person(true)),
    {
      ...plain,
      subject: {
        ...plain.subject,
        code: 'C',
        codeDoubtful: true,
        mask: 'M',
        sex: '男',
        birthYear: 1980,
        representative: '虞',
      },
    },
    { ...plain, document: '二号', basis: '另一依据', determined: '2026-05-03', published: '2026-05-05' },
    {
      ...plain,
      term: { from: '2026-05-05', until: null, ends: '履行完毕', basis: '其他', confirmed: false },
    },
    {
      ...plain,
      noticed: '2026-04-02',
      noticeManner: '邮寄',
      filed: '2026-01-01',
      grade: '严重',
      batch: '二',
    },
    { ...plain, honour: { type: '诚信商户', year: 2025, place: '宜兴埠镇', consent: false } },
    { ...plain, facts: [{ key: 'fact', value: '事实' }], copiedTo: ['区某局'] },
    {
      ...plain,
      measures: [{ name: '限制消费', unit: '区法院', from: '2026-04-02', until: null, permanent: true }],
      interviews: [{ day: '2026-04-01', kind: '警示约谈', units: ['区某局'] }],
    },
    {
      ...plain,
      responsible: [{ name: '虞**', role: '店长' }],
      rectify: { until: '2026-12-01', state: '整改中' },
    },
    {
      ...plain,
      sources: [{ platform: '信用中国', url: 'https://example.cn/' }],
      closed: true,
      performed: true,
    },
  ] as (typeof plain)[];
  const told = changes.flatMap((after) => changesBetween(plain, after).map(({ label }) => label));
  const labels = recordLines({ ...plain, facts: [{ key: 'fact', value: '事实' }] }).map(([label]) => label);
  assert.equal(new Set(labels).size, labels.length);
  assert.deepEqual(
    labels.filter((label) => !told.includes(label)),
    [],
  );
  assert.deepEqual(changesBetween(plain, structuredClone(plain)), []);
});

test('an id that the register does not know is one sentence and 1, no id is wrong usage and 2', async (t) => {
  const folder = openFolder(t);
  const unknown = await run(folder, 'aaaaaaaaaaaaaaaa');
  assert.deepEqual([unknown.status, unknown.out], [1, '']);
  isSentence(unknown.err);
  assert.match(unknown.err, /没有编号为“aaaaaaaaaaaaaaaa”的记录/);
  for (const args of [[], ['one', 'two']]) {
    const { status, err } = await run(folder, ...args);
    assert.equal(status, 2);
    assert.match(err, /^请写明一条记录的编号。\nUsage: npm run trace/);
  }
});

test('the day of an entry is the day of the approval, as every rule was held against it', async (t) => {
  const desk = openDesk(t);
  const report = await desk.send([courtPerson(1)], { dryRun: true });
  const folder = join(desk.folder, 'intake');
  const id = stageImport(folder, report)?.id ?? '';
  approveImport(folder, id, '复核乙', {
    register: desk.register,
    profile: beichen,
    day: '2026-12-01',
  }).staging.remove();
  assert.equal(traceIn(desk)?.events[0]?.day, '2026-12-01');
  assert.notEqual(today, '2026-12-01');
});

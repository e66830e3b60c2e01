import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type FindingCode, sentences } from '#src/intake/findings.ts';
import { standingFinding } from '#src/intake/standing.ts';
import { broken, citizen, credit } from '../../support/numbers.ts';
import { courtCompany, courtPerson, honour, medical, overload, penalty } from '../../support/records.ts';
import { beichen, type Desk, openDesk, told } from '../../support/register.ts';
import { type Fields, table, type Value, writeXlsx } from '../../support/workbook.ts';

interface Fault {
  code: FindingCode;
  column: string;
  record: Fields;
  list?: string;
  note?: true;
}

const court = (code: FindingCode, column: string, value: Value, company = false): Fault => ({
  code,
  column,
  record: company ? courtCompany(2, { [column]: value }) : courtPerson(2, { [column]: value }),
});
const doctor = (code: FindingCode, column: string, changes: Fields): Fault => ({
  code,
  column,
  record: medical(2, changes),
  list: 'illegal-medical-practice',
});

/** One faulty row for every finding that a row can have. */
const faults: Fault[] = [
  court('required', 'caseCode', ''),
  court('required', 'caseCode', ' \u3000 '),
  court('required', 'iname', null),
  court('required', 'publishDate', ''),
  court('required', 'cardNum', '', true),
  court('science-number', 'cardNum', 1.20113198003151e17),
  court('science-number', 'cardNum', '1.20113E+17'),
  court('science-number', 'cardNum', 120113198003150000, true),
  court('cell-error', 'duty', { error: '#N/A' }),
  court('cell-error', 'iname', { formula: 'VLOOKUP(1,A:B,2)', result: { error: '#REF!' } }),
  court('bad-day', 'publishDate', '2025-02-30'),
  court('bad-day', 'publishDate', '去年十一月'),
  court('bad-day', 'regDate', 202511),
  court('future-day', 'publishDate', '2026-11-21'),
  court('day-order', 'publishDate', '2025-06-02'),
  court('bad-amount', 'age', '四十五'),
  court('bad-choice', 'partyTypeName', '其他'),
  court('bad-choice', 'sexy', '不详'),
  court('bad-name', 'iname', '虞？行'),
  court('bad-name', 'iname', '***'),
  court('bad-name', 'iname', '墨'.repeat(101), true),
  court('number-in-name', 'iname', `虞知行${citizen()}`),
  court('number-in-name', 'iname', '墨榆商店13812345678', true),
  court('number-in-name', 'caseCode', `（2025）津0113执2号${citizen()}`),
  court('citizen-number', 'cardNum', broken(citizen())),
  court('citizen-number', 'cardNum', citizen().slice(0, 17)),
  court('citizen-number', 'cardNum', citizen('1980-02-30')),
  court('person-as-organisation', 'cardNum', citizen(), true),
  court('person-as-organisation', 'cardNum', broken(citizen()), true),
  court('organisation-as-person', 'cardNum', credit()),
  court('code-shape', 'cardNum', credit().replace('M', 'I'), true),
  court('code-shape', 'cardNum', credit().slice(1), true),
  { ...court('code-check', 'cardNum', broken(credit(7)), true), note: true },
  court('unknown-unit', 'courtName', '某某法院'),
  court('unit-not-entitled', 'courtName', '区环保局'),
  court('unknown-conduct', 'disruptTypeName', '其他情形'),
  { ...court('masked-text', 'duty', '向虞某（电话13812345678）支付货款'), note: true },
  { ...court('masked-text', 'businessEntity', `虞知行${citizen()}`, true), note: true },
  doctor('minor', '证件号码', { 证件号码: citizen('2008-03-03', 5) }),
  doctor('age-unknown', '证件号码', { 证件号码: '' }),
  doctor('age-unknown', '证件号码', { 证件号码: 'E12345678' }),
  doctor('publisher-differs', '发布单位', { 发布单位: '区文明办' }),
  doctor('required', '告知日期', { 告知日期: '' }),
  doctor('no-term', '公示期限至', { 公示期限至: '' }),
  doctor('day-order', '公示期限至', { 公示期限至: '2026-03-01' }),
  { ...doctor('already-ended', '公示期限至', { 公示期限至: '2026-11-19' }), note: true },
  doctor('bad-choice', '等级', { 等级: '特别严重' }),
  doctor('required', '统一社会信用代码', { 主体类别: '法人' }),
  {
    ...doctor('subject-not-admitted', '主体类别', { 认定单位: '区环保局', 发布单位: '区环保局' }),
    list: 'environment-serious-violators',
  },
  {
    code: 'below-threshold',
    column: '年度违法次数',
    record: overload(2, { 年度违法次数: 3 }),
    list: 'overload-transport',
  },
  { code: 'bad-choice', column: '年度', record: honour(2, { 年度: '今年' }) },
  { code: 'bad-amount', column: '罚款金额（万元）', record: penalty(2, { '罚款金额（万元）': '五千元' }) },
];
const met = new Set<FindingCode>();

const goodRow = ({ list, record }: Fault): Fields => {
  if (list === 'overload-transport') return overload(1);
  if (list === 'environment-serious-violators')
    return overload(1, { 认定单位: '区环保局', 发布单位: '区环保局' });
  if (list) return medical(1);
  if ('荣誉类型' in record) return honour(1);
  return 'iname' in record ? courtPerson(1) : penalty(1);
};

test('every fault of a row is told once, on its row and its column, with a sentence and a remedy', async (t) => {
  const desk = openDesk(t);
  for (const fault of faults) {
    const { code, column, list, note } = fault;
    const rows = table([goodRow(fault), fault.record], Object.keys({ ...goodRow(fault), ...fault.record }));
    const path = await writeXlsx(join(desk.folder, 'fault.xlsx'), {
      name: '名单',
      rows: [['标题'], [], ...rows],
    });
    const report = await desk.bring(path, { dryRun: true, ...(list && { list }) });
    assert.deepEqual(told(report), [`${code}@5:${column}`], `${code} in ${column}`);
    const [found] = report.sheets.flatMap(({ findings }) => findings);
    assert.ok(found);
    assert.equal(found.severity, note ? 'note' : 'refused', code);
    assert.deepEqual([found.file, found.sheet], ['fault.xlsx', '名单']);
    assert.match(found.message, /^\P{ASCII}.*。$/u);
    assert.match(found.fix, /。$/);
    assert.doesNotMatch(found.message + found.fix, /[{}]|undefined|null/);
    assert.equal(report.totals.refused, note ? 0 : 1, code);
    met.add(code);
  }
});

/** Sheets whose fault is no single row's. */
const sheets: Partial<Record<FindingCode, [Parameters<typeof writeXlsx>[1], string]>> = {
  'empty-file': [{ rows: table([courtPerson(1)]).slice(0, 1) }, '@0:'],
  'missing-column': [
    { rows: table([courtPerson(1)], Object.keys(courtPerson(1)).slice(1)) },
    '@0:被执行人姓名/名称',
  ],
  'extra-column': [{ rows: table([{ ...courtPerson(1), 手机: '13812345678' }]) }, '@0:手机'],
  'hidden-rows': [
    {
      rows: table([courtPerson(1), courtPerson(2)]),
      finish: (sheet) => {
        sheet.getRow(3).hidden = true;
      },
    },
    '@0:',
  ],
  'duplicate-row': [{ rows: table([courtPerson(1), courtPerson(2), courtPerson(1)]) }, '@4:caseCode'],
};

test('a fault of a whole sheet is told without a row, a double row with the first one’s number', async (t) => {
  const desk = openDesk(t);
  for (const [code, [sheet, place]] of Object.entries(sheets)) {
    const report = await desk.bring(await writeXlsx(join(desk.folder, 'a.xlsx'), sheet), { dryRun: true });
    assert.deepEqual(told(report), [code + place]);
    met.add(code as FindingCode);
    const [found] = report.sheets[0]?.findings ?? [];
    if (code === 'duplicate-row') assert.match(found?.message ?? '', /第 2 行/);
    if (code === 'missing-column') assert.match(found?.fix ?? '', /iname/);
  }
});

test('hidden columns are told as well', async (t) => {
  const desk = openDesk(t);
  const finish = (sheet: Parameters<NonNullable<Parameters<typeof writeXlsx>[1]['finish']>>[0]) => {
    sheet.getColumn(14).hidden = true;
  };
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), { rows: table([courtPerson(1)]), finish });
  assert.deepEqual(told(await desk.bring(path)), ['hidden-rows@0:']);
});

test('a sheet without any known headings is told and does not stop the others', async (t) => {
  const desk = openDesk(t);
  const notes = { name: '填表说明', rows: [['请按格式填写'], ['联系人', '某某', '科室', '法规科']] };
  const path = await writeXlsx(join(desk.folder, 'a.xlsx'), notes, { rows: table([courtPerson(1)]) });
  const report = await desk.bring(path);
  assert.deepEqual(told(report), ['sheet-skipped@0:']);
  assert.equal(report.written, true);
  met.add('sheet-skipped');
});

async function withdrawOne(desk: Desk) {
  const entries = Array.from({ length: 30 }, (_, index) => courtPerson(index + 1));
  await desk.send(entries);
  return desk.send(entries.slice(1), { mode: 'full' });
}

test('a withdrawn record that is sent again, and a full file with refused rows, are told', async (t) => {
  const desk = openDesk(t);
  await withdrawOne(desk);
  assert.deepEqual(told(await desk.send([courtPerson(2), courtPerson(1)])), ['still-withdrawn@3:']);
  const mixed = [courtPerson(2), courtPerson(3, { caseCode: '' })];
  const report = await desk.send(mixed, { mode: 'full', accept: ['rejects', 'shrink'] });
  assert.deepEqual(told(report), ['required@3:caseCode', 'nothing-withdrawn@0:']);
  met.add('still-withdrawn').add('nothing-withdrawn');
});

test('that a list is kept and not published is told once, in whole sentences', () => {
  const places = { file: 'a.xlsx', sheet: '名单', row: 0 };
  const found = beichen.lists.flatMap((list) => standingFinding(list, places) ?? []);
  assert.ok(found.length > 0);
  for (const { code, message, fix } of found) {
    assert.match(message + fix, /^\P{ASCII}.*，不公示：.+。.+。$/u);
    met.add(code);
  }
});

test('there is no finding that these tests have not met', () => {
  assert.deepEqual(
    Object.keys(sentences).filter((code) => !met.has(code as FindingCode)),
    [],
  );
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FindingCode } from '#src/intake/findings.ts';
import { sentences } from '#src/intake/sentences.ts';
import { standingFinding } from '#src/intake/standing.ts';
import { approveImport, stageImport } from '#src/intake/two-persons.ts';
import { faults, goodRow } from '../../support/faults.ts';
import { courtPerson, honour, medical, wage } from '../../support/records.ts';
import { beichen, type Desk, openDesk, today, told } from '../../support/register.ts';
import { table, writeXlsx } from '../../support/workbook.ts';

const met = new Set<FindingCode>();

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
    const [found] = report.found;
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
  'extra-column': [{ rows: table([{ ...courtPerson(1), 手机: '13812345678' }]) }, '@1:手机'],
  'hidden-rows': [
    {
      rows: table([courtPerson(1), courtPerson(2)]),
      finish: (sheet) => {
        sheet.getRow(3).hidden = true;
      },
    },
    '@0:',
  ],
  'hidden-sheet': [
    {
      rows: table([courtPerson(1)]),
      finish: (sheet) => {
        sheet.state = 'hidden';
      },
    },
    '@0:',
  ],
  'merged-cells': [
    {
      rows: table([courtPerson(1), courtPerson(2, { courtName: null })]),
      finish: (sheet) => {
        const column = Object.keys(courtPerson()).indexOf('courtName') + 1;
        sheet.mergeCells(2, column, 3, column);
      },
    },
    '@0:',
  ],
  'footer-row': [{ rows: [...table([courtPerson(1)]), ['合计', '1 条'], []] }, '@3:'],
  'repeated-row': [{ rows: table([courtPerson(1), courtPerson(2), courtPerson(1)]) }, '@4:caseCode'],
  'duplicate-row': [
    { rows: table([courtPerson(1), courtPerson(2), courtPerson(1, { duty: '支付货款1元' })]) },
    '@4:caseCode',
  ],
};

test('a fault of a whole sheet is told without a row, a double row with the first one’s number', async (t) => {
  const desk = openDesk(t);
  for (const [code, [sheet, place]] of Object.entries(sheets)) {
    const report = await desk.bring(await writeXlsx(join(desk.folder, 'a.xlsx'), sheet), { dryRun: true });
    assert.deepEqual(told(report), [code + place]);
    met.add(code as FindingCode);
    const [found] = report.found;
    if (code === 'duplicate-row' || code === 'repeated-row') assert.match(found?.message ?? '', /第 2 行/);
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
  assert.deepEqual(told(report), ['nothing-withdrawn@0:', 'required@3:caseCode']);
  met.add('still-withdrawn').add('nothing-withdrawn');
});

test('a row that waited for a second person while another file corrected its record is told', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtPerson(1)]);
  const folder = join(desk.folder, 'intake');
  const staged = stageImport(
    folder,
    await desk.send([courtPerson(1, { duty: '腾退房屋' })], { dryRun: true }),
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  await desk.send([courtPerson(1, { duty: '支付货款90元' })]);
  const options = { register: desk.register, profile: beichen, day: today };
  const { staging, findings } = approveImport(folder, staged?.id ?? '', '复核乙', options);
  assert.deepEqual(
    [...findings()].map(({ code, row }) => [code, row]),
    [['overtaken', 2]],
  );
  staging.remove();
  met.add('overtaken');
});

test('F06 one record from two platforms is one entry with both sources', async (t) => {
  const desk = openDesk(t);
  const from = (platform: string) => medical(1, { 来源平台: platform });
  const list = 'illegal-medical-practice';
  const report = await desk.send([from('信用中国'), from('健康北辰')], { list });
  assert.deepEqual(told(report), ['joined-sources@3:认定文书号']);
  const again = await desk.send([from('执行信息公开网')], { list });
  assert.deepEqual([again.totals.changed, again.totals.new], [1, 0]);
  const platforms = desk.entries().map(({ record }) => record.sources.map(({ platform }) => platform));
  assert.deepEqual(platforms, [['信用中国', '健康北辰', '执行信息公开网']]);
  assert.equal((await desk.send([from('健康北辰')], { list })).totals.unchanged, 1);
  met.add('joined-sources');
});

test('F54 an honour of a subject with an active black record, and the black record itself, are told', async (t) => {
  const desk = openDesk(t);
  const code = { 统一社会信用代码: String(wage(1).统一社会信用代码) };
  assert.deepEqual(told(await desk.send([wage(1)])), []);
  assert.deepEqual(told(await desk.send([honour(1, { 主体类别: '组织', ...code })])), ['held-back@2:']);
  const other = openDesk(t);
  await other.send([honour(1, { 主体类别: '组织', ...code })]);
  assert.deepEqual(told(await other.send([wage(1)])), ['holds-back@2:']);
  met.add('held-back').add('holds-back');
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

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openFile } from '#src/intake/files/open-file.ts';
import type { Finding } from '#src/intake/findings.ts';
import { writeReport } from '#src/intake/report.ts';
import { dirtyWorkbook, planted } from '../../support/dirty-workbook.ts';
import { courtPerson, medical } from '../../support/records.ts';
import { openDesk, told } from '../../support/register.ts';
import { allCells, table, writeXlsx } from '../../support/workbook.ts';

const { specs, expected } = dirtyWorkbook();

async function bringDirty(t: TestContext) {
  const desk = openDesk(t);
  const path = await writeXlsx(join(desk.folder, '报送.xlsx'), ...specs);
  return { desk, report: await desk.bring(path, { accept: ['rejects'] }) };
}
const placed = ({
  code,
  sheet,
  row,
  column,
  cell,
}: Pick<Finding, 'sheet' | 'row' | 'column' | 'cell'> & { code: string }) =>
  [sheet, row, cell, column, code].join(' ');

test('the workbook has sixty faults, no two of them the same', () => {
  assert.equal(expected.length, 60);
  assert.equal(new Set(expected.map(({ what }) => what)).size, 60);
  assert.ok(expected.every(({ cell }) => /^[A-Z]\d+$/.test(cell)));
});

test('F67 sixty faults in one workbook are sixty findings in one run, each on its sheet, row, column and cell', async (t) => {
  const { report } = await bringDirty(t);
  assert.deepEqual(report.found.map(placed).sort(), expected.map(placed).sort());
});

test('every finding says in words of its own what is wrong and what to do', async (t) => {
  const { report } = await bringDirty(t);
  for (const { code, message, fix } of report.found) {
    assert.match(message, /^\P{ASCII}.*。$/u, code);
    assert.match(fix, /^(?:请|可填：|无需|今后请|谁认定、谁发布：).+。$/u, `${code}: ${fix}`);
    assert.doesNotMatch(message + fix, /[{}]|undefined|null|NaN/, code);
  }
});

test('what is good beside the faults goes in, once the faults are set aside', async (t) => {
  const { desk, report } = await bringDirty(t);
  const refused = report.found.filter(({ severity }) => severity === 'refused').length;
  assert.deepEqual(
    [report.totals.received, report.totals.refused, report.totals.new],
    [60 + specs.length, refused, 60 + specs.length - refused],
  );
  assert.equal(desk.entries().length, report.totals.new);
});

test('no full number of a person, phone or card is in the findings or in any report', async (t) => {
  const { desk, report } = await bringDirty(t);
  const sent = JSON.stringify(await allCells(join(desk.folder, '报送.xlsx')));
  for (const number of planted) assert.ok(sent.includes(number), `${number} was never sent`);
  const texts = [JSON.stringify(report.found)];
  for (const type of ['json', 'html', 'xlsx']) {
    const path = join(desk.folder, `report.${type}`);
    await writeReport(path, report);
    if (type !== 'xlsx') texts.push(await readFile(path, 'utf8'));
    else {
      const file = await openFile(path);
      await file.close();
      texts.push(JSON.stringify([await allCells(path), file.sheets.map(({ name }) => name)]));
    }
  }
  for (const number of planted)
    for (const [index, text] of texts.entries())
      assert.ok(!text.includes(number), `${number} is in text ${index}`);
  assert.ok(texts.every((text) => text.includes('caseCode')));
});

test('several faults of one row are all told in one run, whatever the first of them is', async (t) => {
  const desk = openDesk(t);
  const row = medical(1, {
    主体名称: '虞？行',
    主体类别: '个体',
    认定单位: '某某局',
    认定日期: '2027-01-05',
    告知日期: '2027-01-05',
    公示期限至: '两年',
    等级: '特别严重',
  });
  assert.deepEqual(told(await desk.send([row], { list: 'illegal-medical-practice' })).sort(), [
    'bad-choice@2:主体类别',
    'bad-choice@2:等级',
    'bad-day@2:公示期限至',
    'bad-name@2:主体名称',
    'future-day@2:告知日期',
    'future-day@2:认定日期',
    'unknown-unit@2:认定单位',
  ]);
});

test('a missing column does not hide what the other columns have wrong', async (t) => {
  const desk = openDesk(t);
  const rows = [courtPerson(1), courtPerson(2, { publishDate: '2025-02-30', sexy: '不详' }), courtPerson(3)];
  for (const [missing, heading] of [
    ['cardNum', '身份证号码/组织机构代码'],
    ['partyTypeName', '失信被执行人类型'],
  ] as const) {
    const headings = Object.keys(courtPerson()).filter((name) => name !== missing);
    const path = await writeXlsx(join(desk.folder, 'a.xlsx'), { rows: table(rows, headings) });
    const report = await desk.bring(path, { accept: ['rejects'] });
    const expected = [`missing-column@0:${heading}`, 'bad-day@3:publishDate'];
    // Whether a sex is needed depends on the kind of subject.
    if (missing !== 'partyTypeName') expected.push('bad-choice@3:sexy');
    assert.deepEqual(told(report).sort(), expected.sort());
    assert.deepEqual([report.totals.refused, report.totals.new], [3, 0]);
  }
});

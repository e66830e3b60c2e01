import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Finding } from '#src/intake/findings.ts';
import { writeReport } from '#src/intake/report.ts';
import { allCells } from '../../support/workbook.ts';
import { courtPerson } from '../../support/records.ts';
import { openDesk } from '../../support/register.ts';

test('the report is written as json, xlsx and html, each with place, sentence and remedy', async (t) => {
  const desk = openDesk(t);
  const report = await desk.send([courtPerson(1), courtPerson(2, { courtName: '<b>某院</b>' })]);
  const paths = ['json', 'xlsx', 'html'].map((type) => join(desk.folder, `report.${type}`));
  for (const path of paths) await writeReport(path, report);
  const [json = '', xlsx = '', html = ''] = paths;

  const { findings } = JSON.parse(await readFile(json, 'utf8')) as { findings: Finding[] };
  assert.equal(findings.length, 1);
  const [found] = findings;
  assert.ok(found);
  assert.deepEqual([found.row, found.column, found.code], [3, 'courtName', 'unknown-unit']);

  const texts = (await allCells(xlsx)).map((cell) => (cell.kind === 'text' ? cell.text : ''));
  for (const text of ['退回', 'courtName', found.message, found.fix]) assert.ok(texts.includes(text), text);

  const page = await readFile(html, 'utf8');
  for (const text of ['收到 2 行', '没有写入台账', found.fix]) assert.ok(page.includes(text), text);
  assert.ok(!page.includes('<b>'));
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Finding } from '#src/intake/findings.ts';
import { sumUp, writeReport } from '#src/intake/report.ts';
import { broken, credit } from '../../support/numbers.ts';
import { allCells, table, writeXlsx } from '../../support/workbook.ts';
import { courtCompany, courtPerson } from '../../support/records.ts';
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

test('a report of an import without findings is whole in every form', async (t) => {
  const desk = openDesk(t);
  const report = await desk.send([courtPerson(1)]);
  const paths = ['json', 'HTML', 'xlsx'].map((type) => join(desk.folder, `report.${type}`));
  for (const path of paths) await writeReport(path, report);
  const [json = '', html = '', xlsx = ''] = paths;
  const { findings, totals, written } = JSON.parse(await readFile(json, 'utf8')) as {
    findings: Finding[];
    totals: { new: number };
    written: boolean;
  };
  assert.deepEqual([findings, totals.new, written], [[], 1, true]);
  assert.match(await readFile(html, 'utf8'), /<tbody>\s*<\/tbody><\/table>\s*<\/html>\s*$/);
  assert.ok((await allCells(xlsx)).some((cell) => cell.kind === 'text' && cell.text === sumUp(report)));
});

test('names and values in a page cannot become markup', async (t) => {
  const desk = openDesk(t);
  const path = await writeXlsx(join(desk.folder, 'a&b"c<i>.xlsx'), {
    name: '<script>',
    rows: table([courtPerson(1, { sexy: '"><img src=x onerror=alert(1)>' })]),
  });
  const html = join(desk.folder, 'report.html');
  await writeReport(html, await desk.bring(path));
  const page = await readFile(html, 'utf8');
  const tags = [...page.matchAll(/<([a-z!/]+)[\s>]/gi)].map(([, tag]) => tag?.replace('/', ''));
  const known = [
    '!doctype',
    'html',
    'meta',
    'title',
    'style',
    'h',
    'p',
    'table',
    'thead',
    'tbody',
    'tr',
    'td',
    'th',
  ];
  assert.deepEqual(
    tags.filter((tag) => !known.includes(tag ?? '')),
    [],
  );
  for (const text of ['a&#38;b&#34;c&#60;i&#62;.xlsx', '&#60;script&#62;', '&#34;&#62;&#60;img'])
    assert.ok(page.includes(text), text);
});

test('the sum says the code error rate against the limit of a hundredth of a percent', async (t) => {
  const desk = openDesk(t);
  const none = await desk.send([courtPerson(1)]);
  assert.match(sumUp(none), /没有带代码的行，不计错码率。已写入台账。$/);
  const clean = await desk.send([courtPerson(2), courtCompany(2), courtCompany(3)]);
  assert.match(sumUp(clean), /代码 2 个，错码 0 个，错码率 0%，低于规定的 0\.01%。/);
  const companies = [courtCompany(4), courtCompany(5), courtCompany(6, { cardNum: broken(credit(6)) })];
  const wrong = await desk.send(companies);
  assert.match(sumUp(wrong), /代码 3 个，错码 1 个，错码率 33\.33%，没有低于规定的 0\.01%。/);
  const confirmed = await desk.send(companies, { accept: [broken(credit(6))] });
  assert.match(sumUp(confirmed), /代码 3 个，错码 0 个，错码率 0%，低于/);
});

test('a rate that equals the limit is not below it', async (t) => {
  const report = await openDesk(t).send([courtPerson(1)]);
  const rateOf = (codes: number, codeErrors: number) =>
    sumUp({ ...report, totals: { ...report.totals, codes, codeErrors } });
  assert.match(rateOf(10_000, 1), /错码率 0\.01%，没有低于规定的 0\.01%。/);
  assert.match(rateOf(10_001, 1), /错码率 0\.009999%，低于规定的 0\.01%。/);
  assert.match(rateOf(100_000, 3), /错码率 0\.003%，低于规定的 0\.01%。/);
});

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { List } from '#src/domain/lists.ts';
import type { SubjectKind } from '#src/domain/vocabulary.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import { columnsOf } from '#src/intake/columns.ts';
import { columnNotes } from '#src/intake/template/notes.ts';
import { templateBytes } from '#src/intake/template/workbook.ts';
import { openTemplate } from '../../support/filled-template.ts';
import { beichen, openDesk, openFolder, told } from '../../support/register.ts';
import { headingOf, validRow } from '../../support/template-rows.ts';
import type { Fields } from '../../support/workbook.ts';

const write = async (folder: string, list: List, profile = beichen) => {
  const path = join(folder, `${list.id}.xlsx`);
  await writeFile(path, await templateBytes(list, profile));
  return path;
};

/** What the words of 主体类别 mean; all others are organisations. */
const kindsOf: Record<string, SubjectKind> = { 自然人: 'natural', 个人: 'natural' };

/** For every word of every drop-down a valid row of a person and one of an organisation, as the list admits. */
function everyChoice(list: List, choicesOf: (heading: string) => string[], headings: string[]): Fields[] {
  const kindHeading = headingOf(list, 'kind');
  const units = ['unit', 'publisher'].flatMap((field) => headingOf(list, field) ?? []);
  const admitted = (['natural', 'legal'] as const).filter((kind) => list.subjects.includes(kind));
  const wishes = headings.flatMap((heading) =>
    choicesOf(heading).flatMap((word) => {
      const subjects = heading === kindHeading ? [kindsOf[word] ?? 'legal'] : admitted;
      const columns = units.includes(heading) ? units : [heading];
      return subjects.map((kind) => ({ kind, changes: columns.map((column) => [column, word] as const) }));
    }),
  );
  return wishes.map(({ kind, changes }, index) => ({
    ...validRow(list, beichen, index + 1, kind),
    ...Object.fromEntries(changes),
  }));
}

/** The one note on a list that is kept and not published. */
const standingOf = (list: List) => (isPublicList(list) ? [] : ['record-only@0:']);

for (const list of beichen.lists) {
  test(`the template of ${list.id}, filled in, goes in whole under its own list`, async (t) => {
    const desk = openDesk(t);
    const path = await write(desk.folder, list);
    const template = await openTemplate(path);
    await template.fill([validRow(list, beichen, 1), validRow(list, beichen, 2, list.subjects[0])]);
    const report = await desk.bring(path);
    assert.deepEqual(told(report), standingOf(list));
    assert.deepEqual([report.totals.new, report.totals.refused, report.written], [2, 0, true]);
    assert.ok(desk.entries().every(({ record }) => record.list === list.id));
  });

  test(`every word that the template of ${list.id} offers is taken`, async (t) => {
    const desk = openDesk(t);
    const path = await write(desk.folder, list);
    const { choicesOf, headings, fill } = await openTemplate(path);
    const rows = everyChoice(list, choicesOf, headings);
    await fill(rows);
    const report = await desk.bring(path);
    // 同意公开 = 否 is a word like any other, and tells the office that the row is not shown.
    const faults = told(report).filter((line) => !line.startsWith('no-consent@'));
    assert.deepEqual(faults, standingOf(list));
    assert.equal(report.totals.new, rows.length);
  });

  test(`the columns of the template of ${list.id} have the official headings and fitting cells`, async (t) => {
    const { headings, numFmtOf, ruleOf, sheet } = await openTemplate(await write(openFolder(t), list));
    const official = columnsOf[list.format].map((column) => column.headings[0] ?? '');
    assert.deepEqual(
      headings,
      official.filter((heading) => headings.includes(heading)),
    );
    for (const [index, heading] of headings.entries()) {
      const kind = columnNotes[heading]?.kind;
      if (kind === 'code') assert.equal(numFmtOf(heading), '@', heading);
      if (kind === 'day')
        assert.deepEqual([numFmtOf(heading), ruleOf(heading)?.type], ['yyyy-mm-dd', 'date']);
      assert.match(JSON.stringify(sheet.getCell(1, index + 1).note), /"【(?:必填|选填)】[^"\\]/u, heading);
    }
    assert.deepEqual(sheet.views[0]?.state, 'frozen');
  });
}

test('a template has the columns of vehicles and of adults only where the list needs them', async (t) => {
  const folder = openFolder(t);
  for (const list of beichen.lists) {
    const { headings } = await openTemplate(await write(folder, list));
    const vehicles = headings.filter((heading) => /车|停业整顿|年度违法次数/.test(heading));
    assert.equal(vehicles.length, list.thresholds ? 6 : 0, list.id);
    const adults =
      list.subjects.includes('natural') && columnsOf[list.format].some(({ field }) => field === 'adult');
    assert.equal(headings.includes('成年确认'), adults, list.id);
  }
});

test('eighteen digits that an officer types into a template keep every digit', async (t) => {
  const desk = openDesk(t);
  const [list] = beichen.lists.filter(({ id }) => id === 'illegal-medical-practice');
  assert.ok(list);
  const path = await write(desk.folder, list);
  const { fill } = await openTemplate(path);
  await fill([validRow(list, beichen, 1, 'natural')]);
  await desk.bring(path);
  const after = await openTemplate(path);
  const cell = after.sheet.getCell(2, after.headings.indexOf('证件号码') + 1);
  assert.match(String(cell.value as string), /^\d{17}[\dX]$/);
  assert.equal(cell.numFmt, '@');
});

test('the same list gives the same bytes', async () => {
  for (const list of beichen.lists) {
    const [one, two] = [await templateBytes(list, beichen), await templateBytes(list, beichen)];
    assert.ok(Buffer.from(one).equals(Buffer.from(two)), list.id);
  }
});

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { formats } from '#src/domain/vocabulary.ts';
import { columnNotes } from '#src/intake/template/notes.ts';
import { columnsOf } from '#src/intake/columns.ts';
import { sheetName, templateColumns } from '#src/intake/template/columns.ts';
import { templateBytes } from '#src/intake/template/workbook.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { list } from '../../support/entries.ts';
import { openTemplate } from '../../support/filled-template.ts';
import { beichen, openDesk, openFolder, told } from '../../support/register.ts';
import { validRow } from '../../support/template-rows.ts';

test('every column of every format has a note for whoever fills it in', () => {
  const silent = formats.flatMap((format) =>
    columnsOf[format]
      .map(({ headings: [heading = ''] }) => heading)
      .filter((heading) => !columnNotes[heading]),
  );
  assert.deepEqual(silent, []);
});

test('what a list requires beyond its format is marked as required', () => {
  const required = (changes: Record<string, unknown>) =>
    templateColumns(list(changes), beichen)
      .filter((column) => column.required)
      .map(({ heading }) => heading);
  const basis = { document: '测试规定', confirmed: true };
  const plain = required({ term: { kind: 'open', ends: '履行完毕', basis } });
  assert.ok(!plain.includes('告知日期') && !plain.includes('公示期限至') && !plain.includes('等级'));
  assert.ok(required({ notice: { kind: 'column', basis } }).includes('告知日期'));
  assert.ok(required({ term: { kind: 'stated', basis } }).includes('公示期限至'));
  assert.ok(!required({ term: { kind: 'stated', fallback: { years: 1 }, basis } }).includes('公示期限至'));
  assert.ok(required({ publishedGrades: ['严重'] }).includes('等级'));
});

test('a sheet has a name that Excel takes and that names one list only', () => {
  const named = (name: string, label: string, others: ReturnType<typeof list>[] = []) => {
    const one = list({ id: 'one', name, label });
    return sheetName(one, { ...beichen, lists: [...others, one] });
  };
  assert.equal(named('测试名单', '测试'), '测试名单');
  for (const name of [
    '名单/甲',
    '名单:甲',
    '[名单]',
    '名单*',
    '名单？?',
    "'名单",
    '名单\\',
    'History',
    '名'.repeat(32),
  ])
    assert.equal(named(name, '测试'), '测试', name);
  assert.equal(named('名单/甲', '测/试'), 'one');
  assert.equal(named('名单', '测试', [list({ id: 'two', name: '名单', label: '别的' })]), '测试');
  const long = list({ id: 'a'.repeat(40), name: '名'.repeat(40), label: '签/名' });
  assert.equal(sheetName(long, { ...beichen, lists: [long] }), 'a'.repeat(31));
});

test('choices too long for a cell rule stand in a hidden sheet, every one of them is taken', async (t) => {
  const desk = openDesk(t);
  const [unit] = beichen.units;
  assert.ok(unit);
  const units = Array.from({ length: 60 }, (_, index) => ({
    ...unit,
    id: `unit-${index}`,
    name: `第${index}测试单位`,
    full: `第${index}测试单位全称`,
    aliases: [],
  }));
  const many = list();
  const profile: Profile = { ...beichen, units, lists: [many] };
  const path = join(desk.folder, 'many.xlsx');
  await writeFile(path, await templateBytes(many, profile));
  const { choicesOf, fill, ruleOf, workbook } = await openTemplate(path);
  assert.equal(workbook.getWorksheet('选项')?.state, 'hidden');
  const rule = ruleOf('认定单位');
  assert.ok(rule?.type === 'list' && String(rule.formulae[0]) === "'选项'!$A$1:$A$60");
  const names = choicesOf('认定单位');
  assert.deepEqual(
    names,
    units.map(({ name }) => name),
  );
  assert.deepEqual(choicesOf('发布单位'), names);
  await fill(
    names.map((name, index) => ({ ...validRow(many, profile, index + 1), 认定单位: name, 发布单位: name })),
  );
  const report = await desk.bring(path, { profile });
  assert.deepEqual(told(report), []);
  assert.equal(report.totals.new, units.length);
});

test('no cell rule and no note is longer than Excel takes', async (t) => {
  const folder = openFolder(t);
  for (const each of beichen.lists) {
    const path = join(folder, `${each.id}.xlsx`);
    await writeFile(path, await templateBytes(each, beichen));
    const { headings, ruleOf } = await openTemplate(path);
    for (const heading of headings) {
      const rule = ruleOf(heading);
      if (!rule) continue;
      if (rule.type === 'list') assert.ok(String(rule.formulae[0]).length <= 255, heading);
      assert.ok((rule.errorTitle ?? '').length <= 32 && (rule.error ?? '').length <= 225, heading);
    }
  }
});

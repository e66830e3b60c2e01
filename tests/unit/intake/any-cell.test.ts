import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { citizen, credit } from '../../support/numbers.ts';
import {
  commitment,
  courtCompany,
  courtPerson,
  honour,
  licence,
  medical,
  overload,
  penalty,
  wage,
} from '../../support/records.ts';
import { openDesk, told } from '../../support/register.ts';
import { type Fields, table, writeCsv } from '../../support/workbook.ts';

/** Texts that programs stumble over: words of their own language, signs without form, figures without end. */
const odd = [
  ...[
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    'null',
    'NaN',
    'true',
    '0',
    '-0',
    '1e5',
  ],
  ...[
    '\ue000',
    '\ue000\ue000',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\u00ad',
    '\u1160',
    '\u{e0100}',
    '\u{10fffe}',
    '\ud7ff',
    '𠮷',
    'ﷺ',
  ],
  ...[
    '；',
    '；；',
    '|',
    '｜',
    '|；|',
    '/',
    '//',
    '。',
    '（）',
    '()',
    '·',
    '**',
    '????',
    '\\',
    "'",
    '"',
    ' ',
    '\u3000',
    '\r',
    '\n',
  ],
  ...[
    '9'.repeat(400),
    '1.7976931348623157e308',
    '-1',
    '0000-00-00',
    '99999999',
    '2199-12-31',
    '1900-01-01',
    '2026-02-30',
  ],
  ...[
    citizen(),
    credit(),
    citizen().toLowerCase(),
    '墨'.repeat(5000),
    'javascript:alert(1)',
    'https://',
    '<b>',
    '%s',
  ],
];
/** A record of each kind. */
const kinds: { record: Fields; list?: string }[] = [
  { record: courtPerson() },
  { record: courtCompany() },
  { record: penalty() },
  { record: wage() },
  {
    record: {
      ...medical(),
      相关责任人: '',
      等级: '',
      惩戒措施: '',
      整改期限: '',
      整改状态: '',
      抄送单位: '',
      来源平台: '',
      来源网址: '',
      批次: '',
    },
    list: 'illegal-medical-practice',
  },
  { record: overload(), list: 'overload-transport' },
  { record: honour() },
  { record: licence() },
  { record: commitment() },
];

for (const { record, list } of kinds) {
  const columns = Object.keys(record);
  test(`whatever stands in a cell of ${String(record[columns[0] ?? ''])}, its row is taken in or refused with a finding`, async (t) => {
    const desk = openDesk(t);
    const strange = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...odd) },
      fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', '').toWellFormed()),
    );
    const rows = columns.flatMap((column) => [
      ...odd.map((text) => ({ ...record, [column]: text })),
      ...fc.sample(strange, 10).map((text) => ({ ...record, [column]: text })),
    ]);
    const wild = fc.sample(fc.tuple(...columns.map(() => strange)), 50);
    const all = [
      ...rows,
      ...wild.map((texts) => ({
        ...record,
        ...Object.fromEntries(columns.map((column, at) => [column, texts[at] ?? ''])),
      })),
    ];
    const path = await writeCsv(join(desk.folder, 'list.csv'), table(all, columns));
    const report = await desk.bring(path, { accept: ['rejects'], ...(list && { list }) });
    const { received, refused, repeated, new: taken } = report.totals;
    assert.equal(received, refused + repeated + taken);
    assert.ok(received > all.length / 2 && refused > 0 && desk.live().length > 0);
    const places = new Set(told(report).map((line) => line.slice(line.indexOf('@') + 1, line.indexOf(':'))));
    assert.ok(places.size >= refused, 'a row was refused without a finding');
    for (const { message, fix } of report.found)
      assert.doesNotMatch(message + fix, /\{\w+\}|undefined|\[object/);
  });
}

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { courtHeadings, licenceCodes, penaltyCodes, wageCodes } from '../../support/headings.ts';
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
import { type Fields, renamed, table, type Value, writeCsv, writeXlsx } from '../../support/workbook.ts';

const each = (count: number, make: (order: number) => Fields) =>
  Array.from({ length: count }, (_, index) => make(index + 1));

interface Kind {
  name: string;
  list: string;
  /** Whether the headings alone name the list. */
  named: boolean;
  records: Fields[];
  other: Record<string, string>;
}

const bracketed = (names: Record<string, string>) =>
  Object.fromEntries(Object.entries(names).map(([one, other]) => [one, `${one}（${other}）`]));

const kinds: Kind[] = [
  {
    name: 'court',
    list: 'judgment-defaulters',
    named: true,
    records: [...each(4, courtPerson), ...each(3, courtCompany)],
    other: courtHeadings,
  },
  { name: 'penalty', list: 'admin-penalty', named: true, records: each(5, penalty), other: penaltyCodes },
  { name: 'licence', list: 'admin-license', named: true, records: each(5, licence), other: licenceCodes },
  { name: 'wage', list: 'wage-arrears-blacklist', named: true, records: each(5, wage), other: wageCodes },
  { name: 'medical', list: 'illegal-medical-practice', named: false, records: each(5, medical), other: {} },
  { name: 'overload', list: 'overload-transport', named: false, records: each(5, overload), other: {} },
  { name: 'honour', list: 'red-list', named: true, records: each(5, honour), other: {} },
  { name: 'commitment', list: 'commitments', named: true, records: each(5, commitment), other: {} },
];

/** Columns in another order, with columns of the officer's own between them. */
const shuffled = (records: Fields[]): Value[][] => {
  const own = records.map((record, index) => ({
    序号: index + 1,
    ...record,
    录入人: '某某',
    科室: '法规科',
  }));
  const headings = Object.keys(own[0] ?? {});
  const odd = headings.filter((_, index) => index % 2 === 1);
  return table(own, [...odd.reverse(), ...headings.filter((_, index) => index % 2 === 0)]);
};

type Writer = (path: string, kind: Kind) => Promise<string>;
const styles: Record<string, Writer> = {
  'in the order of the format': (path, { records }) => writeXlsx(`${path}.xlsx`, { rows: table(records) }),
  'with the other names of the columns': (path, { records, other }) =>
    writeXlsx(`${path}.xlsx`, { rows: table(renamed(records, other)) }),
  'with the code name in brackets behind the heading': (path, { records, other }) =>
    writeXlsx(`${path}.xlsx`, { rows: table(renamed(records, bracketed(other))) }),
  'in upper case, with stars and spaces in the headings': (path, { records, other }) => {
    const spelled = Object.keys({ ...records[0] }).map((key) => [
      key,
      ` *${(other[key] ?? key).toUpperCase()} ： `,
    ]);
    return writeXlsx(`${path}.xlsx`, {
      rows: table(renamed(records, Object.fromEntries(spelled) as Record<string, string>)),
    });
  },
  'with columns shuffled and columns of its own': (path, { records }) =>
    writeXlsx(`${path}.xlsx`, { rows: shuffled(records) }),
  'with title rows above, merged, and blank rows between': (path, { records }) => {
    const [head = [], ...body] = table(records);
    const spaced = body.flatMap((row): Value[][] => [row, []]);
    return writeXlsx(`${path}.xlsx`, {
      rows: [['北辰区报送名单（第一批）'], ['填表单位：某某科', null, '2026年11月'], [], head, ...spaced],
      finish: (sheet) => {
        sheet.mergeCells('A1:E1');
      },
    });
  },
  'as csv in UTF-8': (path, { records }) => writeCsv(`${path}.csv`, table(records)),
  'as csv in UTF-8 with BOM and semicolons': (path, { records }) =>
    writeCsv(`${path}.csv`, table(records), { bom: true, delimiter: ';' }),
  'as csv in GB18030 with tabs': (path, { records }) =>
    writeCsv(`${path}.txt`, table(records), { encoding: 'gb18030', delimiter: '\t', newline: '\n' }),
  'as csv with a title row and tabs': (path, { records }) =>
    writeCsv(`${path}.csv`, [['北辰区报送名单，第一批,2026'], ...table(records)], { delimiter: '\t' }),
  'as csv with a title row and semicolons': (path, { records }) =>
    writeCsv(`${path}.csv`, [['北辰区报送名单'], [], ...table(records)], { delimiter: ';' }),
};

for (const kind of kinds) {
  test(`a ${kind.name} file goes in whole, however the officer lays it out`, async (t) => {
    for (const [style, write] of Object.entries(styles)) {
      await t.test(style, async (inner) => {
        const desk = openDesk(inner);
        const path = await write(join(desk.folder, 'file'), kind);
        const report = await desk.bring(path, kind.named ? {} : { list: kind.list });
        const refusals = told(report).filter((line) => !line.startsWith('extra-column'));
        assert.deepEqual(refusals, []);
        assert.equal(report.totals.received, kind.records.length);
        assert.equal(report.totals.new, kind.records.length);
        assert.equal(report.written, true);
        const entries = desk.entries();
        assert.equal(entries.length, kind.records.length);
        assert.ok(entries.every(({ record }) => record.list === kind.list));
      });
    }
  });
}

test('a remark in brackets does not make a column of the officer’s own an official one', async (t) => {
  const desk = openDesk(t);
  const record = { '电话（认定单位）': '26391234', ...medical(1) };
  const report = await desk.send([record], { list: 'illegal-medical-practice' });
  assert.deepEqual(told(report), ['extra-column@1:电话（认定单位）']);
  assert.equal(desk.entries()[0]?.record.unit, 'weiji');
});

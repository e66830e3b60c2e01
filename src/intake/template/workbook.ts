import {
  type DataValidation,
  type DataValidationWithFormulae,
  Workbook,
  type Worksheet,
} from '@cj-tech-master/excelts';
import type { List } from '#src/domain/lists.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { sheetName, templateColumns, type TemplateColumn } from './columns.ts';
import { CHOICES_SHEET, GUIDE_SHEET } from '../sheet-list.ts';
import { guideColumns, guideRules } from './guide.ts';

type Kind = TemplateColumn['kind'];

const formatOf: Record<Kind, string> = {
  text: 'General',
  long: 'General',
  code: '@',
  day: 'yyyy-mm-dd',
  amount: 'General',
  count: '0',
};
const widthOf: Record<Kind, number> = { text: 20, long: 40, code: 26, day: 14, amount: 16, count: 12 };

type Rule = Pick<DataValidationWithFormulae, 'type' | 'operator' | 'formulae' | 'error' | 'errorStyle'>;

const fromZero = {
  errorStyle: 'stop',
  operator: 'greaterThanOrEqual',
  formulae: [0],
} satisfies Partial<Rule>;
/** Cell rules of the kinds that are no words; days are those that the importer reads. */
const TYPED: Partial<Record<Kind, Rule>> = {
  day: {
    type: 'date',
    operator: 'between',
    formulae: [new Date('1901-01-01'), new Date('2199-12-31')],
    error: '请写成 2026-11-20 这样的日期。',
    errorStyle: 'stop',
  },
  amount: { ...fromZero, type: 'decimal', error: '请写不小于 0 的数字，不带单位。' },
  count: { ...fromZero, type: 'whole', error: '请写不小于 0 的整数，不带单位。' },
};
const STRICT = { errorStyle: 'stop', error: '请从下拉选项中选择。' };
const OFFERED = { errorStyle: 'warning', error: '不在下拉选项中。确为规范名称的，可以保留。' };

/** The last row of a sheet in Excel. */
const LAST_ROW = 1_048_576;
/** Excel takes so many characters of choices in a cell rule itself; longer lists stand in a sheet. */
const INLINE = 255;
const inline = (words: readonly string[]) => `"${words.join(',')}"`;

const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const HEADING = {
  required: { fill: solid('FF9B1C1C'), font: { bold: true, color: { argb: 'FFFFFFFF' } } },
  optional: { fill: solid('FFE7E5E4'), font: { bold: true, color: { argb: 'FF1C1917' } } },
};

/**
 * An empty workbook for one list: headings with notes and cell rules, and a sheet that explains them. The
 * same list and profile give the same bytes: its time is the day of the list's criteria.
 */
export async function templateBytes(list: List, profile: Profile): Promise<Uint8Array> {
  const { day } = list.criteria;
  const name = sheetName(list, profile);
  const columns = templateColumns(list, profile);
  const workbook = new Workbook();
  workbook.creator = profile.site.name;
  workbook.created = workbook.modified = new Date(day);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { orientation: 'landscape' },
  });
  addGuide(workbook.addWorksheet(GUIDE_SHEET), guideRules(list, profile, name), guideColumns(columns));
  const ranges = addChoices(workbook, columns);
  columns.forEach((column, index) => {
    addColumn(sheet, index + 1, column, ranges);
  });
  sheet.getRow(1).height = 48;
  // Zip entries hold local time: a local midnight gives the same bytes in every time zone.
  return workbook.xlsx.writeBuffer({ zip: { modTime: new Date(`${day}T00:00:00`), timestamps: 'dos' } });
}

/** Puts choices that are too long for a cell rule into a hidden sheet, and says where each list stands. */
function addChoices(workbook: Workbook, columns: TemplateColumn[]): Map<string, string> {
  const long = columns.filter(
    ({ words }) => inline(words).length > INLINE || words.some((word) => /[,"]/.test(word)),
  );
  if (long.length === 0) return new Map();
  const sheet = workbook.addWorksheet(CHOICES_SHEET, { state: 'hidden' });
  return new Map(
    long.map(({ heading, words }, index) => {
      const column = sheet.getColumn(index + 1);
      words.forEach((word, place) => {
        sheet.getCell(place + 1, index + 1).value = word;
      });
      return [heading, `'${CHOICES_SHEET}'!$${column.letter}$1:$${column.letter}$${words.length}`];
    }),
  );
}

function addColumn(sheet: Worksheet, index: number, column: TemplateColumn, ranges: Map<string, string>) {
  const { heading, kind, required, hint, example } = column;
  const target = sheet.getColumn(index);
  target.width = Math.max(widthOf[kind], Math.min(heading.length * 2.4, 30));
  target.numFmt = formatOf[kind];
  const cell = sheet.getCell(1, index);
  cell.value = heading;
  cell.style = {
    ...HEADING[required ? 'required' : 'optional'],
    alignment: { vertical: 'middle', wrapText: true },
  };
  const lines = [`${required ? '【必填】' : '【选填】'}${hint}`, ...(example ? [`例：${example}`] : [])];
  cell.note = { texts: [{ text: lines.join('\n') }], width: 240, height: 90 };
  const rule = ruleOf(column, ranges.get(heading));
  if (rule) sheet.dataValidations.add(`range:${target.letter}2:${target.letter}${LAST_ROW}`, rule);
}

/** What Excel takes in the cells of a column: a stop where the importer would refuse, else a question. */
function ruleOf({ heading, kind, words, strict }: TemplateColumn, range?: string): DataValidation | null {
  const rule: Rule | undefined =
    words.length === 0
      ? TYPED[kind]
      : { type: 'list', formulae: [range ?? inline(words)], ...(strict ? STRICT : OFFERED) };
  if (!rule) return null;
  return { allowBlank: true, showErrorMessage: true, errorTitle: heading.slice(0, 32), ...rule };
}

function addGuide(sheet: Worksheet, rules: [string, string][], table: string[][]): void {
  const rows = [...rules, [], ...table];
  for (const row of rows) sheet.addRow(row).alignment = { vertical: 'top', wrapText: true };
  for (const [index, width] of [30, 70, 12, 44].entries()) sheet.getColumn(index + 1).width = width;
  sheet.getColumn(1).font = { bold: true };
  sheet.getRow(rules.length + 2).font = { bold: true };
}

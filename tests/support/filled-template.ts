import { readFile, writeFile } from 'node:fs/promises';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Fields } from './workbook.ts';

/** A template as a spreadsheet program opens it: its first sheet is the one to fill in. */
export async function openTemplate(path: string) {
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(path));
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error(`${path} has no sheet`);
  const headings: string[] = [];
  sheet.getRow(1).eachCell((cell, column) => (headings[column - 1] = cell.text));
  const ruleOf = (heading: string) =>
    sheet.dataValidations.find(`${sheet.getColumn(headings.indexOf(heading) + 1).letter}2`);
  const numFmtOf = (heading: string) => sheet.getCell(2, headings.indexOf(heading) + 1).numFmt;
  /** Every word that a column's drop-down offers; empty where it has none. */
  const choicesOf = (heading: string): string[] => {
    const rule = ruleOf(heading);
    if (rule?.type !== 'list') return [];
    const formula = String(rule.formulae[0]);
    return formula.startsWith('"') ? formula.slice(1, -1).split(',') : rangeOf(workbook, formula);
  };
  /** Types records below the headings, a day as the date that Excel makes of it, and saves the file. */
  const fill = async (records: Fields[]) => {
    for (const [index, record] of records.entries()) typeRow(sheet, index + 2, headings, record);
    await writeFile(path, Buffer.from(await workbook.xlsx.writeBuffer()));
  };
  return { workbook, sheet, headings, ruleOf, numFmtOf, choicesOf, fill };
}

function typeRow(sheet: Worksheet, row: number, headings: string[], record: Fields): void {
  for (const [index, heading] of headings.entries()) {
    const value = record[heading];
    if (value === undefined || value === null || value === '') continue;
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    sheet.getCell(row, index + 1).value = isDay ? new Date(value) : value;
  }
}

function rangeOf(workbook: Workbook, formula: string): string[] {
  const [, name = '', column = '', last = ''] = /^'(.+)'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/.exec(formula) ?? [];
  const sheet = workbook.getWorksheet(name);
  return Array.from(
    { length: Number(last) },
    (_, index) => sheet?.getCell(`${column}${index + 1}`).text ?? '',
  );
}

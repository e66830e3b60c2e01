import { writeFile } from 'node:fs/promises';
import { type CellValue, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import iconv from 'iconv-lite';
import type { Cell } from '#src/intake/files/cell.ts';
import { openFile } from '#src/intake/files/open-file.ts';

export type Value = CellValue;
/** A record by heading; what a style leaves out is an empty cell. */
export type Fields = Record<string, Value>;

export interface SheetSpec {
  name?: string;
  rows: Value[][];
  /** Last touches: merged cells, hidden rows, number formats. */
  finish?: (sheet: Worksheet) => void;
}

/** Writes a workbook as an office program would save it. */
export async function writeXlsx(path: string, ...sheets: SheetSpec[]): Promise<string> {
  const workbook = new Workbook();
  for (const [index, { name, rows, finish }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(name ?? `Sheet${index + 1}`);
    for (const row of rows) {
      const added = sheet.addRow(row);
      row.forEach((value, place) => {
        if (value instanceof Date) added.getCell(place + 1).numFmt = 'yyyy-mm-dd';
      });
    }
    finish?.(sheet);
  }
  await writeFile(path, Buffer.from(await workbook.xlsx.writeBuffer()));
  return path;
}

const printed = (value: Value) => {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value as string | number);
};

const quoted = (text: string, delimiter: string) =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Writes rows as csv in one of the encodings and delimiters in which units send them. */
export async function writeCsv(
  path: string,
  rows: Value[][],
  { delimiter = ',', encoding = 'utf8', bom = false, newline = '\r\n' } = {},
): Promise<string> {
  const text = rows.map((row) => row.map((value) => quoted(printed(value), delimiter)).join(delimiter));
  await writeFile(path, iconv.encode(text.join(newline) + newline, encoding, { addBOM: bom }));
  return path;
}

/** Records as a table under the headings of the first record, or under `headings` in that order. */
export function table(records: Fields[], headings = Object.keys(records[0] ?? {})): Value[][] {
  return [headings, ...records.map((record) => headings.map((heading) => record[heading] ?? null))];
}

/** The same records under other headings, where `names` has another one. */
export const renamed = (records: Fields[], names: Record<string, string>): Fields[] =>
  records.map((record) =>
    Object.fromEntries(Object.entries(record).map(([heading, value]) => [names[heading] ?? heading, value])),
  );

/** Every cell of every sheet of a file, as the importer reads it. */
export async function allCells(path: string): Promise<Cell[]> {
  const file = await openFile(path);
  const cells: Cell[] = [];
  for (const sheet of file.sheets)
    for await (const rows of sheet.rows()) cells.push(...rows.flatMap((row) => row.cells));
  await file.close();
  return cells;
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CellValue, Workbook } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import { daySerial } from '#src/domain/days.ts';
import { scanText } from '#src/domain/masks.ts';

/** One cell by value: text as typed, a number with its digits, a day, or a formula's error. */
export type Cell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'day'; day: string }
  | { kind: 'error'; text: string };

export interface Sheet {
  name: string;
  hasHidden: boolean;
  /** Rows with at least one filled cell, numbered as the spreadsheet program does. */
  rows: { number: number; cells: Cell[] }[];
}

/** A file that cannot be read at all; the message says what it is and how to save it. */
export class UnreadableFile extends Error {}

const EMPTY: Cell = { kind: 'empty' };

/** The delimiter of a csv is told from so many lines, because titles may stand above the headings. */
const DELIMITED_LINES = 15;

/**
 * Reads an official file: xlsx, or csv in UTF-8, UTF-8 with BOM, or GB18030 with `,` `;` or tab.
 * @throws UnreadableFile with a Chinese sentence.
 */
export async function readWorkbook(path: string): Promise<{ sheets: Sheet[]; bytes: Buffer }> {
  const name = basename(path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(
      error.code === 'ENOENT'
        ? `找不到文件“${path}”。请核对路径。`
        : `无法读取“${path}”（${error.code ?? error.message}）。请确认它是文件并有读取权限。`,
    );
  });
  if (bytes.length === 0) throw new UnreadableFile(`“${name}”是空文件。请重新导出后再报送。`);
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
    return { sheets: await readXlsx(bytes, name), bytes };
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw new UnreadableFile(
      `“${name}”是旧版 .xls 或设了密码。请在表格软件中去掉密码，另存为 .xlsx 后再报送。`,
    );
  }
  return { sheets: [readCsv(bytes, name)], bytes };
}

async function readXlsx(bytes: Buffer, name: string): Promise<Sheet[]> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch {
    throw new UnreadableFile(`“${name}”不是完好的 .xlsx 文件。请用表格软件打开后另存为 .xlsx 再报送。`);
  }
  return workbook.worksheets.map((worksheet) => {
    const hidden = worksheet.state !== 'visible' || (worksheet.columns ?? []).some((column) => column.hidden);
    const sheet: Sheet = { name: scanText(worksheet.name).text, hasHidden: hidden, rows: [] };
    worksheet.eachRow((row, number) => {
      sheet.hasHidden ||= row.hidden;
      const cells: Cell[] = [];
      row.eachCell((cell, column) => {
        cells[column - 1] = cell.isMerged && cell.master !== cell ? EMPTY : toCell(cell.value);
      });
      if (cells.some((cell) => cell !== EMPTY))
        sheet.rows.push({ number, cells: Array.from(cells, (cell) => cell ?? EMPTY) });
    });
    return sheet;
  });
}

function toCell(value: CellValue): Cell {
  if (value === null || value === undefined) return EMPTY;
  if (typeof value === 'string') return value.trim() === '' ? EMPTY : { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? '是' : '否' };
  if (value instanceof Date) return toDay(value);
  if ('richText' in value && value.richText)
    return { kind: 'text', text: value.richText.map((run) => run.text).join('') };
  if ('error' in value) return { kind: 'error', text: String(value.error) };
  if ('formula' in value || 'sharedFormula' in value)
    return toCell((value as { result?: CellValue }).result ?? null);
  if ('text' in value) return toCell(value.text as CellValue);
  return EMPTY;
}

/** A date cell; one that was typed as 20181023 is far outside the calendar and is given back as its number. */
function toDay(date: Date): Cell {
  const serial = date.getTime() / 86_400_000 + 25_569;
  const day = daySerial(serial);
  if (day !== null) return { kind: 'day', day };
  return Number.isFinite(serial) ? { kind: 'number', number: serial } : { kind: 'error', text: '#VALUE!' };
}

function readCsv(bytes: Buffer, name: string): Sheet {
  const text = decode(bytes, name);
  const head = text.split('\n', DELIMITED_LINES);
  const most = (delimiter: string) => Math.max(...head.map((line) => line.split(delimiter).length));
  const delimiter = [',', '\t', ';'].reduce((best, next) => (most(next) > most(best) ? next : best));
  let records: string[][];
  try {
    records = parse(text, { bom: true, delimiter, relax_column_count: true, max_record_size: 1_000_000 });
  } catch (error) {
    throw new UnreadableFile(
      `“${name}”的引号或分隔符不完整（${error instanceof Error ? error.message : ''}）。请用表格软件另存为 CSV UTF-8 再报送。`,
    );
  }
  const rows = records.map((record, index) => ({
    number: index + 1,
    cells: record.map((value): Cell => (value.trim() === '' ? EMPTY : { kind: 'text', text: value })),
  }));
  return {
    name: 'csv',
    hasHidden: false,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== EMPTY)),
  };
}

function decode(bytes: Buffer, name: string): string {
  if (bytes.includes(0)) {
    throw new UnreadableFile(`“${name}”不是 .xlsx，也不是文本表格。请另存为 .xlsx 或 CSV UTF-8 再报送。`);
  }
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new UnreadableFile(`“${name}”的编码既不是 UTF-8 也不是 GB18030。请另存为 CSV UTF-8 再报送。`);
}

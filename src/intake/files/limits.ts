import { UnreadableFile } from './cell.ts';

/** Rows and columns that a spreadsheet can have, and characters in one of its cells. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
const CELL = 32_767;
/** Characters of one row: forty columns of long texts; beyond it a quotation mark is missing somewhere. */
export const LONGEST_ROW = 1_000_000;
/** Cells and characters of one file: a million rows of fifty columns, 300,000 of two hundred characters. */
const MOST_CELLS = 50_000_000;
const MOST_TEXT = 60_000_000;

export type Meter = ReturnType<typeof fileMeter>;

/** Counts what a file's sheets hold as they are read, and stops before a small file unfolds into hours of work. */
export function fileMeter(name: string) {
  const stop = (what: string) => {
    throw new UnreadableFile(`“${name}”${what}`);
  };
  let [cells, text, inRow] = [0, 0, 0];
  return {
    /** Takes one text of the row `number`, of so many characters. */
    text(number: number, length: number): void {
      inRow += length;
      if (length > CELL) stop(`第 ${number} 行有一格超过 ${CELL} 字，无法读取。请删减这一格后再报送。`);
      if (inRow > LONGEST_ROW) stop(`第 ${number} 行的文字过长，无法读取。请删减这一行后再报送。`);
    },
    /** Ends a row of so many cells, the empty ones before the last included. */
    row(number: number, length: number): void {
      if (length > COLUMNS)
        stop(`第 ${number} 行超过 ${COLUMNS} 列，不是规定的表格。请核对分隔符或删除多余的列后再报送。`);
      [cells, text, inRow] = [cells + length, text + inRow, 0];
      if (cells > MOST_CELLS || text > MOST_TEXT)
        stop('的单元格过多，已停止读取。请删除多余的空行、空列，或拆成几个文件后再报送。');
    },
  };
}

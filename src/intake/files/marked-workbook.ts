import { type Style, WorkbookWriter } from '@cj-tech-master/excelts';
import { type Cell, columnLetters, type Sheet } from './cell.ts';
import { COLUMNS } from './limits.ts';

/** Heading of the column of remarks; by it the importer knows a report, whose numbers are masked. */
export const REPORT_COLUMN = '核对意见（导入报告）';

/** A remark on a row, with the address of the cell where one is at fault. */
export interface Remark {
  row: number;
  cell: string;
  refused: boolean;
  text: string;
}

const fill = (argb: string): Partial<Style> => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb } },
});
const REFUSED = fill('FFFFC7CE');
const NOTED = fill('FFFFEB9C');
/** Characters that a spreadsheet program allows in the name of a sheet. */
const LONGEST_NAME = 31;
const WIDEST = 60;

/** The longest text that a cell may hold; a spreadsheet program takes a file with a longer one for damaged. */
const LONGEST_TEXT = 32_767;
/** Characters that XML 1.0 cannot carry, and characters that no name of a sheet may have. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const UNNAMEABLE = /[\\/?*[\]:'\p{Cc}]/gu;

const writable = (value: string | number) =>
  typeof value === 'number' ? value : value.replace(UNWRITABLE, '').slice(0, LONGEST_TEXT).toWellFormed();
const nameable = (name: string) =>
  name
    .replace(UNNAMEABLE, ' ')
    .replace(UNWRITABLE, '')
    .slice(0, LONGEST_NAME - 4)
    .toWellFormed()
    .trim() || '工作表';

/** Writes an xlsx row by row, so that memory does not grow with it; texts stay texts. */
export function markedWorkbook(path: string) {
  const workbook = new WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const names = new Set<string>();
  /** Sheets of several files may have one name, which no workbook allows, in upper or lower case. */
  const add = (name: string) => {
    const plain = nameable(name);
    let unique = plain;
    for (let count = 2; names.has(unique.toLowerCase()); count += 1) unique = `${plain} ${count}`;
    names.add(unique.toLowerCase());
    return workbook.addWorksheet(unique);
  };
  return {
    /** A table of texts and numbers under bold headings. */
    addTable(name: string, headings: string[], rows: Iterable<(string | number)[]>): void {
      const sheet = add(name);
      sheet.columns = headings.map((heading) => ({
        width: Math.min(Math.max(heading.length * 3, 14), WIDEST),
      }));
      const head = sheet.addRow(headings);
      head.font = { bold: true };
      head.commit();
      for (const row of rows) sheet.addRow(row.map(writable)).commit();
      sheet.commit();
    },
    /** A sheet as it was sent, each row in its place, with marked cells and a column of remarks. */
    async addMarked(
      { name, headingRow, width }: { name: string; headingRow: number; width: number },
      source: Sheet,
      remarks: Iterator<Remark>,
      show: (text: string, heading: string) => string,
    ): Promise<void> {
      const sheet = add(name);
      const last = Math.min(width + 1, COLUMNS);
      let next = remarks.next();
      let headings: string[] = [];
      for await (const rows of source.rows()) {
        for (const { number, cells } of rows) {
          const row = sheet.getRow(number);
          if (number === headingRow) headings = cells.map((cell) => (cell.kind === 'text' ? cell.text : ''));
          cells.forEach((cell, index) => {
            const value = valueOf(cell, (text) => show(text, headings[index] ?? ''));
            if (value !== null) row.getCell(index + 1).value = writable(value);
          });
          const texts: string[] = [];
          for (; !next.done && next.value.row <= number; next = remarks.next()) {
            const { cell, refused, text, row: on } = next.value;
            if (on !== number) continue;
            texts.push(text);
            const marked = cells.findIndex((_, index) => cell === `${columnLetters(index)}${number}`);
            if (marked >= 0) Object.assign(row.getCell(marked + 1), refused ? REFUSED : NOTED);
          }
          if (number === headingRow) row.getCell(last).value = REPORT_COLUMN;
          else if (texts.length > 0) row.getCell(last).value = writable(texts.join('\n'));
          row.commit();
        }
      }
      sheet.commit();
    },
    finish: () => workbook.commit(),
  };
}

function valueOf(cell: Cell, show: (text: string) => string): string | number | null {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'number': {
      const text = String(cell.number);
      const shown = show(text);
      return shown === text ? cell.number : shown;
    }
    case 'day':
      return cell.day;
    case 'text':
    case 'error':
      return show(cell.text);
  }
}

import { daySerial } from '#src/domain/days.ts';
import type { Book } from './book.ts';
import { type Cell, EMPTY, type Hidden, type SheetRow, textCell } from './cell.ts';
import { COLUMNS, type Meter, ROWS } from './limits.ts';
import type { Merges } from './merges.ts';
import type { SharedStrings } from './shared-strings.ts';
import { textGatherer, unescapeText } from './texts.ts';
import { brokenBook, readXml, type XmlHandler } from './xml.ts';

/** Days between the two calendars of spreadsheets. */
const FROM_1904 = 1462;
/** Characters of a value that stands in the sheet itself, such as a formula's text, as the file writes it. */
const LONGEST_VALUE = 250_000;

interface Source {
  chunks: AsyncIterable<Uint8Array>;
  book: Book;
  strings: SharedStrings;
  merges: Merges;
  hidden: Hidden;
  meter: Meter;
  name: string;
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  formula: boolean;
  value: string | null;
}

/** `C7` in row 7 → 2, the index of its column; NaN for any other place. */
function columnOf(reference: string, row: number): number {
  let [column, at] = [0, 0];
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column <= COLUMNS && reference.slice(at) === String(row) ? column - 1 : Number.NaN;
}

/** Cells up to the last filled one, with none left out. */
const trimmed = (cells: Cell[]): Cell[] =>
  Array.from(
    cells.slice(0, cells.findLastIndex((cell) => cell && cell !== EMPTY) + 1),
    (cell) => cell ?? EMPTY,
  );

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/**
 * A cell by its type (ECMA-376 part 1, 18.18.11). A formula without a value was never worked out; a text by a
 * number that the workbook does not have makes it a broken one.
 */
function toCell({ type, value, style, formula }: OpenCell, { book, strings, name }: Source): Cell {
  const blank = value === null || value.trim() === '';
  if (blank && formula && (value === null || type !== 'str')) return { kind: 'error', text: '未计算的公式' };
  if (blank) return EMPTY;
  switch (type) {
    case 's': {
      const text = /^\s*\d+\s*$/.test(value) ? strings(Number(value)) : undefined;
      if (text === undefined) throw brokenBook(name);
      return textCell(text);
    }
    case 'inlineStr':
    case 'str':
      return textCell(unescapeText(value));
    case 'e':
      return { kind: 'error', text: value };
    case 'b':
      return { kind: 'text', text: isTrue(value.trim()) ? '是' : '否' };
    case 'd':
      return textCell(value.slice(0, 10));
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return { kind: 'error', text: value };
  const day = book.dayStyles[style] ? daySerial(number + (book.from1904 ? FROM_1904 : 0)) : null;
  return day === null ? { kind: 'number', number } : { kind: 'day', day };
}

/**
 * Rows of one sheet with a filled cell, piece by piece; `hidden` counts on the way.
 * @throws UnreadableFile where a row or cell has no place, the place of another, or one beyond the sheet.
 */
export async function* readSheetRows(source: Source): AsyncGenerator<SheetRow[]> {
  const { hidden, merges, meter, name } = source;
  const inline = textGatherer();
  let rows: SheetRow[] = [];
  let [number, inData, inValue] = [0, false, false];
  let row: SheetRow | null = null;
  let cell: OpenCell | null = null;
  const openRow = (place: string | undefined): SheetRow => {
    const next = place === undefined ? number + 1 : Number(place);
    if (!Number.isInteger(next) || next <= number || next > ROWS) throw brokenBook(name);
    number = next;
    return { number, cells: [] };
  };
  const openCell = ({ cells }: SheetRow, { r, t = 'n', s }: Record<string, string | undefined>): OpenCell => {
    const column = r === undefined ? cells.length : columnOf(r, number);
    if (!(column >= 0 && column < COLUMNS) || column in cells) throw brokenBook(name);
    cells[column] = EMPTY;
    return { column, type: t, style: Number(s ?? 0), formula: false, value: null };
  };
  const handler: XmlHandler = {
    open(tag, attributes) {
      if (tag === 'sheetData') inData = true;
      else if (tag === 'row' && inData) {
        row = openRow(attributes['r']);
        if (isTrue(attributes['hidden'])) hidden.rows += 1;
      } else if (tag === 'c' && row) {
        cell = openCell(row, attributes);
        inline.start();
      } else if (tag === 'v' && cell) {
        inValue = true;
        cell.value = '';
      } else if (tag === 'f' && cell) cell.formula = true;
      else if (tag === 'col' && !inData && isTrue(attributes['hidden']))
        hidden.columns += Math.max(Number(attributes['max']) - Number(attributes['min']) + 1 || 0, 0);
      else if (cell) inline.open(tag);
    },
    text(text) {
      if (!cell) return;
      if (inValue) cell.value = (cell.value ?? '') + text;
      else inline.text(text);
      if (cell.value && cell.value.length > LONGEST_VALUE) throw brokenBook(name);
    },
    close(tag) {
      if (tag === 'sheetData') inData = false;
      else if (tag === 'v') inValue = false;
      else if (tag === 'c' && row && cell) {
        if (cell.type === 'inlineStr') cell.value = inline.taken();
        const found = (row.cells[cell.column] = toCell(cell, source));
        if (found.kind === 'text' || found.kind === 'error') meter.text(number, found.text.length);
        cell = null;
      } else if (tag === 'row' && row) {
        hidden.merged += merges.fill(row);
        meter.row(number, row.cells.length);
        const cells = trimmed(row.cells);
        if (cells.length > 0) rows.push({ number, cells });
        row = null;
      } else if (cell) inline.close(tag);
    },
  };
  const pieces = readXml(source.chunks, handler, name);
  while (!(await pieces.next()).done) {
    if (rows.length > 0) yield rows;
    rows = [];
  }
}

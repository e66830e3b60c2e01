import { daySerial } from '#src/domain/days.ts';
import type { Book } from './book.ts';
import { type Cell, EMPTY, type Hidden, type SheetRow, textCell } from './cell.ts';
import type { Merges } from './merges.ts';
import { textGatherer, unescapeText } from './shared-strings.ts';
import { readXml, type XmlHandler } from './xml.ts';

/** Columns that a spreadsheet can have. */
const COLUMNS = 16_384;
/** Days between the two calendars of spreadsheets. */
const FROM_1904 = 1462;

interface Source {
  chunks: AsyncIterable<Uint8Array>;
  book: Book;
  strings: string[];
  merges: Merges;
  hidden: Hidden;
  name: string;
}

/** `C7` → 2, the index of its column; NaN for anything else. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column >= 1 && column <= COLUMNS ? column - 1 : Number.NaN;
}

/** A cell by its type (ECMA-376 part 1, 18.18.11). `value` is null for a formula that was never worked out. */
function toCell(type: string, value: string | null, style: number, { book, strings }: Source): Cell {
  if (value === null) return { kind: 'error', text: '未计算的公式' };
  switch (type) {
    case 's':
      return textCell(strings[Number(value)] ?? '');
    case 'inlineStr':
      return textCell(value);
    case 'str':
      return textCell(unescapeText(value));
    case 'e':
      return { kind: 'error', text: value };
    case 'b':
      return { kind: 'text', text: value === '1' ? '是' : '否' };
    case 'd':
      return textCell(value.slice(0, 10));
  }
  const number = Number(value);
  if (value.trim() === '') return EMPTY;
  if (!Number.isFinite(number)) return { kind: 'error', text: value };
  const day = book.dayStyles[style] ? daySerial(number + (book.from1904 ? FROM_1904 : 0)) : null;
  return day === null ? { kind: 'number', number } : { kind: 'day', day };
}

/** Rows of one sheet with a filled cell, piece by piece; `hidden` counts on the way. */
export async function* readSheetRows(source: Source): AsyncGenerator<SheetRow[]> {
  const { hidden, merges } = source;
  const inline = textGatherer();
  let rows: SheetRow[] = [];
  let number = 0;
  let row: SheetRow | null = null;
  let cell: { column: number; type: string; style: number; formula: boolean; value: string | null } | null =
    null;
  let inValue = false;
  const handler: XmlHandler = {
    open(tag, attributes) {
      if (tag === 'row') {
        number = Number(attributes.r ?? number + 1);
        row = { number, cells: [] };
        if (attributes.hidden === '1' || attributes.hidden === 'true') hidden.rows += 1;
      } else if (tag === 'c' && row) {
        const column = attributes.r === undefined ? row.cells.length : columnOf(attributes.r);
        const [type, style] = [attributes.t ?? 'n', Number(attributes.s ?? 0)];
        cell = Number.isNaN(column) ? null : { column, type, style, formula: false, value: null };
        inline.start();
      } else if (tag === 'v' && cell) {
        inValue = true;
        cell.value = '';
      } else if (tag === 'f' && cell) cell.formula = true;
      else if (tag === 'col' && (attributes.hidden === '1' || attributes.hidden === 'true'))
        hidden.columns += Number(attributes.max) - Number(attributes.min) + 1;
      else if (cell) inline.open(tag);
    },
    text(text) {
      if (inValue && cell) cell.value = (cell.value ?? '') + text;
      else if (cell) inline.text(text);
    },
    close(tag) {
      if (tag === 'v') inValue = false;
      else if (tag === 'c' && row && cell) {
        const { column, type, style, formula, value } = cell;
        const text = type === 'inlineStr' ? inline.taken() : value;
        if (text !== null || formula) row.cells[column] = toCell(type, text, style, source);
        cell = null;
      } else if (tag === 'row' && row) {
        hidden.merged += merges.fill(row);
        if (row.cells.some((each) => each.kind !== 'empty'))
          rows.push({ number, cells: Array.from(row.cells, (each) => each ?? EMPTY) });
        row = null;
      } else if (cell) inline.close(tag);
    },
  };
  const pieces = readXml(source.chunks, handler, source.name);
  while (!(await pieces.next()).done) {
    if (rows.length > 0) yield rows;
    rows = [];
  }
}

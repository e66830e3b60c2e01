/** One cell by value: text as typed, a number with its digits, a day, or a formula's error. */
export type Cell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'day'; day: string }
  | { kind: 'error'; text: string };

export const EMPTY: Cell = { kind: 'empty' };

/** A row with at least one filled cell, numbered as the spreadsheet program does. */
export interface SheetRow {
  number: number;
  cells: Cell[];
}

/** What a sheet hides from whoever looks at it, known once all its rows were read. */
export interface Hidden {
  sheet: boolean;
  rows: number;
  columns: number;
  /** Cells that got the value of the merged cell above them. */
  merged: number;
}

/** A sheet whose rows are read as they are asked for, some at a time, so that memory does not grow with it. */
export interface Sheet {
  name: string;
  hidden: Hidden;
  rows: () => AsyncGenerator<SheetRow[]>;
}

/** A file that cannot be read at all; the message says what it is and how to save it. */
export class UnreadableFile extends Error {}

export const textCell = (text: string): Cell => (text.trim() === '' ? EMPTY : { kind: 'text', text });

/** `0` → `A`, `27` → `AB`: a column as spreadsheet programs name it. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

import { daySerial, readDay } from '#src/domain/days.ts';
import { tidy } from '#src/domain/names.ts';
import { columnsOf } from './columns.ts';
import { type Finding, type FindingCode, finding, type Place } from './findings.ts';
import type { Headings } from './headings.ts';
import { type Cell, columnLetters } from './files/cell.ts';

const SCIENCE = /^\d(?:\.\d+)?[eE]\+?\d{2}$/;
/** Significant digits of a spreadsheet number; further ones are the noise of binary fractions. */
const DIGITS = 12;
/** What officers write into a column that has nothing to say. */
const NOTHING = /^(?:[/-]+|[—–―]+|无)$/;
/** An Excel serial as a text, the way a csv file carries it; taken for a day from 1990 to 2100 only. */
const SERIAL = /^(?:3[3-9]|[456]\d|7[0-2])\d{3}(?:\.\d+)?$/;
/** What a wrong encoding or half a character leaves behind, what is no character, and what the scanner puts in. */
const BROKEN = /[\0\ufffd\ue000]|\p{Noncharacter_Code_Point}/u;
/** Texts that a spreadsheet program would work out when somebody opens a file that repeats them. */
const FORMULA = /^[=＝]|^[+\-@＋－＠](?:[^\d\s]*[|!(]|.*[A-Za-z][\w.]*\(|.*\|.*!)/u;
const AMOUNT = /^(?:人民币|[¥￥])?([\d,]+(?:\.\d+)?)(万元|元|万|%|次|辆|人|周?岁)?$/;

/** Reads one row's cells by field and gathers every problem, each with its place. */
export class Row {
  readonly findings: Finding[] = [];
  readonly place: Place;
  readonly #cells: Cell[];
  readonly #headings: Headings;

  constructor(place: Place, cells: Cell[], headings: Headings) {
    this.place = place;
    this.#cells = cells;
    this.#headings = headings;
  }

  /** Adds a finding on a field's column, unless the cell is refused already or the same was said of it. */
  report(code: FindingCode, field: string, value = '', words: Record<string, string | number> = {}): void {
    const found = finding(code, this.place, this.heading(field), value, words);
    const told = this.findings.filter(({ column }) => column === found.column);
    if (told.some((other) => other.severity === 'refused' || other.code === code)) return;
    this.findings.push({ ...found, cell: this.#address(field) });
  }

  /** `C7`: the filled cell of a field, or the first of its columns; empty where the file has none. */
  #address(field: string): string {
    const columns = this.#headings.columns.filter((column) => column.field === field);
    const filled = columns.find(({ index }) => (this.#cells[index]?.kind ?? 'empty') !== 'empty');
    const index = (filled ?? columns[0])?.index;
    return index === undefined ? '' : `${columnLetters(index)}${this.place.row}`;
  }

  /** The heading as the file writes it, or the official one when the file lacks the column. */
  heading(field: string): string {
    const { columns, format } = this.#headings;
    const official = columnsOf[format].find((column) => column.field === field)?.headings[0];
    return columns.find((column) => column.field === field)?.heading ?? official ?? field;
  }

  has(field: string): boolean {
    return this.#headings.columns.some((column) => column.field === field);
  }

  /** True where the format has such a column at all. */
  knows(field: string): boolean {
    return columnsOf[this.#headings.format].some((column) => column.field === field);
  }

  /** True where the row has something in the field. */
  filled(field: string): boolean {
    return this.#cell(field).cell.kind !== 'empty';
  }

  /** Text of a field, null when empty; an empty required field is reported. */
  text(field: string): string | null {
    const { cell, required } = this.#cell(field);
    const text = this.#asText(cell, field);
    if (text === null && required) this.report('required', field);
    return text;
  }

  /** A day in any accepted spelling as ISO day; null when empty or reported. */
  day(field: string): string | null {
    const { cell, required } = this.#cell(field);
    if (cell.kind === 'day') return cell.day;
    const text = cell.kind === 'number' ? String(cell.number) : this.#asText(cell, field);
    if (text === null) {
      if (required) this.report('required', field);
      return null;
    }
    const serial = cell.kind === 'number' ? cell.number : SERIAL.test(text) ? Number(text) : null;
    const day = readDay(text) ?? (serial === null ? null : daySerial(serial));
    if (day === null) this.report('bad-day', field, text);
    return day;
  }

  /** A number from 0 on, with thousands commas and 元 or 万元; null when empty or reported. */
  amount(field: string): number | null {
    const { cell } = this.#cell(field);
    if (cell.kind === 'number' && cell.number >= 0) return Number(cell.number.toPrecision(DIGITS));
    const text = this.#asText(cell, field);
    if (text === null) return null;
    const match = AMOUNT.exec(text.normalize('NFKC').replaceAll(' ', ''));
    const number = Number(match?.[1]?.replaceAll(',', '') ?? Number.NaN);
    if (!Number.isFinite(number)) {
      this.report('bad-amount', field, text);
      return null;
    }
    return match?.[2] === '元' ? number / 10_000 : number;
  }

  /** One of the words in `choices` (longer spellings listed too); null when empty or reported. */
  choice<T>(field: string, choices: Record<string, T>): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const word = text.normalize('NFKC');
    if (Object.hasOwn(choices, word)) return choices[word] ?? null;
    this.report('bad-choice', field, text, { choices: Object.keys(choices).join('、') });
    return null;
  }

  /** Parts of a cell that holds several values separated by `；`. */
  several(field: string): string[] {
    return (this.text(field) ?? '').split(/[；;]/).map(tidy).filter(Boolean);
  }

  #cell(field: string): { cell: Cell; required: boolean } {
    const columns = this.#headings.columns.filter((column) => column.field === field);
    const filled = columns
      .map(({ index }) => this.#cells[index])
      .find((cell) => cell && cell.kind !== 'empty');
    return { cell: filled ?? { kind: 'empty' }, required: columns.some(({ required }) => required) };
  }

  #asText(cell: Cell, field: string): string | null {
    switch (cell.kind) {
      case 'empty':
        return null;
      case 'day':
        return cell.day;
      case 'error':
        this.report('cell-error', field, cell.text);
        return null;
      case 'number':
        if (!Number.isInteger(cell.number)) return String(Number(cell.number.toPrecision(DIGITS)));
        if (cell.number < 1e15) return String(cell.number);
        this.report('science-number', field);
        return null;
      case 'text': {
        if (BROKEN.test(cell.text) || !cell.text.isWellFormed()) {
          this.report('broken-text', field);
          return null;
        }
        const text = tidy(cell.text);
        if (FORMULA.test(text)) {
          this.report('formula-text', field);
          return null;
        }
        if (!SCIENCE.test(text)) return text === '' || NOTHING.test(text.normalize('NFKC')) ? null : text;
        this.report('science-number', field);
        return null;
      }
    }
  }
}

import type { Staging } from '#db/staging/open.ts';
import { stagedProblems, stagedSheets } from '#db/staging/reads.ts';
import type { ProblemRow } from '#db/staging/writes.ts';
import { maskNumber, scanText } from '#src/domain/masks.ts';
import { notes, sentences } from './sentences.ts';

export type FindingCode = keyof typeof sentences;
const noted: ReadonlySet<FindingCode> = new Set(notes);

export interface Finding {
  code: FindingCode;
  severity: 'refused' | 'note';
  file: string;
  sheet: string;
  /** Row as the spreadsheet program numbers it; 0 for the sheet as a whole. */
  row: number;
  /** Address of the cell at fault, such as `C7`; empty where no one cell is. */
  cell: string;
  /** Heading of the column, where one column is at fault. */
  column: string;
  /** What stood in the cell, masked. */
  value: string;
  message: string;
  fix: string;
}

export interface Place {
  file: string;
  sheet: string;
  row: number;
}

const fill = (sentence: string, words: Record<string, string | number>) =>
  sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(words[key] ?? ''));

/** Longest value that a finding repeats, in characters. */
const SHOWN = 40;
/** A passport or travel permit that stands alone in a cell, as it does when columns are shifted. */
const PAPER = /^[A-Za-z]{1,2}\d{6,10}$/;
const masked = (value: string) => (PAPER.test(value) ? maskNumber(value) : scanText(value).text);

/**
 * Makes one finding. Numbers of persons in `value` and `column` are masked, because a shifted column puts
 * them anywhere; the code that `code-check` asks to be confirmed stays.
 */
export function finding(
  code: FindingCode,
  place: Place,
  column = '',
  value = '',
  words: Record<string, string | number> = {},
): Finding {
  const [message, fix] = sentences[code];
  const heading = scanText(column).text;
  const shown = code === 'code-check' ? value : [...masked(value)].slice(0, SHOWN).join('');
  const filled = { heading, value: shown, ...words };
  return {
    code,
    severity: noted.has(code) ? 'note' : 'refused',
    ...place,
    cell: '',
    column: heading,
    value: shown,
    message: fill(message, filled),
    fix: fill(fix, filled),
  };
}

/** A finding as the staging file keeps it, under the number of its sheet. */
export const asProblem = (found: Finding, sheet: number): ProblemRow => ({
  sheet,
  row: found.row,
  cell: found.cell,
  severity: found.severity,
  code: found.code,
  column: found.column,
  value: found.value,
  message: found.message,
  fix: found.fix,
});

/** A problem that concerns a row (or 0, the whole) of a staged sheet. */
export const problemOf = (
  code: FindingCode,
  sheet: { id: number; file: string; name: string },
  row: number,
): ProblemRow => asProblem(finding(code, { file: sheet.file, sheet: sheet.name, row }), sheet.id);

/** Every staged problem with its file and sheet, some at a time; of one sheet where it is named. */
export function* findingsOf(staging: Staging, only?: number): Generator<Finding> {
  const sheets = new Map(stagedSheets(staging).map((sheet) => [sheet.id, sheet]));
  for (const { sheet, row, cell, severity, code, column, value, message, fix } of stagedProblems(
    staging,
    only,
  )) {
    const { file = '', name = '' } = sheets.get(sheet) ?? {};
    const place = { file, sheet: name, row, cell };
    yield { ...place, severity, code: code as FindingCode, column, value, message, fix };
  }
}

/** What makes a spreadsheet program read UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A cell that a spreadsheet program would work out, or take for a number and round. */
const TAKEN = /^[=+\-@\t\r＝＋－＠]|^\d{12,}$|^\d+[Ee]\d+$/;

/**
 * A table as csv (RFC 4180) that opens unharmed by a double click. A tab goes before every cell of the `texts`
 * columns and before whatever would be worked out or rounded: programs keep such a cell as text, and a reader takes
 * the tab off again. `="…"` would itself be a formula, and without anything an 18-digit code loses its last digits.
 */
export function csv(
  headings: string[],
  rows: (string | number | null)[][],
  texts: ReadonlySet<number> = new Set(),
): string {
  const cell = (value: string | number | null, column: number) => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const kept = texts.has(column) || TAKEN.test(value) ? `\t${value}` : value;
    return `"${kept.replaceAll('"', '""')}"`;
  };
  const head = headings.map((heading) => cell(heading, -1));
  const lines = [head, ...rows.map((row) => row.map(cell))].map((cells) => `${cells.join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

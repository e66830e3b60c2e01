import { formats, type Format } from '#src/domain/vocabulary.ts';
import type { Column } from './column.ts';
import { columnsOf } from './columns.ts';
import type { Cell, SheetRow } from './files/cell.ts';

/** Where a sheet's columns are. */
export interface Headings {
  format: Format;
  /** Index of the heading row among the first rows. */
  at: number;
  columns: (Column & { heading: string; index: number })[];
  extra: { heading: string; index: number }[];
  missing: Column[];
}

/** Title rows may stand above the headings; further down no heading row is looked for. */
export const SEARCHED_ROWS = 15;
/** Fewer known headings than this are taken for chance. */
const ENOUGH = 3;

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s*:\p{Cf}]/gu, '')
    .toLowerCase();

/** What a heading can mean: itself, itself without a remark in brackets, or the code name in the brackets. */
function readings(heading: string): string[] {
  const whole = plain(heading);
  const [, before = '', within = ''] = /^(.+)\(([^()]*)\)$/.exec(whole) ?? [];
  const coded = [before, within].some((part) => /^\w+$/.test(part));
  return [whole, before, coded ? within : ''].filter(Boolean);
}

/** Every format's columns by each of their names, the earlier column first. */
const namesOf = (columns: readonly Column[]) =>
  new Map(
    columns
      .flatMap((column) =>
        [...(column.code ? [column.code] : []), ...column.headings].map(
          (name) => [plain(name), column] as const,
        ),
      )
      .reverse(),
  );
const known = Object.fromEntries(formats.map((format) => [format, namesOf(columnsOf[format])])) as Record<
  Format,
  Map<string, Column>
>;

const textOf = (cell: Cell) => (cell.kind === 'text' ? cell.text : '');

/** Finds the heading row and what each column is, for one format or for whichever fits best. */
export function findHeadings(rows: SheetRow[], only?: Format): Headings | null {
  let best: Headings | null = null;
  for (const format of only ? [only] : formats) {
    for (const [at, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
      const found = match(format, row.cells);
      if (found.columns.length >= ENOUGH && found.columns.length > (best?.columns.length ?? 0)) {
        best = { format, at, ...found };
      }
    }
  }
  return best;
}

function match(format: Format, cells: Cell[]): Pick<Headings, 'columns' | 'extra' | 'missing'> {
  const columns: Headings['columns'] = [];
  const extra: Headings['extra'] = [];
  for (const [index, cell] of cells.entries()) {
    const heading = textOf(cell).trim();
    if (heading === '') continue;
    const column = readings(heading)
      .map((reading) => known[format].get(reading))
      .find((candidate) => candidate !== undefined);
    if (column) columns.push({ ...column, heading, index });
    else extra.push({ heading, index });
  }
  const present = new Set(columns.map(({ field }) => field));
  return {
    columns,
    extra,
    missing: columnsOf[format].filter(({ field, required }) => required && !present.has(field)),
  };
}

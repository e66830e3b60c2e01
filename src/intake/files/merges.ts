import { type Cell, EMPTY, type SheetRow } from './cell.ts';

/** Merged cells that go down over rows: what stands in the first row is meant for each of them. */
export interface Merges {
  /** Puts the values of merged cells above into a row that lies under them; says how many. */
  fill: (row: SheetRow) => number;
}

const MERGE = /<(?:\w+:)?mergeCell\s[^<>]{0,60}ref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;
/** A merge that spans more columns is a title, not a value. */
const TITLE_COLUMNS = 3;
/** More merges than this are decoration of a report, not a table. */
const MOST = 200_000;
/** Longest `<mergeCell …>` that can be cut in two between pieces, in characters. */
const CUT = 100;

interface Merge {
  column: number;
  last: number;
}

const column = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads a sheet once for its merged cells, which stand after the rows in the file. */
export async function readMerges(chunks: AsyncIterable<Uint8Array>): Promise<Merges> {
  const byFirstRow = new Map<number, Merge[]>();
  let [tail, count] = ['', 0];
  for await (const chunk of chunks) {
    const text = tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    if (text.includes('mergeCell')) {
      for (const [, left = '', top = '', right = '', bottom = ''] of text.matchAll(MERGE)) {
        const [first, last] = [Number(top), Number(bottom)];
        if (last <= first || column(right) - column(left) >= TITLE_COLUMNS || count >= MOST) continue;
        count += 1;
        const merge = { column: column(left), last };
        const begun = byFirstRow.get(first);
        if (begun) begun.push(merge);
        else byFirstRow.set(first, [merge]);
      }
    }
    tail = text.slice(Math.max(text.lastIndexOf('<'), text.length - CUT));
  }
  return { fill: filler(byFirstRow) };
}

function filler(byFirstRow: Map<number, Merge[]>): Merges['fill'] {
  /** One for each column at most: merged cells do not lie over one another. */
  const open = new Map<number, { last: number; cell: Cell }>();
  return ({ number, cells }) => {
    let filled = 0;
    // A row with nothing of its own stays empty: merged cells of an empty form say nothing.
    const own = cells.some((cell) => cell && cell.kind !== 'empty');
    for (const [at, { last, cell }] of open) {
      if (last < number) open.delete(at);
      else if (own && (cells[at] ?? EMPTY).kind === 'empty') {
        cells[at] = cell;
        filled += Number(cell.kind !== 'empty');
      }
    }
    for (const merge of byFirstRow.get(number) ?? [])
      open.set(merge.column, { last: merge.last, cell: cells[merge.column] ?? EMPTY });
    return filled;
  };
}

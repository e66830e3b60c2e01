/** A cell; a day is spelled only when it is written, since a file's kind decides which spellings it can hold. */
export type Cell = string | number | { day: string };

/** A row by column key; a key that is absent is an empty cell. */
export type Row = Record<string, Cell>;

/** Column keys with the heading that stands in the file. */
export type Columns = readonly (readonly [key: string, heading: string])[];

/** The note that marks a row as invented wherever the format has a column for notes. */
export const mark = '示例数据';

/** Makes `count` rows in order. */
export const rowsOf = (count: number, row: (place: number) => Row) =>
  Array.from({ length: count }, (_, i) => row(i));

/** Fills the `{slots}` of a sentence. @throws Error where a slot has no value. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values[slot];
    if (value === undefined) throw new Error(`no value for {${slot}} in “${sentence}”`);
    return String(value);
  });
}

/** Undoes `_x4E00_`, by which a workbook writes characters that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Characters of one text as a file writes it; a cell holds 32,767, each written as seven at most (`_x4E00_`). */
const LONGEST = 250_000;

/** Gathers the text of one string: its runs joined, without the reading marks (`rPh`) above characters. */
export function textGatherer() {
  let [text, inText, inReading] = ['', false, false];
  return {
    start: () => {
      [text, inText, inReading] = ['', false, false];
    },
    open: (name: string) => {
      if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    text: (part: string) => {
      if (inText && !inReading) text += part;
      if (text.length > LONGEST) throw new RangeError('no cell holds so long a text');
    },
    close: (name: string) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    /** The text as written, see `unescapeText`. */
    taken: () => text,
  };
}

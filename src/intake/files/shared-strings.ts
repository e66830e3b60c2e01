import { UnreadableFile } from './cell.ts';
import { readAllXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** Characters that all texts of a workbook may have together: a million rows of long texts. */
const LARGEST = 400_000_000;

/** Undoes `_x4E00_`, by which a workbook writes characters that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

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
    },
    close: (name: string) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    taken: () => unescapeText(text),
  };
}

/** Every shared text of a workbook, by number. */
export async function readSharedStrings(parts: Parts, path: string | null, name: string): Promise<string[]> {
  const strings: string[] = [];
  if (path === null) return strings;
  const gatherer = textGatherer();
  let size = 0;
  await readAllXml(
    parts.read(path),
    {
      open: (tag) => {
        if (tag === 'si') gatherer.start();
        else gatherer.open(tag);
      },
      text: gatherer.text,
      close: (tag) => {
        if (tag !== 'si') {
          gatherer.close(tag);
          return;
        }
        const text = gatherer.taken();
        size += text.length + 1;
        if (size > LARGEST) throw new UnreadableFile(`“${name}”的文字过多。请拆成几个文件后再报送。`);
        strings.push(text);
      },
    },
    name,
  );
  return strings;
}

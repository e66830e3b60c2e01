import { UnreadableFile } from './cell.ts';
import { textGatherer, unescapeText } from './texts.ts';
import { readAllXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** Bytes that all texts of a workbook may have together: half a million rows of texts of their own. */
const LARGEST = 250_000_000;
/** Texts are kept as bytes in blocks of so many, each behind its length: half the room of strings. */
const BLOCK = 4_194_304;
const LENGTH = 4;

/** A shared text by its number; undefined where the workbook has none of that number. */
export type SharedStrings = (index: number) => string | undefined;

/** Every shared text of a workbook. */
export async function readSharedStrings(
  parts: Parts,
  path: string | null,
  name: string,
): Promise<SharedStrings> {
  const store = textStore(name);
  if (path === null) return store.get;
  const gatherer = textGatherer();
  const handler = {
    open: (tag: string) => {
      if (tag === 'si') gatherer.start();
      else gatherer.open(tag);
    },
    text: gatherer.text,
    close: (tag: string) => {
      if (tag === 'si') store.add(gatherer.taken());
      else gatherer.close(tag);
    },
  };
  await readAllXml(parts.read(path), handler, name);
  return store.get;
}

function textStore(name: string) {
  const blocks: Buffer[] = [];
  let starts = new Uint32Array(1024);
  let [count, used, block] = [0, BLOCK, Buffer.alloc(0)];
  return {
    add(text: string): void {
      const size = LENGTH + Buffer.byteLength(text);
      if (used + size > BLOCK) {
        if ((blocks.length + 1) * BLOCK + starts.byteLength > LARGEST)
          throw new UnreadableFile(`“${name}”的文字过多。请拆成几个文件后再报送。`);
        blocks.push((block = Buffer.allocUnsafe(Math.max(BLOCK, size))));
        used = 0;
      }
      if (count === starts.length) {
        const longer = new Uint32Array(count * 2);
        longer.set(starts);
        starts = longer;
      }
      starts[count] = (blocks.length - 1) * BLOCK + used;
      block.writeUInt32LE(size - LENGTH, used);
      block.write(text, used + LENGTH);
      count += 1;
      used += size;
    },
    get(index: number): string | undefined {
      if (index >= count) return undefined;
      const start = starts[index] ?? 0;
      const from = start % BLOCK;
      const within = blocks[Math.floor(start / BLOCK)];
      const length = within?.readUInt32LE(from) ?? 0;
      return unescapeText(within?.toString('utf8', from + LENGTH, from + LENGTH + length) ?? '');
    },
  };
}

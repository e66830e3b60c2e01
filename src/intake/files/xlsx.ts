import type { FileHandle } from 'node:fs/promises';
import { readBook } from './book.ts';
import { readMerges } from './merges.ts';
import type { Hidden, Sheet } from './cell.ts';
import { fileMeter } from './limits.ts';
import { readSharedStrings, type SharedStrings } from './shared-strings.ts';
import { readSheetRows } from './sheet-rows.ts';
import { openParts } from './zip.ts';

/** The sheets of an xlsx file; their rows are read only when asked for. @throws UnreadableFile */
export async function readXlsx(file: FileHandle, name: string): Promise<Sheet[]> {
  const parts = await openParts(file, name);
  const book = await readBook(parts, name);
  const meter = fileMeter(name);
  let strings: Promise<SharedStrings> | undefined;
  return book.sheets.map((sheet): Sheet => {
    const hidden: Hidden = { sheet: sheet.hidden, rows: 0, columns: 0, merged: 0 };
    return {
      name: sheet.name,
      hidden,
      rows: async function* () {
        strings ??= readSharedStrings(parts, book.sharedStrings, name);
        yield* readSheetRows({
          chunks: parts.read(sheet.path),
          book,
          strings: await strings,
          merges: await readMerges(parts.read(sheet.path)),
          hidden,
          meter,
          name,
        });
      },
    };
  });
}

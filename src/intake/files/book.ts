import { attr, findChild, findChildren, parseXml, type XmlElement } from '@cj-tech-master/excelts/xml';
import { UnreadableFile } from './cell.ts';
import type { Parts } from './zip.ts';

/** What a workbook says about its sheets and cells before any row. */
export interface Book {
  sheets: { name: string; path: string; hidden: boolean }[];
  /** True where days are counted from 1904, as old Macintosh programs do. */
  from1904: boolean;
  /** Cell formats, by number, that show a day. */
  dayStyles: boolean[];
  sharedStrings: string | null;
}

/** Bytes that a part about the workbook as a whole may have; real ones have some thousand. */
const LARGEST = 20_000_000;
/** Built-in number formats that show a day (ECMA-376 part 1, 18.8.30, East Asian ones included). */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** True where a number format of the file's own shows a day: y, m or d outside quotes, colours and locales. */
const showsDay = (code: string) => /[ymd年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

async function readPart(parts: Parts, path: string, name: string): Promise<XmlElement | null> {
  if (!parts.has(path)) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of parts.read(path, LARGEST)) chunks.push(chunk);
  try {
    return parseXml(new TextDecoder().decode(Buffer.concat(chunks))).root;
  } catch {
    throw new UnreadableFile(`“${name}”的内部结构不完整。请用表格软件打开后另存为 .xlsx 再报送。`);
  }
}

const children = (element: XmlElement | null | undefined, parent: string, child: string) => {
  const found = element && findChild(element, parent);
  return found ? findChildren(found, child) : [];
};

/** Reads the directory of a workbook. @throws UnreadableFile when it has none. */
export async function readBook(parts: Parts, name: string): Promise<Book> {
  const workbook = await readPart(parts, 'xl/workbook.xml', name);
  const relations = await readPart(parts, 'xl/_rels/workbook.xml.rels', name);
  if (!workbook || !relations) {
    throw new UnreadableFile(`“${name}”不是表格文件。请在表格软件中另存为 .xlsx 后再报送。`);
  }
  const targets = new Map(
    findChildren(relations, 'Relationship').map((relation) => {
      const target = attr(relation, 'Target') ?? '';
      return [attr(relation, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
  const styles = await readPart(parts, 'xl/styles.xml', name);
  const own = new Map(
    children(styles, 'numFmts', 'numFmt').map((format) => [
      Number(attr(format, 'numFmtId')),
      showsDay(attr(format, 'formatCode') ?? ''),
    ]),
  );
  const properties = findChild(workbook, 'workbookPr');
  return {
    sheets: children(workbook, 'sheets', 'sheet').flatMap((sheet) => {
      const path = targets.get(attr(sheet, 'r:id'));
      if (!path || !parts.has(path) || !path.includes('worksheets/')) return [];
      return [{ name: attr(sheet, 'name') ?? '', path, hidden: /hidden/i.test(attr(sheet, 'state') ?? '') }];
    }),
    from1904: ['1', 'true'].includes((properties && attr(properties, 'date1904')) ?? ''),
    dayStyles: children(styles, 'cellXfs', 'xf').map((format) => {
      const id = Number(attr(format, 'numFmtId'));
      return own.get(id) ?? DAY_FORMATS.has(id);
    }),
    sharedStrings:
      [...targets.values()].find((path) => /sharedStrings\.xml$/i.test(path) && parts.has(path)) ?? null,
  };
}

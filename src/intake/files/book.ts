import { posix } from 'node:path';
import { UnreadableFile } from './cell.ts';
import { brokenBook, readAllXml, type XmlHandler } from './xml.ts';
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
const MOST_SHEETS = 1000;
/** Built-in number formats that show a day (ECMA-376 part 1, 18.8.30, East Asian ones included). */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** True where a number format of the file's own shows a day: y, m or d outside quotes, colours and locales. */
const showsDay = (code: string) => /[ymd年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

type Part = (path: string, open: XmlHandler['open'], close?: XmlHandler['close']) => Promise<void>;

/** Reads the directory of a workbook. @throws UnreadableFile when it has none, or names a sheet that is not there. */
export async function readBook(parts: Parts, name: string): Promise<Book> {
  const [workbook, links] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
  if (!parts.has(workbook) || !parts.has(links))
    throw new UnreadableFile(`“${name}”不是表格文件。请在表格软件中另存为 .xlsx 后再报送。`);
  const read: Part = (path, open = () => undefined, close = () => undefined) =>
    readAllXml(parts.read(path, LARGEST), { open, close }, name);
  const targets = await readTargets(read, links);
  const { listed, from1904 } = await readList(read, workbook);
  if (listed.length > MOST_SHEETS)
    throw new UnreadableFile(
      `“${name}”有 ${listed.length} 张工作表，超过 ${MOST_SHEETS} 张。请拆成几个文件后再报送。`,
    );
  const sheets = listed.flatMap(({ link, ...sheet }) => {
    const target = targets.get(link);
    // Charts and macros have sheets of their own, without cells.
    if (target && target.kind !== 'worksheet') return [];
    if (!target || !parts.has(target.path)) throw brokenBook(name);
    return [{ ...sheet, path: target.path }];
  });
  if (new Set(sheets.map(({ path }) => path.toLowerCase())).size < sheets.length) throw brokenBook(name);
  const strings = [...targets.values()].find(({ kind, path }) => kind === 'sharedStrings' && parts.has(path));
  const dayStyles = parts.has('xl/styles.xml') ? await readDayStyles(read, 'xl/styles.xml') : [];
  return { sheets, from1904, dayStyles, sharedStrings: strings?.path ?? null };
}

/** Which part each link of a workbook leads to, and what it is, by the last word of its type. */
async function readTargets(read: Part, path: string) {
  const targets = new Map<string, { kind: string; path: string }>();
  await read(path, (tag, { Id = '', Type = '', Target = '' }) => {
    if (tag !== 'Relationship') return;
    const target = posix.resolve('/xl', Target.replaceAll('\\', '/'));
    targets.set(Id, { kind: posix.basename(Type), path: target });
  });
  return targets;
}

async function readList(read: Part, path: string) {
  const listed: { name: string; hidden: boolean; link: string }[] = [];
  let from1904 = false;
  await read(path, (tag, attributes) => {
    if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (tag !== 'sheet') return;
    const link = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const { name = '', state = '' } = attributes;
    listed.push({ name, hidden: /hidden/i.test(state), link });
  });
  return { listed, from1904 };
}

async function readDayStyles(read: Part, path: string): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: number[] = [];
  let inside = '';
  await read(
    path,
    (tag, { numFmtId, formatCode = '' }) => {
      if (tag === 'numFmts' || tag === 'cellXfs') inside = tag;
      else if (tag === 'numFmt' && inside === 'numFmts') own.set(Number(numFmtId), showsDay(formatCode));
      else if (tag === 'xf' && inside === 'cellXfs') styles.push(Number(numFmtId));
    },
    (tag) => {
      if (tag === inside) inside = '';
    },
  );
  return styles.map((id) => own.get(id) ?? DAY_FORMATS.has(id));
}

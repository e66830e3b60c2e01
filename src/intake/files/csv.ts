import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { chunksOf } from './chunks.ts';
import { EMPTY, type Sheet, type SheetRow, textCell, UnreadableFile } from './cell.ts';
import { LONGEST_ROW, fileMeter } from './limits.ts';

/** The delimiter of a csv is told from so many lines, because titles may stand above the headings. */
const DELIMITED_LINES = 15;
/** How a web page begins, or a spreadsheet of 2003 in XML, which many programs save under `.xls`. */
const MARKUP = /^\ufeff?\s*<(?:!doctype|\?xml|html|head|meta|style|table)\b/i;
const HEAD_BYTES = 65_536;
/** Rows that are handed on together. */
const BATCH = 500;

/** A csv file in UTF-8, UTF-8 with BOM, or GB18030 with `,` `;` or tab, as one sheet. @throws UnreadableFile */
export async function readCsv(file: FileHandle, name: string): Promise<Sheet[]> {
  const encoding = await encodingOf(file, name);
  const head = await headOf(file, encoding);
  if (MARKUP.test(head[0] ?? ''))
    throw new UnreadableFile(`“${name}”其实是网页或 XML 格式。请用表格软件打开后另存为 .xlsx 再报送。`);
  const delimiter = delimiterOf(head);
  const rows = () => readRows(file, name, encoding, delimiter);
  return [{ name: 'csv', hidden: { sheet: false, rows: 0, columns: 0, merged: 0 }, rows }];
}

/** Which encoding the whole file is good in, UTF-8 first; a file with zero bytes is no text. */
async function encodingOf(file: FileHandle, name: string): Promise<string> {
  for (const encoding of ['utf-8', 'gb18030']) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    try {
      for await (const chunk of chunksOf(file)) {
        if (chunk.includes(0)) {
          throw new UnreadableFile(
            `“${name}”不是 .xlsx，也不是文本表格。请另存为 .xlsx 或 CSV UTF-8 再报送。`,
          );
        }
        decoder.decode(chunk, { stream: true });
      }
      decoder.decode();
      return encoding;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new UnreadableFile(`“${name}”的编码既不是 UTF-8 也不是 GB18030。请另存为 CSV UTF-8 再报送。`);
}

async function headOf(file: FileHandle, encoding: string): Promise<string[]> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
  return text.split('\n', DELIMITED_LINES);
}

function delimiterOf(head: string[]): string {
  const most = (delimiter: string) => Math.max(...head.map((line) => line.split(delimiter).length));
  return [',', '\t', ';'].reduce((best, next) => (most(next) > most(best) ? next : best));
}

async function* decoded(file: FileHandle, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunksOf(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* readRows(
  file: FileHandle,
  name: string,
  encoding: string,
  delimiter: string,
): AsyncGenerator<SheetRow[]> {
  const parser = parse({ bom: true, delimiter, relax_column_count: true, max_record_size: LONGEST_ROW });
  const records: AsyncIterable<string[]> = pipeline(decoded(file, encoding), parser, () => undefined);
  const meter = fileMeter(name);
  let [number, rows]: [number, SheetRow[]] = [0, []];
  try {
    for await (const record of records) {
      number += 1;
      for (const { length } of record) meter.text(number, length);
      meter.row(number, record.length);
      const cells = record.map(textCell);
      if (cells.some((cell) => cell !== EMPTY)) rows.push({ number, cells });
      if (rows.length < BATCH) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(
      `“${name}”第 ${number + 1} 条记录附近的引号或分隔符不完整（${error instanceof Error ? error.message : ''}）。请用表格软件另存为 CSV UTF-8 再报送。`,
    );
  }
  yield rows;
}

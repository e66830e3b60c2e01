import { createSecretKey } from 'node:crypto';
import type { StagingWriter } from '#db/staging/writes.ts';
import { scanText } from '#src/domain/masks.ts';
import type { ImportOptions } from './context.ts';
import { type Sheet, type SheetRow, UnreadableFile } from './files/cell.ts';
import type { OpenedFile } from './files/open-file.ts';
import { problemOf } from './findings.ts';
import { SEARCHED_ROWS } from './headings.ts';
import { REPORT_COLUMN } from './files/marked-workbook.ts';
import { ReceivedSheet } from './received-sheet.ts';
import { CHOICES_SHEET, GUIDE_SHEET, headingsOf, listOf } from './sheet-list.ts';

/** A sheet's name that no spreadsheet program lets anybody type: a path, a pattern, a control character. */
const FALSE_NAME = /[\\/?*[\]:\p{Cc}]/u;

/**
 * Reads every sheet of a file that holds a list, decides every row, and stages what may enter the register.
 * @returns how many rows of data were read.
 * @throws UnreadableFile when no sheet has known headings or its list cannot be told.
 */
export async function readSheets(
  path: string,
  file: OpenedFile,
  options: ImportOptions,
  writer: StagingWriter,
): Promise<number> {
  const name = scanText(file.name).text;
  let [filled, rows] = [0, 0];
  const lists = new Set<string>();
  const secret = createSecretKey(options.secret);
  for (const [place, sheet] of file.sheets.entries()) {
    if (FALSE_NAME.test(sheet.name))
      throw new UnreadableFile(`“${name}”的工作表名称含有不允许的符号。请改名后再报送。`);
    const { head, rest } = await firstRows(sheet);
    if (head.length === 0 || [GUIDE_SHEET, CHOICES_SHEET].includes(sheet.name)) {
      await rest.return(undefined);
      continue;
    }
    filled += 1;
    const headings = headingsOf(head, options);
    const title = scanText(sheet.name).text;
    const source = { path, file: name, sha256: file.sha256, place, name: title };
    if (!headings) {
      await rest.return(undefined);
      const id = writer.addSheet({ ...source, list: '' });
      writer.addProblem(problemOf('sheet-skipped', { id, file: name, name: title }, 0));
      continue;
    }
    if (headings.extra.some(({ heading }) => heading === REPORT_COLUMN))
      throw new UnreadableFile(`“${name}”是导入报告，其中的号码已遮盖。请在原文件中更正后报送。`);
    const list = listOf(name, sheet, headings, options);
    lists.add(list.id);
    const width = Math.max(...head.map(({ cells }) => cells.length));
    const headingRow = head[headings.at]?.number ?? 0;
    const id = writer.addSheet({ ...source, list: list.id, headingRow, width });
    const context = { ...options, list, secret };
    const received = new ReceivedSheet(
      { id, file: name, name: title, headings, headingRow },
      context,
      writer,
    );
    const offset = rows;
    for await (const part of join(head.slice(headings.at + 1), rest)) {
      writer.together(() => {
        for (const row of part) received.take(row);
      });
      rows = offset + received.rows;
      options.progress?.(`读取 ${name}`, rows, 0);
    }
    received.finish(sheet.hidden);
  }
  if (filled === 0) throw new UnreadableFile(`“${name}”里没有任何内容。请确认选对了文件。`);
  if (lists.size === 0 || (options.list && !lists.has(options.list.id))) {
    const expected = options.list ? `“${options.list.name}”` : '任何一种规定格式';
    throw new UnreadableFile(`“${name}”的表头与${expected}不符。请核对工作表，或用 --list 指明名单。`);
  }
  return rows;
}

/** The rows among which the headings are looked for, and the rows after them. */
async function firstRows(sheet: Sheet) {
  const rest = sheet.rows();
  const head: SheetRow[] = [];
  while (head.length < SEARCHED_ROWS) {
    const next = await rest.next();
    if (next.done) break;
    head.push(...next.value);
  }
  return { head, rest };
}

async function* join(first: SheetRow[], rest: AsyncGenerator<SheetRow[]>): AsyncGenerator<SheetRow[]> {
  yield first;
  yield* rest;
}

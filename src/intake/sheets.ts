import type { List } from '#src/domain/lists.ts';
import { decideRow } from './decide.ts';
import { type Finding, finding } from './findings.ts';
import { readers } from './formats.ts';
import { findHeadings, type Headings } from './headings.ts';
import type { ImportOptions } from './import.ts';
import { Row } from './row.ts';
import type { Received, SourceFile } from './summary.ts';
import { type Sheet, UnreadableFile } from './workbook.ts';

/**
 * Reads every sheet of a file that holds a list and decides every row.
 * @throws UnreadableFile when no sheet has known headings or its list cannot be told.
 */
export function readSheets(file: SourceFile, sheets: Sheet[], options: ImportOptions): Received[] {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new UnreadableFile(`“${file.name}”里没有任何内容。请确认选对了文件。`);
  const received = filled.flatMap((sheet) => {
    const headings = findHeadings(sheet, options.list?.format);
    return headings
      ? [readSheet(file, sheet, headings, listOf(file, sheet, headings, options), options)]
      : [];
  });
  if (received.length === 0) {
    const expected = options.list ? `“${options.list.name}”` : '任何一种规定格式';
    throw new UnreadableFile(`“${file.name}”的表头与${expected}不符。请核对工作表，或用 --list 指明名单。`);
  }
  return received;
}

/** A sheet's list: the one named on the command line, else the sheet's own name, else the headings alone. */
function listOf(file: SourceFile, sheet: Sheet, headings: Headings, { list, profile }: ImportOptions): List {
  const fits = profile.lists.filter(({ format }) => format === headings.format);
  const found =
    list ??
    fits.find(({ id, name, label }) => [id, name, label].includes(sheet.name.trim())) ??
    fits.find(({ recognised }) => recognised);
  if (found) return found;
  throw new UnreadableFile(
    `“${file.name}”的工作表“${sheet.name}”看不出属于哪个名单。请用 --list 指明，可选：${fits.map(({ id }) => id).join('、')}。`,
  );
}

function readSheet(
  file: SourceFile,
  sheet: Sheet,
  headings: Headings,
  list: List,
  options: ImportOptions,
): Received {
  const whole = { file: file.name, sheet: sheet.name, row: 0 };
  const findings: Finding[] = [
    ...headings.missing.map(({ headings: [heading = ''], code }) =>
      finding('missing-column', whole, heading, '', { code: code ?? heading }),
    ),
    ...headings.extra.map((heading) => finding('extra-column', whole, heading)),
    ...(sheet.hasHidden ? [finding('hidden-rows', whole)] : []),
  ];
  const received: Received = { file, sheet: sheet.name, list, rows: [], findings, refused: 0 };
  const body = sheet.rows.slice(headings.at + 1);
  if (body.length === 0) findings.push(finding('empty-file', whole));
  if (headings.missing.length > 0) return { ...received, refused: body.length };
  const seen = new Map<string, number>();
  for (const { number, cells } of body) {
    const row = new Row({ file: file.name, sheet: sheet.name, row: number }, cells, headings);
    const decided = decideRow(readers[headings.format](row), row, { ...options, list });
    const first = decided && seen.get(decided.entry.id);
    if (first) row.report('duplicate-row', 'document', '', { row: first });
    else if (decided) received.rows.push({ number, decided });
    if (first || !decided) received.refused += 1;
    else seen.set(decided.entry.id, number);
    findings.push(...row.findings);
  }
  return received;
}

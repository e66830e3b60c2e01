import type { List } from '#src/domain/lists.ts';
import { decideRow } from './decide.ts';
import { type Finding, finding, type Place } from './findings.ts';
import { readers } from './formats.ts';
import { findHeadings, type Headings } from './headings.ts';
import type { ImportOptions } from './context.ts';
import { Row } from './row.ts';
import type { Received, SourceFile } from './summary.ts';
import { type Sheet, UnreadableFile } from './workbook.ts';

/** Where every record of this import was first met, by entry id. */
export type Seen = Map<string, Place>;

/**
 * Reads every sheet of a file that holds a list and decides every row.
 * @throws UnreadableFile when no sheet has known headings or its list cannot be told.
 */
export function readSheets(
  file: SourceFile,
  sheets: Sheet[],
  options: ImportOptions,
  seen: Seen = new Map(),
): Received[] {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new UnreadableFile(`“${file.name}”里没有任何内容。请确认选对了文件。`);
  const skipped: Finding[] = [];
  const received = filled.flatMap((sheet) => {
    const headings = headingsOf(sheet, options);
    if (headings) {
      return [readSheet(file, sheet, headings, listOf(file, sheet, headings, options), options, seen)];
    }
    skipped.push(finding('sheet-skipped', { file: file.name, sheet: sheet.name, row: 0 }));
    return [];
  });
  const [first] = received;
  if (!first || (options.list && received.every(({ list }) => list !== options.list))) {
    const expected = options.list ? `“${options.list.name}”` : '任何一种规定格式';
    throw new UnreadableFile(`“${file.name}”的表头与${expected}不符。请核对工作表，或用 --list 指明名单。`);
  }
  first.findings.push(...skipped);
  return received;
}

/** The headings of the named list's format, unless the sheet's own are plainly those of another list. */
function headingsOf(sheet: Sheet, { list, profile }: ImportOptions): Headings | null {
  const best = findHeadings(sheet);
  if (!list || !best || best.format === list.format) return best;
  const named = findHeadings(sheet, list.format);
  const recognised = profile.lists.some(({ format, recognised }) => format === best.format && recognised);
  return recognised && best.columns.length > (named?.columns.length ?? 0) ? best : named;
}

/** A sheet's list: the one named on the command line, else the sheet's own name, else the headings alone. */
function listOf(file: SourceFile, sheet: Sheet, headings: Headings, { list, profile }: ImportOptions): List {
  const fits = profile.lists.filter(({ format }) => format === headings.format);
  const found =
    fits.find((fit) => fit === list) ??
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
  seen: Seen,
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
  for (const { number, cells } of body) {
    const row = new Row({ file: file.name, sheet: sheet.name, row: number }, cells, headings);
    const decided = decideRow(readers[headings.format](row), row, { ...options, list });
    const first = decided && seen.get(decided.entry.id);
    if (first) row.report('duplicate-row', 'document', '', { where: printPlace(first, row.place) });
    else if (decided) received.rows.push({ number, decided });
    if (first || !decided) received.refused += 1;
    else seen.set(decided.entry.id, row.place);
    findings.push(...row.findings);
  }
  return received;
}

/** A place as seen from another one: the row alone, where both stand in the same sheet. */
function printPlace(place: Place, from: Place): string {
  const row = `第 ${place.row} 行`;
  const same = place.file === from.file && place.sheet === from.sheet;
  return same ? row : `文件“${place.file}”工作表“${place.sheet}”${row}`;
}

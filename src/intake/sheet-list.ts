import type { List } from '#src/domain/lists.ts';
import type { ImportOptions } from './context.ts';
import { type Sheet, type SheetRow, UnreadableFile } from './files/cell.ts';
import { findHeadings, type Headings } from './headings.ts';

/** Sheets that every template carries beside the table: what to write, and what a drop-down offers. */
export const GUIDE_SHEET = '填写说明';
export const CHOICES_SHEET = '选项';

/** The headings of the named list's format, unless the sheet's own are plainly those of another list. */
export function headingsOf(head: SheetRow[], { list, profile }: ImportOptions): Headings | null {
  const best = findHeadings(head);
  if (!list || !best || best.format === list.format) return best;
  const named = findHeadings(head, list.format);
  const recognised = profile.lists.some(({ format, recognised }) => format === best.format && recognised);
  return recognised && best.columns.length > (named?.columns.length ?? 0) ? best : named;
}

/**
 * A sheet's list: the one named on the command line, else the sheet's own name, else the headings alone.
 * @throws UnreadableFile that names the lists it can be.
 */
export function listOf(file: string, sheet: Sheet, headings: Headings, options: ImportOptions): List {
  const fits = options.profile.lists.filter(({ format }) => format === headings.format);
  const found =
    fits.find((fit) => fit === options.list) ??
    fits.find(({ id, name, label }) => [id, name, label].includes(sheet.name.trim())) ??
    fits.find(({ recognised }) => recognised);
  if (found) return found;
  throw new UnreadableFile(
    `“${file}”的工作表“${sheet.name}”看不出属于哪个名单。请用 --list 指明，可选：${fits.map(({ id }) => id).join('、')}。`,
  );
}

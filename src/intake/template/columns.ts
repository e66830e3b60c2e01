import type { List } from '#src/domain/lists.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { ColumnNote } from './note.ts';
import { columnNotes } from './notes.ts';
import { columnsOf } from '../columns.ts';

/** One column of an empty workbook, with everything that depends on its list decided. */
export interface TemplateColumn {
  heading: string;
  kind: ColumnNote['kind'];
  required: boolean;
  hint: string;
  example: string;
  /** Words of the drop-down; none where anything may be written. */
  words: readonly string[];
  /** True where other words are not to be written. */
  strict: boolean;
}

/** The columns that a list's template has, in the order of the official format. */
export const templateColumns = (list: List, profile: Profile): TemplateColumn[] =>
  columnsOf[list.format].flatMap(({ field, headings: [heading = ''], required = false }) => {
    const note = columnNotes[heading];
    if (!note) throw new Error(`列“${heading}”没有填写说明，请补入 src/intake/template/notes.ts。`);
    if (note.when?.(list) === false) return [];
    return {
      heading,
      kind: note.kind,
      required: required || asksFor(list, field),
      hint: typeof note.hint === 'string' ? note.hint : note.hint(list),
      example: note.example ?? '',
      words: note.choice?.words(list, profile) ?? [],
      strict: note.choice?.strict ?? false,
    };
  });

/** What a list's own rules require beyond its format: notice, grade, and a last day that no rule gives. */
function asksFor({ notice, publishedGrades, term }: List, field: string): boolean {
  if (field === 'noticed') return notice.kind === 'column';
  if (field === 'grade') return publishedGrades !== undefined;
  return field === 'until' && term.kind === 'stated' && !term.fallback;
}

/** Excel takes at most 31 characters, none of these, no quote at either end, and keeps this name to itself. */
const isSheetName = (name: string) =>
  name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name) && name.toLowerCase() !== 'history';

/**
 * The name of a list's sheet: one that Excel takes and by which the importer tells this list from every
 * other one of its format. Where there is none, only `--list` names the list.
 */
export function sheetName(list: List, { lists }: Profile): string {
  const names = ({ id, name, label }: List) => [name, label, id];
  const owner = (wanted: string) =>
    lists.find((other) => other.format === list.format && names(other).includes(wanted));
  return names(list).find((name) => isSheetName(name) && owner(name) === list) ?? list.id.slice(0, 31);
}

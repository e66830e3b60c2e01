import type { List } from '#src/domain/lists.ts';
import { type Choices, choices } from './choices.ts';

/** What an officer is told about one column of an official format, and how its cells are set up. */
export interface ColumnNote {
  /** `code` keeps every digit as text; `long` is a sentence or more; a `count` is a whole number. */
  kind: 'text' | 'long' | 'code' | 'day' | 'amount' | 'count';
  /** What to write, in plain Chinese; what a list's own rules add comes from the list. */
  hint: string | ((list: List) => string);
  example?: string;
  /** Words on offer; `strict` where others are not to be written. */
  choice?: { words: Choices; strict: boolean };
  /** Lists whose template has the column; all of them where absent. */
  when?: (list: List) => boolean;
}

const noteOf =
  (kind: ColumnNote['kind']) =>
  (hint: ColumnNote['hint'], example?: string): ColumnNote => ({
    kind,
    hint,
    ...(example === undefined ? {} : { example }),
  });
export const text = noteOf('text');
export const long = noteOf('long');
export const code = noteOf('code');
export const day = noteOf('day');
export const amount = noteOf('amount');
export const count = noteOf('count');

/** Only the words on offer are to be written. */
export const oneOf = (words: Choices, hint: string): ColumnNote => ({
  ...text(hint),
  choice: { words, strict: true },
});
/** Words on offer beside which the importer reads others as well. */
export const offered = (words: Choices, hint: string): ColumnNote => ({
  ...text(hint),
  choice: { words, strict: false },
});

/** Only the templates of the lists that `when` names have the column. */
export const where = (when: (list: List) => boolean, note: ColumnNote): ColumnNote => ({ ...note, when });

export const unread = text('本系统不读取、不保存，请留空');
export const unreadCode = code('本系统不读取、不保存，请留空');
export const unit = (hint: string) => offered(choices.units, `${hint}，从选项中选，或写规范全称`);
export const organisationOnly = '主体是组织的填写；自然人留空';

/** Made-up values that several examples share. */
export const [DAY, CODE] = ['2026-04-20', '91120113MX0000019R'];

/** Controls, format characters, fillers and variation selectors: seen by nobody, in the way of every comparison. */
const INVISIBLE =
  /\p{Cc}|\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180e]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
const DOTS = /[·•・.．‧∙⋅･᛫●]/gu;
const LETTER = /\p{L}/u;

/** Removes invisible characters and folds every run of white space to one space. */
export const tidy = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();

/**
 * A person's name as it is printed: no spaces between Han characters, every look-alike dot as U+00B7.
 * Rare characters of CJK Extension B and beyond are kept.
 */
export const personName = (text: string): string =>
  tidy(text)
    .replace(DOTS, '·')
    .replace(/\s*·\s*/g, '·')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

/** An organisation's name as it is printed: full-width brackets, no spaces between Han characters. */
export const organisationName = (text: string): string =>
  tidy(text)
    .replace(/[(（﹙【〔[]/g, '（')
    .replace(/[)）﹚】〕\]]/g, '）')
    .replace(/\s*([（）])\s*/g, '$1')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

/** A document or case number as it is printed: no spaces, brackets kept as they are. */
export const documentNumber = (text: string): string => tidy(text).replace(/\s+/g, '');

/**
 * The one normal form in which names and numbers are compared, in the index, the browser and SQL alike:
 * half width, lower case, one dot, one bracket style, nothing invisible, no spaces.
 */
export const matchKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, '')
    .replace(/[【〔[{﹙《]/gu, '(')
    .replace(/[】〕\]}﹚》]/gu, ')')
    .replace(DOTS, '·')
    .toLowerCase()
    .normalize('NFKC');

/**
 * Why a name cannot be printed, or null. Names hold at most 100 characters and at least one letter;
 * unpaired surrogates and question-mark fillers of a wrong encoding are refused.
 */
export function nameFault(name: string): 'empty' | 'long' | 'broken' | null {
  if (!LETTER.test(name)) return 'empty';
  if ([...name].length > 100) return 'long';
  if (!name.isWellFormed() || /[\ufffd?？]/u.test(name)) return 'broken';
  return null;
}

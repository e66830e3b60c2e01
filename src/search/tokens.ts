import { matchKey } from '#src/domain/names.ts';

/**
 * How Chinese text meets Pagefind: one ASCII token per character, so that a quoted phrase finds any contiguous
 * part and nothing else. Five hexadecimal digits between fixed letters keep every token equally long (no token
 * is the prefix of another) and out of reach of the English stemmer.
 */
const token = (character: string) => `x${(character.codePointAt(0) ?? 0).toString(16).padStart(5, '0')}z`;

/** Stand before the first and after the last character of a field, so that "whole" and "begins with" are phrases too. */
const FIRST = 'xfirstz';
const LAST = 'xlastz';

const tokens = (text: string) => Array.from(matchKey(text), token).join(' ');

const field = (text: string) => `${FIRST} ${tokens(text)} ${LAST}`;

/** What the index holds of one record: its name, its document number with and without brackets, its code. */
export const indexContent = (record: { name: string; document: string; code: string | null }): string =>
  [
    field(record.name),
    field(record.document),
    field(withoutBrackets(record.document)),
    record.code?.toLowerCase() ?? '',
  ].join(' ');

export const withoutBrackets = (text: string): string => matchKey(text).replace(/[()]/g, '');

/** Phrases for one word of a query, best match first; each is passed to Pagefind as it is. */
export function phrases(word: string): string[] {
  const inner = tokens(word);
  if (inner === '') return [];
  const found = [`"${FIRST} ${inner} ${LAST}"`, `"${FIRST} ${inner}"`, `"${inner}"`];
  const code = matchKey(word).replace(/-/g, '');
  return /^[0-9a-z]{2,18}$/.test(code) ? [...found, code] : found;
}

import { matchKey } from '#src/domain/names.ts';

/**
 * How Chinese text meets Pagefind: one ASCII token per character, so that a quoted phrase finds any contiguous
 * part and nothing else. Five hexadecimal digits between fixed letters keep every token equally long (no token
 * is the prefix of another) and out of reach of the English stemmer.
 */
const token = (kind: 'x' | 'c', character: string) =>
  `${kind}${(character.codePointAt(0) ?? 0).toString(16).padStart(5, '0')}z`;

/** Stand before the first and after the last character of a field, so that "whole" and "begins with" are phrases too. */
const FIRST = 'firstz';
const LAST = 'lastz';

const tokens = (kind: 'x' | 'c', text: string) =>
  Array.from(matchKey(text), (letter) => token(kind, letter)).join(' ');

/** Codes have letters of their own (`c`), so that a part of a case number never finds the middle of a code. */
const field = (kind: 'x' | 'c', text: string) => `${kind}${FIRST} ${tokens(kind, text)} ${kind}${LAST}`;

/** What the index holds of one record: its name, its document number with and without brackets, its code. */
export const indexContent = (record: { name: string; document: string; code: string | null }): string =>
  [
    field('x', record.name),
    field('x', record.document),
    field('x', withoutBrackets(record.document)),
    record.code ? field('c', record.code) : '',
  ].join(' ');

export const withoutBrackets = (text: string): string => matchKey(text).replace(/[()]/g, '');

/** Phrases for one word of a query, best match first; each is passed to Pagefind as it is. */
export function phrases(word: string): string[] {
  const inner = tokens('x', word);
  if (inner === '') return [];
  const found = [`"x${FIRST} ${inner} x${LAST}"`, `"x${FIRST} ${inner}"`, `"${inner}"`];
  const code = codeKey(word);
  return isCodeStart(code) ? [...found, `"c${FIRST} ${tokens('c', code)}"`] : found;
}

/** A code as it is compared: no hyphens, lower case. */
export const codeKey = (text: string): string => matchKey(text).replace(/[-‐-―−]/g, '');

/** True for what can be the beginning of a code; a single symbol says nothing. */
export const isCodeStart = (code: string): boolean => /^[0-9a-z]{2,18}$/.test(code);

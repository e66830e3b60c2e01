import { pinyin } from 'pinyin-pro';

/** First letter of a name's pinyin (a person's surname by its reading as a surname), `0` for anything else. */
export function initialOf(name: string, person: boolean): string {
  const first = [...name].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '';
  if (/[A-Za-z]/.test(first)) return first.toUpperCase();
  const [letter = ''] = pinyin(person ? name : first, {
    pattern: 'first',
    type: 'array',
    toneType: 'none',
    surname: person ? 'head' : 'off',
  });
  return /^[a-z]$/.test(letter) ? letter.toUpperCase() : '0';
}

import iconv from 'iconv-lite';
import { pinyin } from 'pinyin-pro';

/** A stretch of a name; `reading` is its pinyin with tones, null where none is given. */
export interface NamePart {
  text: string;
  reading: string | null;
}

const HAN = /^\p{Script=Han}$/u;

/** True for a Chinese character outside GB/T 2312, whose 6,763 are the ones that most readers can say. */
export function isRare(character: string): boolean {
  if (!HAN.test(character)) return false;
  const [lead = 0, trail = 0] = iconv.encode(character, 'gbk');
  return lead < 0xb0 || lead > 0xf7 || trail < 0xa1;
}

/** The pinyin of each character of a name; null where the dictionary has none. */
function readings(characters: string[], person: boolean): (string | null)[] {
  const found = pinyin(characters.join(''), { type: 'array', surname: person ? 'head' : 'off' });
  const whole = found.length === characters.length;
  return characters.map((character, index) => {
    const reading = whole ? found[index] : pinyin(character);
    return reading && reading !== character && HAN.test(character) ? reading : null;
  });
}

/**
 * How to say a name that readers may say wrong: a person's whole name where a character is rare or the surname is not
 * said as the character commonly is (单, 仇, 解); the rare characters of an organisation. Null for every other name, and
 * for a masked one.
 */
export function readingOf(name: string, person: boolean): NamePart[] | null {
  if (name.includes('*')) return null;
  const characters = [...name];
  const said = readings(characters, person);
  const surname = person && said[0] !== readings(characters.slice(0, 1), false)[0];
  if (!surname && !characters.some(isRare)) return null;
  const parts = characters.map((text, index) => ({
    text,
    reading: person || isRare(text) ? (said[index] ?? null) : null,
  }));
  return parts.some(({ reading }) => reading) ? parts : null;
}

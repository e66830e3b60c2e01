import { hasCreditCodeCheck, readCitizenNumber } from './codes.ts';
import { COMPOUND_SURNAMES } from './surnames.ts';

/**
 * The public form of a person's number (rules.md, "Persons"): 18 digits keep the first 6 and last 4,
 * 15 digits the first 6 and last 3, any other paper the first 2 and last 2.
 */
export function maskNumber(number: string): string {
  const kept = number.length === 18 ? [6, 4] : number.length === 15 ? [6, 3] : [2, 2];
  const [head = 0, tail = 0] = kept;
  const characters = [...number];
  if (characters.length <= head + tail) return '*'.repeat(Math.max(characters.length, 4));
  const stars = '*'.repeat(characters.length - head - tail);
  return characters.slice(0, head).join('') + stars + characters.slice(-tail).join('');
}

/** Surname and `**`, for persons whose list does not order the full name; `阿**` for names with a dot. */
export function maskName(name: string): string {
  const surname = COMPOUND_SURNAMES.find((candidate) => name.startsWith(candidate) && [...name].length > 2);
  return `${surname ?? [...name][0] ?? ''}**`;
}

export type SecretKind = 'citizen' | 'phone' | 'card' | 'paper' | 'address' | 'mail';

interface Secret {
  kind: SecretKind;
  /** Matches before the secret and captures it as group 1, so that overlapping candidates are all tried. */
  pattern: RegExp;
  /** Decides by the letters and digits of what was found, upper case, and by what was found. */
  accepts?: (plain: string, found: string) => boolean;
}

const digits = (body: string) => new RegExp(`(?<!\\d)(?=(${body})(?!\\d))`, 'gu');
const after = (words: string, body: string) => new RegExp(`(?<=(?:${words})\\P{Nd}{0,4})(?=(${body}))`, 'gu');

/** What people put between the digits of a long number. */
const SPACE = '[ \\u3000\\-‐-―−]';
const GAP = '[ \\u3000\\-‐-―−.·_]{0,3}';
const DATE = /(?:19|20)\d\d[-. ]\d{1,2}[-. ]\d{1,2}(?!\d)/;
const isCitizen = (plain: string) => readCitizenNumber(plain) !== null;
/** Several dates in a row can pass for one number; a birth day between region and sequence cannot be told from one. */
const PARTED = /^\d{6}\D+\d{4}\D+\d{2}\D+\d{2}\D+\d{3}[\dXx]$/;
const breaks = (found: string) => found.match(/(?<=\d)[^\d]+(?=\d)/g)?.length ?? 0;

/** ISO/IEC 7812: the last digit makes the weighted sum divisible by ten. */
export function isCard(plain: string): boolean {
  const sum = [...plain].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** What free text may hide, the surest first; every pattern reads half-width text. */
const SECRETS: Secret[] = [
  {
    kind: 'citizen',
    pattern: digits(`[1-9](?:${GAP}\\d){16}${GAP}[\\dXx]`),
    accepts: (plain, found) => isCitizen(plain) && (!DATE.test(found) || PARTED.test(found)),
  },
  { kind: 'citizen', pattern: digits('\\d{17}[\\dXx]|\\d{15}') },
  { kind: 'citizen', pattern: digits(`\\d{6}${GAP}\\d{6}${GAP}\\d{3}`), accepts: isCitizen },
  {
    kind: 'citizen',
    pattern: digits(`[1-9]\\d{5}${SPACE}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])[0-3]\\d${SPACE}?\\d{3}[\\dXx]`),
  },
  { kind: 'card', pattern: digits('\\d{12,}') },
  {
    kind: 'card',
    pattern: digits(`\\d{4}(${SPACE})\\d{4}\\2\\d{4}\\2\\d{4}(?:\\2\\d{1,4})?`),
    accepts: (_, found) => !found.split(/\D/).every((group) => /^(?:19|20)\d\d$/.test(group)),
  },
  {
    kind: 'card',
    pattern: digits(`[3-69](?:${GAP}\\d){15,18}`),
    accepts: (plain, found) => isCard(plain) && !DATE.test(found),
  },
  {
    kind: 'phone',
    pattern: digits(`(?:[(（]?(?:\\+|00)?86[)）]?${SPACE}?)?1${GAP}[3-9](?:${GAP}\\d){9}`),
    accepts: (_, found) => !DATE.test(found) && (breaks(found) <= 4 || breaks(found) >= 10),
  },
  { kind: 'phone', pattern: digits(`[(（]?0(?:10|2\\d|[3-9]\\d\\d)[)）]?${SPACE}?\\d{3,4}${SPACE}?\\d{4}`) },
  {
    kind: 'phone',
    pattern: after('电话|座机|手机|传真|联系方式|[Tt][Ee][Ll]', `\\d{3,4}${SPACE}?\\d{4}(?![\\d元台部年])`),
  },
  {
    kind: 'paper',
    pattern: after('护照|通行证|军官证|士兵证|居留证', '[A-Za-z]{0,2}\\d{6,10}(?![\\dA-Za-z])'),
  },
  { kind: 'mail', pattern: /(?<![\wａ-ｚＡ-Ｚ.+-])(?=([\wａ-ｚＡ-Ｚ.+-]+@[\w-]+(?:\.[\w-]+)+))/gu },
  {
    kind: 'address',
    pattern:
      /(?=([\p{Script=Han}\d]{1,12}(?:路|街|(?<![国省县乡])道|巷|里|村|小区|花园|公寓|大厦|苑)(?:[\p{Script=Han}]{0,4}\d+(?:[弄栋幢楼室座排组门]|单元|号(?![线令文桥]))|\d+-\d+-\d+)[\p{Script=Han}\d\-—]{0,12}))/gu,
  },
];

/** No number of a person, phone, card or paper has fewer digits: most texts need not be searched for one. */
const FEWEST_DIGITS = 6;

/** A 统一社会信用代码 stays readable even where it is all digits; a citizen number that passes its test does not. */
const CODE = /(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])/g;
const isPublicCode = (word: string) =>
  hasCreditCodeCheck(word.toUpperCase()) && !isCitizen(word.toUpperCase());
/** Stands for a public code while the rest is scanned; a private-use character that no text needs. */
const HELD = '\ue000';

export interface Scan {
  text: string;
  masked: SecretKind[];
}

function shown(kind: SecretKind, plain: string): string {
  if (kind === 'address') return '（地址已隐去）';
  if (kind === 'mail') return '（邮箱已隐去）';
  if (kind === 'citizen') return maskNumber(plain);
  return `${plain.slice(0, 2)}${'*'.repeat(plain.length - 4)}${plain.slice(-2)}`;
}

/**
 * Masks citizen numbers, bank cards, phones, other papers, e-mail and street addresses in free text, however
 * they are spaced. Dates, amounts, case numbers and public codes stay. Every masking is reported, so that
 * the import can count it.
 */
export function scanText(text: string): Scan {
  const masked: SecretKind[] = [];
  const codes: string[] = [];
  let result = text
    .replaceAll(HELD, '')
    .replace(/[\p{Nd}Ｘｘ＠．－＋]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/(?<=\d)\p{Cf}+(?=[\dXx])/gu, '')
    .replace(CODE, (word) => (isPublicCode(word) && codes.push(word) ? HELD : word));
  const count = result.match(/\d/g)?.length ?? 0;
  for (const { kind, pattern, accepts } of SECRETS) {
    if (kind === 'mail' ? !result.includes('@') : count < (kind === 'address' ? 1 : FEWEST_DIGITS)) continue;
    let [out, at] = ['', 0];
    for (const match of result.matchAll(pattern)) {
      const found = match[1] ?? '';
      const plain = found.replace(/[^\dA-Za-z]/g, '').toUpperCase();
      if (match.index < at || (accepts && !accepts(plain, found))) continue;
      masked.push(kind);
      out += result.slice(at, match.index) + shown(kind, plain);
      at = match.index + found.length;
    }
    result = out + result.slice(at);
  }
  return { text: result.replaceAll(HELD, () => codes.shift() ?? ''), masked };
}

import { hasCreditCodeCheck, readCitizenNumber } from './codes.ts';

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

const COMPOUND =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 百里 呼延 东郭 南门 第五'.split(
    ' ',
  );

/** Surname and `**`, for persons whose list does not order the full name; `阿**` for names with a dot. */
export function maskName(name: string): string {
  const surname = COMPOUND.find((candidate) => name.startsWith(candidate) && [...name].length > 2);
  return `${surname ?? [...name][0] ?? ''}**`;
}

/** What free text may hide, each with the pattern that finds it in half-width text. */
const SECRETS: { kind: 'citizen' | 'phone' | 'card' | 'address' | 'mail'; pattern: RegExp }[] = [
  { kind: 'citizen', pattern: /(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?!\d)/gu },
  { kind: 'citizen', pattern: /(?<!\d)\d{15}(?!\d)/gu },
  { kind: 'card', pattern: /(?<!\d)\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,4})?(?!\d)/gu },
  { kind: 'card', pattern: /(?<![\d.])\d{12,}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)/gu },
  { kind: 'mail', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  {
    kind: 'address',
    pattern:
      /[\p{Script=Han}\d]{1,12}(?:路|街|道|巷|里|村|小区|花园|公寓|大厦|苑)[\p{Script=Han}]{0,4}\d+[号弄栋幢楼室][\p{Script=Han}\d\-—]{0,12}/gu,
  },
];
export type SecretKind = (typeof SECRETS)[number]['kind'];

export interface Scan {
  text: string;
  masked: SecretKind[];
}

/**
 * Masks citizen numbers, bank cards, phones, e-mail and street addresses in free text. Case numbers and
 * public codes stay. Every masking is reported, so that the import can count it.
 */
export function scanText(text: string): Scan {
  const masked: SecretKind[] = [];
  let result = text.replace(/[０-９Ｘｘ＠．－＋]/g, (wide) => wide.normalize('NFKC'));
  for (const { kind, pattern } of SECRETS) {
    result = result.replace(pattern, (found) => {
      const plain = found.replace(/[ -]/g, '').toUpperCase();
      const person = kind === 'citizen' && readCitizenNumber(plain) !== null;
      if (!person && plain.length === 18 && hasCreditCodeCheck(plain)) return found;
      masked.push(kind);
      if (kind === 'address') return '（地址已隐去）';
      if (kind === 'mail') return '（邮箱已隐去）';
      return kind === 'citizen'
        ? maskNumber(plain)
        : `${plain.slice(0, 2)}${'*'.repeat(plain.length - 4)}${plain.slice(-2)}`;
    });
  }
  return { text: result, masked };
}

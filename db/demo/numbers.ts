import type { Random } from './random.ts';

const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const digits = [...'0123456789'];

const weighted = (text: string, weights: readonly number[], values: string) =>
  weights.reduce((sum, weight, place) => sum + weight * values.indexOf(text.charAt(place)), 0);

/** Check character of the first 8 characters of an 组织机构代码 (GB 11714). */
export function organisationCheck(body: string): string {
  const sum = weighted(body, [3, 7, 9, 10, 5, 8, 4, 2], '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return '0123456789X0'.charAt(11 - (sum % 11));
}

/** Check character of the first 17 characters of a 统一社会信用代码 (GB 32100-2015). */
export function creditCheck(body: string): string {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  return symbols.charAt((31 - (weighted(body, weights, symbols) % 31)) % 31);
}

/** Check character of the first 17 digits of a 公民身份号码 (GB 11643-1999). */
export function citizenCheck(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return '10X98765432'.charAt(weighted(body, weights, '0123456789') % 11);
}

/**
 * A 统一社会信用代码 of the given register and kind (`91` company, `92` sole trader) in a division.
 * Its organisation part starts with `MX`, a series that has never been issued, so no real code is met.
 */
export function creditCode(random: Random, register: string, division: string): string {
  const body = `MX${Array.from({ length: 6 }, () => random.pick([...symbols])).join('')}`;
  const start = register + division + body + organisationCheck(body);
  return start + creditCheck(start);
}

/** The 组织机构代码 inside a 统一社会信用代码, with the hyphen of the old certificates or without. */
export function organisationCode(credit: string, hyphen: boolean): string {
  return `${credit.slice(8, 16)}${hyphen ? '-' : ''}${credit.charAt(16)}`;
}

/** An 18-digit citizen number; an odd sequence is a man's, an even one a woman's. */
export function citizenNumber(random: Random, division: string, birth: string, sex: '男' | '女'): string {
  const sequence = random.int(0, 497) * 2 + (sex === '男' ? 1 : 2);
  const body = division + birth.replaceAll('-', '') + String(sequence).padStart(3, '0');
  return body + citizenCheck(body);
}

/** The 15-digit form of a number, as it stood on papers issued before 1999. */
export const oldNumber = (citizen: string) => citizen.slice(0, 6) + citizen.slice(8, 17);

/** A bank card number of 19 digits that passes the Luhn test, under an issuer prefix given to no bank. */
export function bankCard(random: Random): string {
  const body = `629999${Array.from({ length: 12 }, () => random.pick(digits)).join('')}`;
  const sum = [...body].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

/** A mobile number in the form of a real one. */
export const mobileNumber = (random: Random) => `1700000${String(random.int(0, 9999)).padStart(4, '0')}`;

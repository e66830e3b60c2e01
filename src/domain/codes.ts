const USCC_SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const CITIZEN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CITIZEN_CHECK = '10X98765432';

/** Full width to half width, upper case, without spaces, hyphens and invisible characters. */
export const compactCode = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[-‐-―−]/g, '');

/** 统一社会信用代码: 18 symbols of GB 32100-2015, whatever the check digit says. */
export const isCreditCodeShape = (code: string): boolean =>
  /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code);

/** GB 32100-2015, 5: check = (31 − Σ mod 31) mod 31. Early codes of some places fail it and are genuine. */
export function hasCreditCodeCheck(code: string): boolean {
  if (!isCreditCodeShape(code)) return false;
  const sum = USCC_WEIGHTS.reduce(
    (total, weight, index) => total + weight * USCC_SYMBOLS.indexOf(code.charAt(index)),
    0,
  );
  return USCC_SYMBOLS.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}

/** 组织机构代码 of GB 11714, without its hyphen. */
export const isOrganisationCodeShape = (code: string): boolean => /^[0-9A-Z]{8}[0-9X]$/.test(code);

/** GB 11714: weights 3,7,9,10,5,8,4,2, modulus 11, X = 10. */
export function hasOrganisationCodeCheck(code: string): boolean {
  if (!isOrganisationCodeShape(code)) return false;
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(code.charAt(index), 36),
    0,
  );
  return '0123456789X0'.charAt(11 - (sum % 11)) === code.charAt(8);
}

export interface CitizenNumber {
  /** ISO day of birth. */
  birth: string;
  sex: '男' | '女';
}

/**
 * Reads a 公民身份号码 (GB 11643-1999, or the 15 digits of 1989).
 * @returns null when shape, calendar day or check digit are wrong.
 */
export function readCitizenNumber(number: string): CitizenNumber | null {
  const old = /^\d{15}$/.test(number);
  if (!old && !/^\d{17}[\dX]$/.test(number)) return null;
  const digits = old ? `${number.slice(0, 6)}19${number.slice(6)}` : number;
  const birth = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
  if (!isCalendarDay(birth) || !/^[1-9]\d/.test(digits) || Number(digits.slice(6, 10)) < 1850) return null;
  if (!old) {
    const sum = CITIZEN_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
    if (CITIZEN_CHECK.charAt(sum % 11) !== digits.charAt(17)) return null;
  }
  return { birth, sex: Number(digits.charAt(16)) % 2 === 1 ? '男' : '女' };
}

/** True for a day that the calendar has, written as ISO day. */
export function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

import { citizenCheck, creditCheck, organisationCheck } from '#db/demo/numbers.ts';

/** An invented citizen number of the district; `order` is 1–999, odd for a man, even for a woman. */
export function citizen(birth = '1980-03-15', order = 1, division = '120113'): string {
  const body = division + birth.replaceAll('-', '') + String(order).padStart(3, '0');
  return body + citizenCheck(body);
}

/** The same number as papers issued before 1999 wrote it. */
export const oldCitizen = (birth?: string, order?: number) => {
  const number = citizen(birth, order);
  return number.slice(0, 6) + number.slice(8, 17);
};

/** An 组织机构代码 without its hyphen, in a series that was never issued. */
export function organisation(order = 1): string {
  const body = `MX${String(order).padStart(6, '0')}`;
  return body + organisationCheck(body);
}

/** A 统一社会信用代码 (`91` company, `92` sole trader, `12` public institution) in the district. */
export function credit(order = 1, register = '91'): string {
  const body = `${register}120113${organisation(order)}`;
  return body + creditCheck(body);
}

/** A 统一社会信用代码 of 18 digits, as companies of before 2015 have them. */
export function numericCredit(order = 1): string {
  for (let at = order * 1000; ; at += 1) {
    const inner = `7${String(at).padStart(7, '0')}`;
    const body = `91120113${inner}${organisationCheck(inner)}`;
    const code = body + creditCheck(body);
    if (/^\d{18}$/.test(code)) return code;
  }
}

/** The same code with a wrong check character. */
export const broken = (code: string) => code.slice(0, -1) + (code.endsWith('1') ? '2' : '1');

/** A citizen number that passes the test of the 统一社会信用代码 as well. */
export function doubtful(): string {
  for (let order = 1; order < 1000; order += 1) {
    const number = citizen('1975-06-18', order);
    if (creditCheck(number.slice(0, 17)) === number.charAt(17)) return number;
  }
  throw new Error('no number passes both tests');
}

/** A bank card number of 16 to 19 digits that passes the Luhn test. */
export function card(digits = 19): string {
  const body = '622848'.padEnd(digits - 1, '0375294618');
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

export const phone = '13812345678';

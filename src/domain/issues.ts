const DIGITS = '零一二三四五六七八九';

/** A Chinese numeral up to 九十九 in figures; anything else as it is. */
function figures(numeral: string): string {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : [null, numeral];
  const digit = (text: string | undefined, none: number) => (text ? DIGITS.indexOf(text) : none);
  return String((tens === null ? 0 : digit(tens, 1) * 10) + digit(ones, 0));
}

/**
 * The issue (期) of a unit that a batch in words belongs to, as it stands in addresses: `2026年第三批` of unit
 * `wenming` is `wenming-2026-3`. Null where the words have no number.
 */
export function issueOf(unit: string, batch: string | null): string | null {
  const numbers = batch
    ?.normalize('NFKC')
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/g, figures)
    .match(/\d+/g);
  return numbers ? `${unit}-${numbers.map(Number).join('-')}` : null;
}

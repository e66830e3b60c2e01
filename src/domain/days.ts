import { isCalendarDay } from './codes.ts';

const pad = (value: string) => value.padStart(2, '0');

/**
 * Reads a day in any spelling that units use: `2018-10-23`, `2018/10/23`, `2018.10.23`, `2018年10月23日`,
 * `20181023`, each with an optional time of day, in full or half width.
 * @returns ISO day, or null when the text is no calendar day between 1900 and 2199.
 */
export function readDay(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const match =
    /^((?:19|20|21)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]\s*\d{1,2}:\d{2}.*)?$/.exec(
      plain,
    ) ?? /^((?:19|20|21)\d\d)(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  return isCalendarDay(iso) ? iso : null;
}

/** The day of an Excel serial (1900 date system, whole days), or null outside 1901–2199. */
export function daySerial(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 367 || serial > 109_574) return null;
  return new Date(Math.round((Math.floor(serial) - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}

/** `2026年11月20日` for the ISO day `2026-11-20`. */
export function printDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Calendar days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The ISO day that is `count` calendar days later (or earlier, when negative). */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The last day of a span that starts on `day`: two years from 2026-05-04 end on 2028-05-04; where the month
 * has no such day, on its last day.
 */
export function plusSpan(
  day: string,
  span: { years?: number | undefined; months?: number | undefined },
): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + (span.years ?? 0) * 12 + (span.months ?? 0);
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** Whole years from birth to `day`; a birthday counts from its own day on (a leap day's from 1 March). */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

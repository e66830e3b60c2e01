import arrangements from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { WorkCalendar } from '#src/domain/clock.ts';
import { plusDays } from '#src/domain/days.ts';

// The library's data and not its functions: those are a day off in any time zone west of Greenwich.
const free = new Set(Object.keys(arrangements.holidays));
const worked = new Set(Object.keys(arrangements.workdays));
const arrangedYears = new Set([...free].map((day) => day.slice(0, 4)));

/** Fixed statutory holidays (全国年节及纪念日放假办法, 国务院令第795号, art. 2) for years without an arrangement. */
const fixedHolidays = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/** How many working days lie after `from`, up to and with `to`; 0 when `to` is not later. ISO days. */
export function workdaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1))
    count += Number(chinaCalendar.isWorkday(day));
  return count;
}

/**
 * Working days in China with 调休. A year is covered once the State Council's arrangement is in the library
 * (announced each autumn). In other years weekends and the fixed holidays are free: dates are then early rather than
 * late, and `covers` says that they are not certain.
 */
export const chinaCalendar: WorkCalendar = {
  isWorkday(day) {
    if (worked.has(day)) return true;
    if (free.has(day) || (!chinaCalendar.covers(day) && fixedHolidays.has(day.slice(5)))) return false;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6;
  },
  covers: (day) => arrangedYears.has(day.slice(0, 4)),
};

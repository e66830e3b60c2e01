import { plusDays, printDay } from '#src/domain/days.ts';
import type { Random } from './random.ts';

/** A day from `oldest` to `newest` days before `today`, never at a weekend, when no office signs anything. */
export function pastDay(random: Random, today: string, oldest: number, newest: number): string {
  for (;;) {
    const day = plusDays(today, -random.int(newest, oldest));
    if (![0, 6].includes(new Date(day).getUTCDay())) return day;
  }
}

/** One of the spellings of a day that units really use in text cells. */
export function spelledDay(random: Random, day: string): string {
  return random.pick([
    day,
    printDay(day),
    day.replaceAll('-', '.'),
    day.replaceAll('-', ''),
    day.replaceAll('-0', '/').replaceAll('-', '/'),
  ]);
}

const ordinals = ['一', '二', '三', '四'] as const;

/** The batch (批次) of a day, one batch a quarter, such as 2026年第一批. */
export function batchOf(day: string): string {
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return `${day.slice(0, 4)}年第${ordinals[quarter]}批`;
}

import { chinaDay } from '#src/domain/clock.ts';

/** The present as the desk sees it: ISO instant in UTC, and the ISO day in China that it falls on. */
export interface Moment {
  at: string;
  day: string;
}

/**
 * The real clock; with `fixedDay` (XINBANG_TODAY) the time of day stays real and the day is that one, so that
 * numbers, receipts and due dates agree with each other in a rehearsal.
 */
export function clockMoment(fixedDay?: string): Moment {
  const real = new Date().toISOString();
  if (!fixedDay) return { at: real, day: chinaDay(real) };
  const shift = Date.parse(`${fixedDay}T00:00:00Z`) - Date.parse(`${chinaDay(real)}T00:00:00Z`);
  return { at: new Date(Date.parse(real) + shift).toISOString(), day: fixedDay };
}

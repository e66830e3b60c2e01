import { plusDays } from './days.ts';
import type { Clock } from './lists.ts';

/** Which days are worked, and whether the answer for a day rests on a published arrangement of holidays. */
export interface WorkCalendar {
  isWorkday(day: string): boolean;
  covers(day: string): boolean;
}

export type ClockStep = Clock['steps'][number]['step'];

/** A step with the last day on which it is in time (ISO day, inclusive). */
export interface DueStep {
  step: ClockStep;
  due: string;
}

/** The dates that a clock gives to a case; `certain` is false where a year's holidays are not yet published. */
export interface DueDates {
  steps: DueStep[];
  promisedBy: string;
  certain: boolean;
}

/** The calendar day in China (UTC+8 all year since 1991) of an ISO instant. */
export function chinaDay(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * The last day of a term that starts with an event on `from`. The day of the event does not count
 * (民法典 art. 201). Calendar days are counted as they stand: a promise is not prolonged by a holiday at its end.
 */
export function dueDay(
  from: string,
  days: number,
  unit: 'working' | 'calendar',
  calendar: WorkCalendar,
): { day: string; certain: boolean } {
  if (unit === 'calendar') return { day: plusDays(from, days), certain: true };
  let day = from;
  let certain = true;
  for (let left = days; left > 0;) {
    day = plusDays(day, 1);
    certain &&= calendar.covers(day);
    if (calendar.isWorkday(day)) left -= 1;
  }
  return { day, certain };
}

/** The dates of every step of a clock for a case received on an ISO day; the promise is the step `decide`. */
export function dueDates(clock: Clock, received: string, calendar: WorkCalendar): DueDates {
  const dated = clock.steps.map(({ step, days, unit }) => ({
    step,
    ...dueDay(received, days, unit, calendar),
  }));
  const ends = dated.map(({ day }) => day).sort();
  return {
    steps: dated.map(({ step, day }) => ({ step, due: day })),
    promisedBy: dated.find(({ step }) => step === 'decide')?.day ?? ends.at(-1) ?? received,
    certain: dated.every(({ certain }) => certain),
  };
}

import { printDay } from '#src/domain/days.ts';
import type { FactKey } from '#src/domain/facts.ts';

/** Facts that are days, or words for no end; 2099-12-31 stands for it in the official columns of penalties. */
const DAYS: ReadonlySet<FactKey> = new Set(['penaltyValid', 'validFrom', 'verified']);
const ENDLESS = '2099-12-31';

/** A fact as a page prints it. */
export const factText = (key: FactKey, value: string): string => {
  if (!DAYS.has(key) || !/^\d/.test(value)) return value;
  return value === ENDLESS ? '长期' : printDay(value);
};

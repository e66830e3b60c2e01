import type { CaseRow } from '#db/cases/tables.ts';
import { chinaDay } from '#src/domain/clock.ts';
import { daysBetween } from '#src/domain/days.ts';
import { type CaseKind, caseKinds } from '#src/domain/vocabulary.ts';

/** What the statistics say of one month's cases of one kind: numbers only. */
export interface CaseFigures {
  /** Month of receipt, `YYYY-MM`. */
  month: string;
  kind: CaseKind;
  received: number;
  decided: number;
  upheld: number;
  /** Decided later than promised, or open beyond the promised day. */
  overdue: number;
  /** Calendar days from receipt to decision; null before the first decision. */
  medianDays: number | null;
}

/** The middle of some numbers, the lower of two middles; null of none. */
function median(numbers: number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** Figures of all cases by month of receipt and kind, as they stand on `day`. */
export function caseFigures(cases: CaseRow[], day: string): CaseFigures[] {
  const months = Map.groupBy(cases, ({ receivedAt }) => chinaDay(receivedAt).slice(0, 7));
  return [...months].flatMap(([month, all]) =>
    caseKinds.flatMap((kind) => {
      const found = all.filter((one) => one.kind === kind);
      if (found.length === 0) return [];
      const decided = found.flatMap(({ receivedAt, decidedAt }) =>
        decidedAt === null ? [] : [{ from: chinaDay(receivedAt), to: chinaDay(decidedAt) }],
      );
      const late = found.filter(
        ({ decidedAt, promisedBy }) => (decidedAt ? chinaDay(decidedAt) : day) > promisedBy,
      );
      const days = decided.map(({ from, to }) => daysBetween(from, to));
      const upheld = found.filter(({ outcome }) => outcome === 'upheld').length;
      const counts = { received: found.length, decided: decided.length, upheld, overdue: late.length };
      return [{ month, kind, ...counts, medianDays: median(days) }];
    }),
  );
}

import { plusDays, plusSpan } from '#src/domain/days.ts';

/** A quarter of a year with its first and last day. */
export interface Quarter {
  /** `YYYY-Qn` */
  id: string;
  from: string;
  until: string;
}

/** Reads `2026-Q3`; null for anything else. */
export function readQuarter(text: string): Quarter | null {
  const [id, year, number] = /^(20\d\d)-Q([1-4])$/.exec(text) ?? [];
  if (!id) return null;
  const from = `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01`;
  return { id, from, until: plusDays(plusSpan(from, { months: 3 }), -1) };
}

import type { Entry } from '#src/domain/entry.ts';
import { decideTerm } from '#src/domain/terms.ts';
import { hasExpired } from '#src/domain/visibility.ts';
import type { IntakeContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';

/** Reports days that lie after the import or contradict each other. */
export function checkDays(draft: Draft, row: Row, { day }: IntakeContext): void {
  for (const field of ['determined', 'published', 'noticed', 'filed'] as const) {
    const value = draft[field];
    if (value === null || value <= day || !row.has(field)) continue;
    row.report('future-day', field, value, { day });
  }
  if (draft.honour && draft.honour.year > Number(day.slice(0, 4)))
    row.report('future-day', 'year', String(draft.honour.year), { day });
  if (draft.filed && draft.published && draft.published < draft.filed) {
    row.report('day-order', 'published', draft.published, { other: row.heading('filed') });
  }
}

/** The term by the list's rule, with every fault of term and notice reported; null when it cannot be decided. */
export function decideTermOf(draft: Draft, row: Row, { list, day }: IntakeContext): Entry['term'] | null {
  if (list.notice.kind === 'column' && draft.noticed === null) row.report('required', 'noticed');
  if (draft.determined === null || draft.published === null) return null;
  const term = decideTerm(list.term, {
    from: draft.published,
    stated: draft.until,
    statedBasis: draft.termBasis,
    conduct: draft.conduct,
  });
  if (term === null) {
    const byConduct = list.term.kind === 'by-conduct';
    if (byConduct && draft.conduct !== '') row.report('unknown-conduct', 'conduct', draft.conduct);
    if (!byConduct) row.report('no-term', 'until');
    return null;
  }
  if (term.until !== null && term.until < term.from) {
    row.report('day-order', 'until', term.until, { other: '认定或发布日期' });
    return null;
  }
  if (hasExpired(term.until, day)) row.report('already-ended', 'until', term.until ?? '');
  return term;
}

import type { Entry } from './entry.ts';
import type { List } from './lists.ts';

/** What happened to an entry since it was received. */
export interface EntryState {
  withdrawn: boolean;
}

export const hiddenReasons = [
  'withdrawn',
  'unknown-list',
  'not-public',
  'not-yet',
  'minor',
  'expired',
  'performed',
  'grade',
  'withheld',
  'closed',
  'no-notice',
  'no-consent',
  'conflict',
] as const;
export type HiddenReason = (typeof hiddenReasons)[number];

/** True where the founding documents order publication, or a switch with its basis allows it. */
export const isPublicList = (list: List): boolean => {
  if (list.publication === 'named') return true;
  if (list.publication === 'record') return false;
  return list.publish !== undefined;
};

/**
 * The one place that says whether an entry may be shown on a day. Null means yes. Anything undecidable is
 * not shown. The last day of the term is still public; the day after is not.
 * @param conflicted true when the subject of a red entry has an active black one.
 */
export function whyHidden(
  entry: Entry,
  list: List | undefined,
  state: EntryState,
  day: string,
  conflicted: boolean,
): HiddenReason | null {
  if (state.withdrawn) return 'withdrawn';
  if (!list) return 'unknown-list';
  if (!isPublicList(list)) return 'not-public';
  if (entry.published > day || entry.determined > day) return 'not-yet';
  if (entry.subject.kind === 'natural' && !entry.subject.adult) return 'minor';
  if (hasExpired(entry.term.until, day)) return 'expired';
  if (entry.performed) return 'performed';
  if (list.publishedGrades && !(entry.grade && list.publishedGrades.includes(entry.grade))) return 'grade';
  if (list.withheld.some((rule) => onlySays(entry, rule.fact, rule.only))) return 'withheld';
  if (entry.closed) return 'closed';
  if (list.notice.kind === 'column' && !entry.noticed) return 'no-notice';
  if (entry.honour && entry.subject.kind === 'natural' && !entry.honour.consent) return 'no-consent';
  if (conflicted && list.side === 'red') return 'conflict';
  return null;
}

/** True on every day after the last day of a term; an open term does not expire. */
export const hasExpired = (until: string | null, day: string): boolean => until !== null && until < day;

function onlySays(entry: Entry, key: string, words: string[]): boolean {
  const value = entry.facts.find((fact) => fact.key === key)?.value;
  if (value === undefined) return false;
  const parts = value.split(/[、，,；;和及\s]+/u).filter(Boolean);
  return parts.length > 0 && parts.every((part) => words.includes(part));
}

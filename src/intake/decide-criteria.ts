import type { List } from '#src/domain/lists.ts';
import { matchKey } from '#src/domain/names.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';

/** Reports a row whose counts do not exceed the list's thresholds and that no order to stop business brings in. */
export function checkThresholds(draft: Draft, row: Row, list: List): void {
  if (!list.thresholds || !draft.load) return;
  const { times, fleet, violating, suspended } = draft.load;
  const overTimes = times !== null && times > list.thresholds.timesAbove;
  const overShare =
    fleet !== null && violating !== null && fleet > 0 && violating / fleet > list.thresholds.fleetShareAbove;
  if (!overTimes && !overShare && !suspended) row.report('below-threshold', 'times');
}

/**
 * 等级 in the list's own word; null where the row has none or another, which is reported. A list that
 * publishes some grades only cannot decide on a row without one.
 */
export function decideGrade({ grade }: Draft, row: Row, { grades, publishedGrades }: List): string | null {
  if (grade === null) {
    if (publishedGrades) row.report('required', 'grade');
    return null;
  }
  const word = grades.find((known) => matchKey(known) === matchKey(grade));
  if (word === undefined) row.report('bad-choice', 'grade', grade, { choices: grades.join('、') });
  return word ?? null;
}

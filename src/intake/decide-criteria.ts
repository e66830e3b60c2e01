import type { Entry } from '#src/domain/entry.ts';
import type { List } from '#src/domain/lists.ts';
import { matchKey } from '#src/domain/names.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';

/**
 * Reports a row whose counts contradict each other, or do not exceed the list's thresholds while no order to
 * stop business brings it in.
 */
export function checkThresholds(draft: Draft, row: Row, list: List): void {
  if (!draft.load) return;
  const { times, fleet, violating, suspended } = draft.load;
  if (fleet !== null && violating !== null && violating > fleet)
    row.report('count-order', 'fleetViolating', '', { other: row.heading('fleet') });
  if (!list.thresholds) return;
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

/**
 * 荣誉类型 by the name that the profile gives it; null where the row has none or another, which is reported. A
 * person who did not consent is told of: the entry is kept and not shown.
 */
export function decideHonour({ honour, kind }: Draft, row: Row, { honours }: Profile): Entry['honour'] {
  if (honour === null) return null;
  const named = honours.find(({ name, aliases }) =>
    [name, ...aliases].some((known) => matchKey(known) === matchKey(honour.type)),
  );
  if (!named)
    row.report('bad-choice', 'honour', honour.type, { choices: honours.map(({ name }) => name).join('、') });
  if (kind === 'natural' && !honour.consent) row.report('no-consent', 'consent');
  return named ? { ...honour, type: named.name } : null;
}

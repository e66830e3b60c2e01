import type { Entry } from '#src/domain/entry.ts';
import { valuesIn } from '#src/domain/facets.ts';
import type { List } from '#src/domain/lists.ts';
import { matchKey } from '#src/domain/names.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { IntakeContext } from './context.ts';
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
  const named = honours.find(({ name, aliases, grades }) =>
    [name, ...aliases, ...Object.keys(grades)].some((known) => matchKey(known) === matchKey(honour.type)),
  );
  if (!named)
    row.report('bad-choice', 'honour', honour.type, { choices: honours.map(({ name }) => name).join('、') });
  if (kind === 'natural' && !honour.consent) row.report('no-consent', 'consent');
  return named ? { ...honour, type: named.name } : null;
}

/** The row's facts, those that the list tells apart under their official names, and the grade of an honour. */
export function decideFacts(draft: Draft, row: Row, { list, profile }: IntakeContext): Draft['facts'] {
  const facts = draft.facts.map(([key, text]): Draft['facts'][number] => {
    const facet = list.facets.find(({ fact, strict }) => strict && fact === key);
    if (!facet || text === null) return [key, text];
    const value = facet.values.find(({ id }) => valuesIn(facet, text).includes(id));
    if (!value)
      row.report('bad-choice', key, text, { choices: facet.values.map(({ name }) => name).join('、') });
    return [key, value?.name ?? null];
  });
  const { honour } = draft;
  const grade = profile.honours
    .flatMap(({ grades }) => Object.entries(grades))
    .find(([name]) => honour && matchKey(name) === matchKey(honour.type))?.[1];
  return grade ? [...facts, ['honourGrade', grade]] : facts;
}

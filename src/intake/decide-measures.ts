import type { Entry } from '#src/domain/entry.ts';
import { matchKey } from '#src/domain/names.ts';
import { findUnit } from '#src/profiles/units.ts';
import type { IntakeContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';

/**
 * The row's measures (惩戒措施) under the catalogue's names, and those that the law attaches to the list. One that
 * the catalogue does not have is reported: it has no basis. What the row leaves out is said by the entry: its
 * unit carries the measure out, from publication until the entry's own end.
 */
export function decideMeasures(
  draft: Draft,
  row: Row,
  { profile, list }: IntakeContext,
  term: Entry['term'] | null,
): Entry['measures'] {
  const unit = draft.unit ?? '';
  const start = draft.published ?? '';
  const whole = { unit, from: start, until: term?.until ?? null, permanent: false };
  const lawful = list.measures.map((name) => ({ name, ...whole }));
  const stated = draft.measures.flatMap((said): Entry['measures'] => {
    const known = profile.measures.find(({ name, aliases }) =>
      [name, ...aliases].some((word) => matchKey(word) === matchKey(said.name)),
    );
    if (!known) {
      row.report('unknown-measure', 'measures', said.name);
      return [];
    }
    const from = said.from ?? start;
    const until = said.until ?? (said.permanent ? null : whole.until);
    if (until !== null && until < from) row.report('day-order', 'measures', until, { other: '措施的起始日' });
    return [{ name: known.name, unit: said.unit ?? unit, from, until, permanent: said.permanent }];
  });
  return [...lawful, ...stated.filter(({ name }) => !list.measures.includes(name))];
}

/** The full name of a unit that the profile knows; any other as the row writes it. */
export const fullName = ({ profile }: IntakeContext, name: string): string =>
  findUnit(profile.units, name)?.full ?? name;

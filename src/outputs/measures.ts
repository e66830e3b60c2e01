import { countEntries } from '#db/snapshot/reads.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { printDay } from '#src/domain/days.ts';
import { MEASURE } from '#src/domain/facets.ts';
import type { Measure } from '#src/domain/measures.ts';
import { UNCONFIRMED } from '#src/domain/rule-text.ts';
import { printBasis } from '#src/domain/terms.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { type Listings, listings, type Source } from './listings.ts';
import { rowView } from './row-view.ts';
import { scope } from './scopes.ts';
import type { Place, RowView } from './views.ts';

/** 惩戒措施 with the unit that carries it out. */
export interface MeasureView {
  name: string;
  unit: string;
  /** ISO days; `until` is null where the measure is permanent or ends with the entry. */
  from: string;
  until: string | null;
  permanent: boolean;
  /** The same in words. */
  when: string;
  path: string | null;
}

/** An entry under one measure: who carries it out, and how long. */
export interface MeasureRow extends RowView {
  executor: string;
  when: string;
}

/** A measure of the catalogue with the number of entries that it is in force against. */
export interface MeasureCard extends Place {
  field: string;
  basis: string;
  scope: string;
  count: number;
}

const selection = (id: string) => ({ facet: { facet: MEASURE, value: id } });
const measurePath = (id: string) => `/measures/${id}/`;

/** `2026年5月4日至2027年5月4日`, `2026年5月4日起，永久` or `…起，到公示终止`. */
const when = ({ from, until, permanent }: Measure): string => {
  if (permanent) return `${printDay(from)}起，永久`;
  return until ? `${printDay(from)}至${printDay(until)}` : `${printDay(from)}起，到公示终止`;
};

/** A record's measures as it prints them; the page of each lists everybody it is in force against. */
export const measureViews = (measures: readonly Measure[], profile: Profile): MeasureView[] =>
  measures.map((measure) => {
    const known = profile.measures.find(({ name }) => name === measure.name);
    return { ...measure, when: when(measure), path: known ? measurePath(known.id) : null };
  });

/** 惩戒措施目录: every measure that may be named, with its basis. */
export const measureCards = (database: SnapshotDatabase, { measures }: Profile): MeasureCard[] =>
  measures.map(({ id, name, field, basis }) => ({
    name,
    path: measurePath(id),
    field,
    basis: basis.confirmed ? printBasis(basis) : `${printBasis(basis)}（${UNCONFIRMED}）`,
    scope: scope.measure(id),
    count: countEntries(database, selection(id)),
  }));

/** Who each measure is in force against. */
export function measureListings(database: SnapshotDatabase, profile: Profile): Listings<MeasureRow> {
  const sources = profile.measures.map(({ id, name, field, basis }): Source => ({
    id,
    title: name,
    note: field,
    scope: scope.measure(id),
    selection: selection(id),
    facts: [
      { label: '领域', value: field },
      { label: '依据', value: printBasis(basis) },
    ],
    links: [],
  }));
  const rowOf = (row: EntryRow, title: string): MeasureRow => {
    const measure = row.details.measures.find(({ name }) => name === title);
    const said = measure ? { executor: measure.unit, when: when(measure) } : { executor: '', when: '' };
    return { ...rowView(row, profile), ...said };
  };
  return listings(database, 'measures', sources, (row, { title }) => rowOf(row, title));
}

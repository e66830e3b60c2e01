import { clockFor } from './steps.ts';
import type { CaseSubjectView } from '#src/outputs/case-views.ts';
import { basisText } from '#src/domain/rule-text.ts';
import { clockText } from '#src/outputs/clock-text.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** What the live release knows of an entry; `list` and `unit` are ids of the profile. */
export interface EntryRow {
  id: string;
  name: string;
  /** Masked number of a person; null for organisations. */
  mask: string | null;
  list: string;
  unit: string;
  document: string;
  natural: boolean;
  /** True while the record shows 异议处理中. */
  objection?: boolean;
}

/** The answer of the live release for one entry id. */
export type EntryAnswer = { state: 'shown'; row: EntryRow } | { state: 'withdrawn' } | { state: 'unknown' };

/** Asks the live release; called for every submission, so that a withdrawal counts at once. */
export type EntryLookup = (entry: string) => EntryAnswer;

/** Full name of a unit of the profile; what is no id of the profile stays as it is. */
export const unitName = (profile: Profile, unit: string) =>
  profile.units.find(({ id, name }) => id === unit || name === unit)?.full ?? unit;

/** What a form page shows of the entry that a case is about. */
export function subjectView(profile: Profile, row: EntryRow): CaseSubjectView {
  const list = profile.lists.find(({ id, name }) => id === row.list || name === row.list);
  return {
    entry: row.id,
    path: `/entries/${row.id}/`,
    name: row.name,
    mask: row.mask,
    list: list?.name ?? row.list,
    unit: unitName(profile, row.unit),
    document: row.document,
    natural: row.natural,
    objectionText: clockText(clockFor(profile, row.list, 'objection')),
    repairText: list ? `${list.repair.text}${basisText(list.repair.basis)}` : '',
    repairClock: clockText(clockFor(profile, row.list, 'repair'), 'repair'),
  };
}

import type { EntryRow } from '#db/snapshot/tables.ts';
import type { Basis, List } from '#src/domain/lists.ts';
import { matchKey } from '#src/domain/names.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import type { PushTarget } from '#src/profiles/plan.ts';
import type { Profile, Unit } from '#src/profiles/schema.ts';
import { findUnit, successor } from '#src/profiles/units.ts';

/** Whom files are made for, and which entries are theirs. */
export interface Target {
  id: string;
  name: string;
  period: 'quarter' | null;
  channel: string | null;
  basis: Basis[];
  lists: List[];
  /** True where each list has its files even without an entry: a report of nothing is a report (零报告). */
  always: boolean;
  takes: (row: EntryRow) => boolean;
}

/** The target of an id or name: one that the profile names, else a unit by any of its names. Null if unknown. */
export function findTarget(profile: Profile, word: string): Target | null {
  const key = matchKey(word);
  const named = profile.pushTargets.find(({ id, name }) => matchKey(id) === key || matchKey(name) === key);
  if (named) return asTarget(profile, named);
  const byId = profile.units.find(({ id }) => matchKey(id) === key);
  const unit = byId ? successor(profile.units, byId) : findUnit(profile.units, word);
  return unit && copies(profile, unit);
}

/** What may be asked for, as a person writes it. */
export const targetNames = ({ pushTargets, units }: Profile): string[] => [
  ...pushTargets.map(({ id, name }) => `${id}（${name}）`),
  ...units.filter(({ mergedInto }) => mergedInto === undefined).map(({ name }) => name),
];

function asTarget(profile: Profile, { lists, sides, period, channel, ...target }: PushTarget): Target {
  const wanted = profile.lists.filter(
    (list) =>
      isPublicList(list) &&
      (lists?.includes(list.id) ?? true) &&
      (sides?.some((side) => side === list.side) ?? true),
  );
  const ids = new Set(wanted.map(({ id }) => id));
  return {
    ...target,
    period: period ?? null,
    channel: channel ?? null,
    lists: wanted,
    always: lists !== undefined,
    takes: ({ list }) => ids.has(list),
  };
}

/** A unit takes the entries of which it receives a copy (抄送单位), under whatever name the row means it. */
const copies = ({ lists, units }: Profile, { id, name }: Unit): Target => ({
  id,
  name,
  period: null,
  channel: null,
  basis: [],
  lists: lists.filter(isPublicList),
  always: false,
  takes: ({ details }) => details.copiedTo.some((words) => unitsIn(units, words).includes(id)),
});

/** The units that a text names: it is one name, or several that were not parted by the official semicolon. */
function unitsIn(units: readonly Unit[], words: string): string[] {
  const whole = findUnit(units, words);
  const parts = whole ? [whole] : words.split(/[、，,；;/]/u).map((part) => findUnit(units, part));
  return parts.flatMap((unit) => unit?.id ?? []);
}

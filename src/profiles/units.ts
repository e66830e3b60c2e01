import { z } from 'zod';
import { matchKey } from '#src/domain/names.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);

/** A unit (单位) of the jurisdiction, under the name it bears now. */
export const unitSchema = z.strictObject({
  id,
  /** Short name. */
  name: z.string(),
  /** Official full name as it stands on a seal; the short name where the full one is not certain. */
  full: z.string(),
  /** Other spellings under which files arrive. */
  aliases: z.array(z.string()).default([]),
  /** Names it bore before, the oldest first; `until` is the last year of each. */
  formerly: z
    .array(
      z.strictObject({
        name: z.string(),
        full: z.string().optional(),
        until: z.string().regex(/^\d{4}$/),
      }),
    )
    .default([]),
  /** The unit that took over its duties: what is filed under its names counts as that unit's. */
  mergedInto: id.optional(),
  phone: z.string().optional(),
});
export type Unit = z.infer<typeof unitSchema>;

/** Every name under which files may mean the unit. */
export const unitNames = ({ name, full, aliases, formerly }: Unit): string[] => [
  name,
  full,
  ...aliases,
  ...formerly.flatMap((earlier) => [earlier.name, earlier.full ?? []].flat()),
];

/** The short name that a unit bore in a year: what a document of that year calls it. */
export const nameIn = ({ name, formerly }: Unit, year: string): string =>
  formerly.find(({ until }) => until >= year)?.name ?? name;

/** Names are looked up for every row of a file: each profile's are compared once. */
const indexes = new WeakMap<readonly Unit[], Map<string, Unit>>();

function indexOf(units: readonly Unit[]): Map<string, Unit> {
  const known = indexes.get(units);
  if (known) return known;
  const index = new Map(
    units.flatMap((unit) => unitNames(unit).map((name) => [matchKey(name), successor(units, unit)] as const)),
  );
  indexes.set(units, index);
  return index;
}

/** The unit that answers today for what is filed under a name, in whatever width or spacing; null if unknown. */
export const findUnit = (units: readonly Unit[], name: string): Unit | null =>
  indexOf(units).get(matchKey(name)) ?? null;

/** Follows mergers to the unit that is left. A chain that leads nowhere is refused when the profile is loaded. */
export function successor(units: readonly Unit[], unit: Unit): Unit {
  const next = units.find((other) => other.id === unit.mergedInto);
  return next ? successor(units, next) : unit;
}

/** How the unit came to be what it is (沿革), one sentence each: its former names and the units that joined it. */
export const unitHistory = (units: readonly Unit[], { id: self, formerly }: Unit): string[] => [
  ...formerly.map(({ name, until }) => `原名${name}（至 ${until} 年）。`),
  ...units.filter(({ mergedInto }) => mergedInto === self).map(({ name }) => `承接原${name}的职责。`),
];

import type { Profile } from '#src/profiles/schema.ts';
import { type Company, type Shape, companySource } from './companies.ts';
import { type Person, personSource } from './persons.ts';
import { type Random, randomFrom } from './random.ts';

/** What all makers of rows share, so that persons and organisations are one population across the files. */
export interface World {
  random: Random;
  today: string;
  /** The jurisdiction whose units send the files and whose places stand in names and numbers. */
  profile: Profile;
  person: () => Person;
  company: (shape: Shape) => Company;
  /** Organisations that a disclosure list names: some come again in other lists. */
  listed: Company[];
  /** Organisations with a minor penalty only: some of them receive an honour all the same. */
  penalised: Company[];
  /** Shops that were honoured for what they promised. */
  promised: Company[];
  /** The next number of a series, for example of a case type in one year. */
  serial: (series: string) => number;
}

/** Begins a population; `today` is an ISO day that every date in the files is counted from. */
export function createWorld(profile: Profile, seed: number, today: string): World {
  const random = randomFrom(seed);
  const person = personSource(random, today, profile);
  const counters = new Map<string, number>();
  const serial = (series: string) => {
    const number = (counters.get(series) ?? 0) + 1;
    counters.set(series, number);
    return number;
  };
  const company = companySource(random, person, profile);
  return { random, today, profile, person, company, listed: [], penalised: [], promised: [], serial };
}

import { plusDays } from '#src/domain/days.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { citizenNumber, oldNumber } from './numbers.ts';
import type { Random } from './random.ts';
import {
  commonSurnames,
  compoundSurnames,
  dottedFirst,
  dottedSecond,
  frequentGivenNames,
  givenCharacters,
  polyphonicSurnames,
  rareCharacters,
} from './words/names.ts';

/** A person nobody is: an adult with a name from the word lists and a number with a true check digit. */
export interface Person {
  name: string;
  /** 18 digits, in some cases the 15 of the old form. */
  number: string;
  sex: '男' | '女';
  birth: string;
}

/** Divisions of birth: mostly the jurisdiction's own where it is a county or district, else those of its place. */
const divisionsOf = ({ division, place }: Profile): string[] => [
  ...Array<string>(division.endsWith('00') ? 0 : 7).fill(division),
  ...place.births,
];

/** The dot of names is U+00B7; now and then a unit types one of its look-alikes. */
const dots = [...Array<string>(8).fill('·'), '•', '・'];

/** Days since birth of the youngest and the oldest: whatever a row's date, its person was 18 long before. */
const [youngest, oldest] = [23 * 366, 78 * 365];

function personName(random: Random): string {
  const kind = random.int(1, 100);
  if (kind <= 3) return random.pick(dottedFirst) + random.pick(dots) + random.pick(dottedSecond);
  if (kind <= 9) return random.pick(commonSurnames.slice(0, 5)) + random.pick(frequentGivenNames);
  const surnames = kind <= 13 ? compoundSurnames : kind <= 24 ? polyphonicSurnames : commonSurnames;
  const first = kind >= 99 ? random.pick(rareCharacters) : random.pick(givenCharacters);
  return random.pick(surnames) + first + (random.chance(0.75) ? random.pick(givenCharacters) : '');
}

/** Gives a new person at each call; names repeat (namesakes occur), numbers never do. */
export function personSource(random: Random, today: string, profile: Profile): () => Person {
  const divisions = divisionsOf(profile);
  const used = new Set<string>();
  return () => {
    const name = personName(random);
    for (;;) {
      const sex = random.pick(['男', '男', '女'] as const);
      const birth = plusDays(today, -random.int(youngest, oldest));
      const full = citizenNumber(random, random.pick(divisions), birth, sex);
      if (used.has(full)) continue;
      used.add(full);
      const number = birth < '1975' && random.chance(0.05) ? oldNumber(full) : full;
      return { name, number, sex, birth };
    }
  };
}

import type { EntryLookup } from './entry-lookup.ts';
import type { Spend } from './limits.ts';
import type { Moment } from './moment.ts';
import type { Vault } from './personal.ts';
import type { CaseStore } from '#db/cases/open.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** What the counter is made of; every part is an argument, so that tests bring their own time and entries. */
export interface DeskParts {
  store: CaseStore;
  profile: Profile;
  lookup: EntryLookup;
  vault: Vault;
  now: () => Moment;
  spend: Spend;
}

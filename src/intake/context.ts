import type { Register } from '#db/register/open.ts';
import type { List } from '#src/domain/lists.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** What whoever imports has asked for. */
export interface ImportOptions {
  profile: Profile;
  register: Register;
  secret: Buffer;
  /** Day of the import, ISO. */
  day: string;
  /** List of every sheet whose headings do not name their own. */
  list?: List | undefined;
  mode: 'full' | 'delta';
  accept: ReadonlySet<string>;
  dryRun: boolean;
  progress?: (done: number, total: number, label: string) => void;
}

/** What every decision on a row may know. */
export interface IntakeContext {
  profile: Profile;
  list: List;
  /** Day of the import, ISO. */
  day: string;
  /** Key of the register's digests. */
  secret: Buffer;
  /** Finding codes and single organisation codes that whoever imports has confirmed. */
  accept: ReadonlySet<string>;
}

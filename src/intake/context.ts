import type { KeyObject } from 'node:crypto';
import type { Register } from '#db/register/open.ts';
import type { List } from '#src/domain/lists.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** What every decision on a row may know. */
export interface IntakeContext {
  profile: Profile;
  list: List;
  /** Day of the import, ISO. */
  day: string;
  /** Key of the register's digests. */
  secret: KeyObject;
  /** Finding codes and single organisation codes that whoever imports has confirmed. */
  accept: ReadonlySet<string>;
}

/** What whoever imports has asked for. */
export interface ImportOptions extends Omit<IntakeContext, 'list' | 'secret'> {
  secret: Buffer;
  register: Register;
  /** Folder of the staging files. */
  folder: string;
  /** Who brings the files. */
  importer: string;
  /** List of every sheet whose headings do not name their own. */
  list?: List | undefined;
  mode: 'full' | 'delta';
  dryRun: boolean;
  /** Rows read so far, or rows written of all that there are. */
  progress?: (step: string, done: number, total: number) => void;
}

export interface Totals {
  /** Rows of data in the files. */
  received: number;
  new: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  refused: number;
  /** Rows that say the same as an earlier one of the same import. */
  repeated: number;
  stillWithdrawn: number;
  maskedFields: number;
  /** Rows with an organisation's code, and those of them whose check digit fails and that nobody confirmed. */
  codes: number;
  codeErrors: number;
}

export const noTotals: Totals = {
  received: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  withdrawn: 0,
  refused: 0,
  repeated: 0,
  stillWithdrawn: 0,
  maskedFields: 0,
  codes: 0,
  codeErrors: 0,
};

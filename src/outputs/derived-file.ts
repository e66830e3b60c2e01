import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import type { Side } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { releaseView } from './release-view.ts';
import type { ReleaseView } from './views.ts';

/** What derived files are made from; they read nothing else, no clock and no other file. */
export interface Source {
  database: SnapshotDatabase;
  profile: Profile;
  release: ReleaseView;
}

export const sourceOf = (database: SnapshotDatabase, profile: Profile): Source => ({
  database,
  profile,
  release: releaseView(database, profile),
});

/** The entry whose coming, going or change of state is in question. */
export interface Concerned {
  list: string;
  side: Side;
}

/**
 * A file of a release that is written from the snapshot alone. A withdrawal writes it anew instead of cutting it.
 * Which files that are follows from list and side of the entry, not from where it was found: an entry that moves up
 * into a feed was not in it, a workbook cannot be searched, and a killed run can be repeated from nothing.
 */
export interface DerivedFile {
  /** Path in the site, without its first slash. */
  path: string;
  concerns: (entry: Concerned) => boolean;
  /** Ids that it must hold, asked of the snapshot. */
  ids: () => string[];
  render: () => string | Promise<Uint8Array>;
}

import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { aboutRelease, countEntries } from '#db/snapshot/reads.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { listPath } from './row-view.ts';
import type { ReleaseView } from './views.ts';

/** What every page's head and foot say of the release that a snapshot was frozen for. */
export function releaseView(database: SnapshotDatabase, { site, lists }: Profile): ReleaseView {
  const { release, day, base } = aboutRelease(database);
  const places = lists
    .filter(({ side }) => side === 'public')
    .filter(({ id }) => countEntries(database, { list: id }) > 0)
    .map(({ id, label }) => ({ name: label, path: listPath(id) }));
  return { id: release, day, base, site, places };
}

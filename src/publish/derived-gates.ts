import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { countEntries, idsOf } from '#db/snapshot/reads.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import { derivedFiles } from '#src/outputs/derived.ts';
import { sourceOf } from '#src/outputs/derived-file.ts';
import { countedSelection } from '#src/outputs/open-data/selections.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** Where a derived file names an entry or a removal: in its address, or as its id in the list of removals. */
const NAMED = /\/entries\/([a-z0-9]{12,32})(?=[/.])|"id":"([a-z0-9]{12,32})","day"/g;

/** The entries and removals that the text of a derived file names. */
export const namedIn = (text: string): Set<string> =>
  new Set([...text.matchAll(NAMED)].map(([, address, id]) => address ?? id ?? ''));

export const derivedPaths = (database: SnapshotDatabase, profile: Profile): Set<string> =>
  new Set([...derivedFiles(sourceOf(database, profile))].map(({ path }) => path));

/**
 * What is wrong with the feeds and data files of a built site, by what was found in them: those that do not hold
 * exactly what the snapshot says, entries of natural persons where none may be, and lists whose numbers disagree.
 */
export function derivedFaults(
  found: ReadonlyMap<string, ReadonlySet<string>>,
  database: SnapshotDatabase,
  profile: Profile,
): { differing: string[]; persons: string[]; counts: string[] } {
  const persons = new Set(idsOf(database, { kind: 'natural' }));
  const consenting = new Set(idsOf(database, { kind: 'natural', side: 'red' }));
  const differing = [...derivedFiles(sourceOf(database, profile))].flatMap(({ path, ids }) => {
    const named = found.get(path);
    const due = ids();
    const agrees = named?.size === due.length && due.every((id) => named.has(id));
    return agrees ? [] : [path];
  });
  const misplaced = [...found].flatMap(([path, named]) =>
    [...named].filter((id) => persons.has(id) && !(path.startsWith('feeds/') && consenting.has(id))),
  );
  const counts = profile.lists.filter(isPublicList).flatMap(({ id }) => {
    const all = countEntries(database, { list: id });
    const counted = countEntries(database, countedSelection(id));
    return ['csv', 'json', 'xlsx']
      .map((ending) => `data/${id}.${ending}`)
      .filter((path) => (found.get(path)?.size ?? 0) + counted !== all);
  });
  return { differing, persons: misplaced, counts };
}

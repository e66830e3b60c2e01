import { basename } from 'node:path';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { aboutRelease, countEntries } from '#db/snapshot/reads.ts';
import { surfacesOf } from '#db/snapshot/surfaces.ts';
import type { TombstoneRow } from '#db/snapshot/tables.ts';
import { printDay } from '#src/domain/days.ts';
import type { Entry } from '#src/domain/entry.ts';
import { issueOf } from '#src/domain/issues.ts';
import type { List } from '#src/domain/lists.ts';
import { tombstoneJson } from '#src/outputs/json.ts';
import { lookup } from '#src/outputs/row-view.ts';
import { scopesOf } from '#src/outputs/scopes.ts';
import { tombstoneView } from '#src/outputs/tombstone-view.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { cutAddress, cutEntry, fillTombstone, setCounts } from './cut.ts';
import { facetRows } from './facet-rows.ts';
import { shownName } from './freeze.ts';
import type { ReleaseFolder } from './places.ts';
import { renewDerived } from './outputs.ts';
import { removedFragments } from './removed.ts';
import { cutFromIndex } from './search-cut.ts';
import { editFile, readFileIn, removeFileIn, writeFileIn } from './site-files.ts';

const SITEMAP = 'sitemap';
/** Files that name what is gone, by its id. */
const REMOVALS = new Set(['data/removed.json', 'feeds/removed.json', 'feeds/removed.xml']);

/** A record's own files, which its tombstone takes over. */
export const ownFiles = (entry: string) =>
  ({
    page: `entries/${entry}/index.html`,
    card: `embed/entry/${entry}/index.html`,
    json: `entries/${entry}.json`,
  }) as const;

/** Where a release keeps the tombstones that wait to be filled in. */
const TEMPLATES = { page: '410.html', card: 'embed/410.html' } as const;

/**
 * Writes a tombstone over a record's page and data. It comes before the entry leaves the snapshot: from then on
 * the server answers 410 with these files.
 */
export async function writeTombstone({ site }: ReleaseFolder, grave: TombstoneRow): Promise<void> {
  const view = tombstoneView(grave);
  const own = ownFiles(grave.id);
  const words = { entry: grave.id, day: printDay(grave.day), reason: view.reasonLabel };
  for (const kind of ['page', 'card'] as const) {
    const template = await readFileIn(site, TEMPLATES[kind]);
    if (template !== null) await writeFileIn(site, own[kind], fillTombstone(template, words));
    // A release that was made before there were cards has none to take over.
    else if (kind === 'page' || (await readFileIn(site, own.card)) !== null)
      throw new Error(`发布里没有 ${TEMPLATES[kind]}，无法替换记录页。请重新运行 npm run release。`);
  }
  await writeFileIn(site, own.json, JSON.stringify(tombstoneJson(view)));
}

/**
 * Takes a buried entry out of every other file of a release: listings, organisation page, sitemap, search, counts,
 * feeds and data. Safe to repeat at whatever point an earlier run ended.
 * @returns every file that this or an earlier run may have changed.
 * @throws Error naming a file in which the entry still stands.
 */
export async function eraseFromSite(
  release: ReleaseFolder,
  database: SnapshotDatabase,
  profile: Profile,
  record: Entry,
): Promise<string[]> {
  const { site } = release;
  const list = lookup(profile.lists, record.list, '名单');
  const { code } = record.subject;
  const own = Object.values(ownFiles(record.id));
  const surfaces = surfacesOf(database, record.id);
  const fragments = surfaces.filter((file) => file.endsWith('.pf_fragment'));
  const orphan =
    code !== null && countEntries(database, { code }) === 0 ? [`organisations/${code}/index.html`] : [];
  const counts = countsAround(database, record, list, profile);
  const counted = [...counts.keys()].flatMap((scope) => surfacesOf(database, countSurface(scope)));
  const removed = new Set([...own, ...fragments, ...orphan]);
  const listings = [...surfaces, ...counted, ...surfacesOf(database, SITEMAP)].filter(
    (file) => !removed.has(file),
  );

  for (const file of [...fragments, ...orphan]) await removeFileIn(site, file);
  for (const file of new Set(listings)) {
    await editFile(site, file, (text) => {
      const rest = setCounts(cutEntry(text, record.id), counts);
      return orphan.length > 0 ? cutAddress(rest, `/organisations/${code}/`) : rest;
    });
  }
  const names = fragments.map((file) => basename(file, '.pf_fragment'));
  const index = await cutFromIndex(site, new Set(names));
  const known = JSON.parse((await readFileIn(site, 'pagefind/removed.json')) ?? '[]') as string[];
  const notice = removedFragments([...new Set([...known, ...names])]);
  await writeFileIn(site, notice.path, notice.content);
  const derived = await renewDerived(release, database, profile, { list: list.id, side: list.side });
  const changed = [...removed, ...listings, ...index, ...derived, notice.path];
  await checkErased(site, changed, record, shownName(record, list));
  return changed;
}

/** The counts that an entry was part of, as they are without it. */
function countsAround(database: SnapshotDatabase, record: Entry, list: List, profile: Profile) {
  const { unit, batch, honour, subject } = record;
  const { id, side } = list;
  const place = { list: id, side, unit, kind: subject.kind, issue: issueOf(unit, batch) };
  const { day } = aboutRelease(database);
  const facets = facetRows(record, list, profile, day);
  const scopes = scopesOf({ ...place, honour: honour?.type ?? null }, facets, profile);
  return new Map([...scopes].map(([scope, selection]) => [scope, countEntries(database, selection)]));
}

/** Under this key the snapshot lists the files that show a count. */
export const countSurface = (scope: string) => `count:${scope}`;

async function checkErased(site: string, files: string[], { id }: Entry, name: string): Promise<void> {
  const own = new Set<string>(Object.values(ownFiles(id)));
  for (const file of files) {
    const text = await readFileIn(site, file);
    if (text === null) continue;
    const grave = own.has(file) || REMOVALS.has(file);
    const traces = grave ? text.includes(`>${name}<`) || text.includes(`"${name}"`) : text.includes(id);
    if (traces) throw new Error(`撤下未完成：“${file}”里仍有这条记录。请再次运行同一命令。`);
  }
}

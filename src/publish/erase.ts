import { basename } from 'node:path';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { aboutRelease, countEntries, surfacesOf, tombstones } from '#db/snapshot/reads.ts';
import type { TombstoneRow } from '#db/snapshot/tables.ts';
import { printDay } from '#src/domain/days.ts';
import type { Entry } from '#src/domain/entry.ts';
import { tombstoneJson } from '#src/outputs/json.ts';
import { lookup } from '#src/outputs/row-view.ts';
import { tombstoneView } from '#src/outputs/tombstone-view.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { cutAddress, cutEntry, fillTombstone, setCounts } from './cut.ts';
import { shownName } from './freeze.ts';
import type { ReleaseFolder } from './places.ts';
import { removedFiles } from './removed.ts';
import { editFile, readFileIn, removeFileIn, writeFileIn } from './site-files.ts';

const SITEMAP = 'sitemap';

/**
 * Takes a buried entry out of every file of a release: page, data, listings, organisation page, sitemap,
 * search and counts.
 * @returns the files that changed.
 * @throws Error naming a file in which the entry still stands.
 */
export async function eraseFromSite(
  { site }: ReleaseFolder,
  database: SnapshotDatabase,
  profile: Profile,
  record: Entry,
  grave: TombstoneRow,
): Promise<string[]> {
  const list = lookup(profile.lists, record.list, '名单');
  const { code } = record.subject;
  const own = [`entries/${record.id}/index.html`, `entries/${record.id}.json`];
  const surfaces = surfacesOf(database, record.id);
  const fragments = surfaces.filter((file) => file.endsWith('.pf_fragment'));
  const orphan = code !== null && countEntries(database, { code }) === 0;
  const counts = new Map([
    ['total', countEntries(database, {})],
    [`side:${list.side}`, countEntries(database, { side: list.side })],
    [`list:${list.id}`, countEntries(database, { list: list.id })],
    [`unit:${record.unit}`, countEntries(database, { unit: record.unit })],
  ]);
  const counted = [...counts.keys()].flatMap((scope) => surfacesOf(database, countSurface(scope)));
  const listings = [...new Set([...surfaces, ...counted])].filter(
    (file) => !own.includes(file) && !fragments.includes(file),
  );
  const changed = new Set([...own, ...fragments]);

  const view = tombstoneView(grave);
  const template = await readFileIn(site, '410.html');
  if (template === null) throw new Error('发布里没有 410.html，无法替换记录页。请重新运行 npm run release。');
  const words = { entry: grave.id, day: printDay(grave.day), reason: view.reasonLabel };
  await writeFileIn(site, own[0] ?? '', fillTombstone(template, words));
  await writeFileIn(site, own[1] ?? '', JSON.stringify(tombstoneJson(view)));
  for (const file of fragments) await removeFileIn(site, file);
  if (orphan) {
    await removeFileIn(site, `organisations/${code}/index.html`);
    changed.add(`organisations/${code}/index.html`);
  }
  for (const file of [...listings, ...surfacesOf(database, SITEMAP)]) {
    const edit = (text: string) => {
      const rest = setCounts(cutEntry(text, record.id), counts);
      return orphan ? cutAddress(rest, `/organisations/${code}/`) : rest;
    };
    if (await editFile(site, file, edit)) changed.add(file);
  }
  const gone = JSON.parse((await readFileIn(site, 'pagefind/removed.json')) ?? '[]') as string[];
  const ids = [...new Set([...gone, ...fragments.map((file) => basename(file, '.pf_fragment'))])];
  for (const { path, content } of removedFiles(tombstones(database), ids, aboutRelease(database).release)) {
    await writeFileIn(site, path, content);
    changed.add(path);
  }
  await checkErased(site, [...changed, ...listings], record, shownName(record, list));
  return [...changed];
}

/** Under this key the snapshot lists the files that show a count. */
export const countSurface = (scope: string) => `count:${scope}`;

async function checkErased(site: string, files: string[], { id }: Entry, name: string): Promise<void> {
  for (const file of files) {
    const text = await readFileIn(site, file);
    if (text === null) continue;
    const grave = file.startsWith(`entries/${id}`) || file === 'data/removed.json';
    const traces = grave ? text.includes(`>${name}<`) || text.includes(`"${name}"`) : text.includes(id);
    if (traces) throw new Error(`撤下未完成：“${file}”里仍有这条记录。请再次运行同一命令。`);
  }
}

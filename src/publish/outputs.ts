import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { entries } from '#db/snapshot/reads.ts';
import { derivedFiles, fixedFiles } from '#src/outputs/derived.ts';
import { type Concerned, sourceOf } from '#src/outputs/derived-file.ts';
import { pictures } from '#src/outputs/install/pictures.ts';
import { rowView } from '#src/outputs/row-view.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { ReleaseFolder } from './places.ts';
import { removedFragments } from './removed.ts';
import { buildSearchIndex } from './search-index.ts';
import { renewFileIn } from './site-files.ts';

/** Writes into a built site what is made from the snapshot without Astro: search index, feeds, data, removals, pictures. */
export async function writeOutputs(
  { site }: ReleaseFolder,
  database: SnapshotDatabase,
  profile: Profile,
  progress: (step: string, done: number, total: number) => void,
): Promise<void> {
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), content);
  };
  const rows = entries(database, {}, { size: Number.MAX_SAFE_INTEGER });
  const index = await buildSearchIndex(
    rows.map((row) => rowView(row, profile)),
    (done) => progress('检索索引', done, rows.length),
  );
  for (const { path, content } of index) await write(`pagefind/${path}`, content);
  const { path, content } = removedFragments([]);
  await write(path, content);
  const source = sourceOf(database, profile);
  const derived = [...derivedFiles(source)].length;
  let done = 0;
  for (const file of derivedFiles(source)) {
    await write(file.path, await file.render());
    done += 1;
    progress('订阅和数据', done, derived);
  }
  for (const file of [...fixedFiles(source), ...(await pictures())]) await write(file.path, file.content);
}

/**
 * Writes anew every feed, data file and notice of removal that an entry may stand in. Safe to repeat.
 * @returns the files.
 */
export async function renewDerived(
  { site }: ReleaseFolder,
  database: SnapshotDatabase,
  profile: Profile,
  entry: Concerned,
): Promise<string[]> {
  const changed: string[] = [];
  for (const file of derivedFiles(sourceOf(database, profile))) {
    if (!file.concerns(entry)) continue;
    await renewFileIn(site, file.path, await file.render());
    changed.push(file.path);
  }
  return changed;
}

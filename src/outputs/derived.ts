import { openDataJsonSchema } from '#src/domain/open-data.ts';
import type { DerivedFile, Source } from './derived-file.ts';
import { entryFeedFiles } from './feeds/entry-feeds.ts';
import { removedFiles } from './feeds/removed.ts';
import { csv } from './open-data/csv.ts';
import { webManifest } from './install/manifest.ts';
import { openDataFiles } from './open-data/files.ts';
import { permalink } from './permalink.ts';
import { statistics } from './statistics.ts';

/** Every file that a withdrawal or a mark may have to write anew. */
export function* derivedFiles(source: Source): Generator<DerivedFile> {
  yield* entryFeedFiles(source);
  yield* openDataFiles(source);
  yield* removedFiles(source);
}

/** Files that are the same as long as the release lives: they hold no entry, only its day's numbers and words. */
export const fixedFiles = ({ database, profile, release }: Source): { path: string; content: string }[] => [
  {
    path: 'data/schema.json',
    content: `${JSON.stringify(openDataJsonSchema(permalink(release, '/data/schema.json')))}\n`,
  },
  { path: 'manifest.webmanifest', content: webManifest(release) },
  ...statistics(database, profile, release.day).map(({ id, headings, rows }) => ({
    path: `statistics/${id}.csv`,
    content: csv(headings, rows),
  })),
];

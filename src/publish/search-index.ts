import * as pagefind from 'pagefind';
import type { RowView } from '#src/outputs/views.ts';
import { searchRecord } from '#src/outputs/search-record.ts';

/** Records handed to Pagefind at a time; its service answers each on its own. */
const BATCH = 200;

/** Files of Pagefind's own interface, which the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Builds the search index of a release, one record per row.
 * @returns the files under `/pagefind/`, by path.
 */
export async function buildSearchIndex(
  rows: RowView[],
  progress: (done: number) => void,
): Promise<{ path: string; content: Uint8Array }[]> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`检索索引无法建立：${errors.join('；')}`);
    for (let done = 0; done < rows.length; done += BATCH) {
      const batch = rows.slice(done, done + BATCH);
      const answers = await Promise.all(batch.map((row) => index.addCustomRecord(searchRecord(row))));
      const faults = answers.flatMap((answer) => answer.errors);
      if (faults.length > 0) throw new Error(`检索索引拒收记录：${faults.join('；')}`);
      progress(done + batch.length);
    }
    const { files, errors: late } = await index.getFiles();
    if (late.length > 0) throw new Error(`检索索引未能写出：${late.join('；')}`);
    return files.filter(({ path }) => !UNUSED.test(path));
  } finally {
    await pagefind.close();
  }
}

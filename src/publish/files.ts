import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gunzipSync, gzip, constants as zlib } from 'node:zlib';
import { workbookText } from './workbook-text.ts';

const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.txt', '.csv', '.webmanifest']);
const TEXT = COMPRESSED;
/** How many files are worked on at once; zlib runs in the thread pool. */
const AT_ONCE = 8;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Every file below a folder as sorted paths with `/`, precompressed twins left out. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile() && !/\.(?:br|gz)$/.test(item.name))
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

/** Runs `work` over all items, a few at once, in order of start. */
export async function each<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

const twins = (path: string) => [`${path}.br`, `${path}.gz`];
const dropTwins = (path: string) => Promise.all(twins(path).map((file) => rm(file, { force: true })));

/**
 * Writes a file so that a reader sees the old bytes or the new ones, and renews its precompressed twins. They
 * go first: killed at any point, this leaves no twin that shows what the file no longer does.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await dropTwins(path);
  await writeWhole(path, content);
  await compressFile(path);
}

/** Removes a file and its precompressed twins, these first; absent is fine. */
export async function removeFile(path: string): Promise<void> {
  await dropTwins(path);
  await rm(path, { force: true });
}

/** False where a text file lacks a twin: a `replaceFile` was killed. */
export const hasTwins = (path: string): boolean =>
  !COMPRESSED.has(extname(path)) || twins(path).every((twin) => existsSync(twin));

/**
 * Writes a file in one rename. The name beside it is always the same, so that the next write of the file takes
 * up what a killed one left; one writer at a time is the release lock's matter.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.tmp`;
  await writeFile(draft, content);
  await rename(draft, path);
}

/** Writes `.br` and `.gz` beside a text file; other files are left alone. */
export async function compressFile(path: string): Promise<void> {
  if (!COMPRESSED.has(extname(path))) return;
  const bytes = await readFile(path);
  const [small, wide] = await Promise.all([
    brotli(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: 6 } }),
    gz(bytes, { level: 6 }),
  ]);
  await Promise.all([writeWhole(`${path}.br`, small), writeWhole(`${path}.gz`, wide)]);
}

/**
 * Text of a file as a reader could see it, workbooks and Pagefind's compressed parts opened; null for pictures and
 * programs.
 */
export async function readableText(path: string): Promise<string | null> {
  const extension = extname(path);
  if (TEXT.has(extension)) return readFile(path, 'utf8');
  if (extension === '.xlsx') return workbookText(path);
  if (!/^\.pf_/.test(extension)) return null;
  return gunzipSync(await readFile(path)).toString('utf8');
}

/** SHA-256 of a file in hexadecimal. */
export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

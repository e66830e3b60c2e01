import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { removeFile, writeWhole } from './files.ts';

/** What Pagefind's index files are made of (CBOR, RFC 8949). */
export type Cbor = number | string | readonly Cbor[];

/** Page (its distance from the page before), places in the text, places in the shown fields. */
type Posting = [page: number, ...places: Cbor[]];
type Word = [word: string, pages: Posting[], variants?: [form: string, pages: Posting[]][]];
type Chunk = [from: string, to: string, hash: string];
type Meta = [version: string, pages: [hash: string][], chunks: Chunk[], ...rest: Cbor[]];

/** Stands before the values in every index file of Pagefind. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * Takes every word of records out of the search index of a site: Pagefind keeps the shown fields in clear there,
 * so that without this a withdrawn name would stay in the release. The numbers of the pages stay as they are.
 * @param fragments names of the records' fragments.
 * @returns the files that make up the index.
 */
export async function cutFromIndex(site: string, fragments: ReadonlySet<string>): Promise<string[]> {
  const folder = join(site, 'pagefind');
  const [name] = (await readdir(folder)).filter((file) => file.endsWith('.pf_meta'));
  if (!name) return [];
  const meta = (await read(join(folder, name))) as Cbor as Meta;
  const gone = new Set(meta[1].flatMap(([hash], page) => (fragments.has(hash) ? [page] : [])));
  const chunks: Chunk[] = [];
  for (const chunk of meta[2]) {
    const path = join(folder, 'index', `${chunk[2]}.pf_index`);
    const left = await cutChunk(path, gone);
    if (left) chunks.push(borders(chunk, left));
    else await removeFile(path);
  }
  if (JSON.stringify(chunks) !== JSON.stringify(meta[2])) {
    await write(join(folder, name), [meta[0], meta[1], chunks, ...meta.slice(3)] as Cbor);
  }
  return [name, ...meta[2].map(([, , hash]) => `index/${hash}.pf_index`)].map((file) => `pagefind/${file}`);
}

/** Cuts one file of words. @returns its first and last word, or null when no word is left. */
async function cutChunk(path: string, gone: ReadonlySet<number>): Promise<[string, string] | null> {
  if (!existsSync(path)) return null;
  const [words] = (await read(path)) as Cbor as [Word[]];
  let changed = false;
  const cut = (pages: Posting[]): Posting[] => {
    const left = cutPages(pages, gone);
    changed ||= left.length < pages.length;
    return left;
  };
  const left = words.flatMap(([word, pages, variants = []]): Word[] => {
    const on = cut(pages);
    const forms = variants.map(([form, places]): [string, Posting[]] => [form, cut(places)]);
    const kept = forms.filter(([, places]) => places.length > 0);
    return on.length > 0 || kept.length > 0 ? [[word, on, kept]] : [];
  });
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last) return null;
  if (changed) await write(path, [left as Cbor]);
  return [first[0], last[0]];
}

/** The pages that stay; each is written as its distance from the one before. */
function cutPages(pages: Posting[], gone: ReadonlySet<number>): Posting[] {
  const left: Posting[] = [];
  let [page, before] = [0, 0];
  for (const [distance, ...places] of pages) {
    page += distance;
    if (gone.has(page)) continue;
    left.push([page - before, ...places]);
    before = page;
  }
  return left;
}

/** A border is the beginning of a word of the chunk; where that word went, the next one's takes its place. */
const borders = ([from, to, hash]: Chunk, [first, last]: [string, string]): Chunk => [
  first.startsWith(from) ? from : first,
  last.startsWith(to) ? to : last,
  hash,
];

async function read(path: string): Promise<Cbor> {
  const bytes = gunzipSync(await readFile(path));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error(`检索索引“${path}”的格式不认识，无法从中撤下记录。请重新运行 npm run release。`);
  }
  return decode(bytes.subarray(SIGNATURE.length)) as Cbor;
}

const write = (path: string, value: Cbor) =>
  writeWhole(path, gzipSync(Buffer.concat([SIGNATURE, encode(value)])));

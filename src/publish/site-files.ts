import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasTwins, readableText, removeFile, replaceFile } from './files.ts';

/** Reads a file of a site as text, null when it does not exist or is no text. */
export const readFileIn = (site: string, file: string): Promise<string | null> =>
  existsSync(join(site, file)) ? readableText(join(site, file)) : Promise.resolve(null);

export async function writeFileIn(site: string, file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(site, file)), { recursive: true });
  await replaceFile(join(site, file), content);
}

/**
 * Writes a file that was made anew, unless it and its twins are there already: who asks again whether a feed has
 * changed is then told that it has not.
 */
export async function renewFileIn(site: string, file: string, content: string | Uint8Array): Promise<void> {
  const path = join(site, file);
  const same = existsSync(path) && hasTwins(path) && (await readFile(path)).equals(Buffer.from(content));
  if (!same) await writeFileIn(site, file, content);
}

/** Rewrites a text file of a site when the edit changes it, or when an earlier rewriting was killed half-way. */
export async function editFile(site: string, file: string, edit: (text: string) => string): Promise<void> {
  const path = join(site, file);
  if (!existsSync(path)) return;
  const before = await readFile(path, 'utf8');
  const after = edit(before);
  if (after !== before || !hasTwins(path)) await replaceFile(path, after);
}

export const removeFileIn = async (site: string, file: string): Promise<void> => {
  await removeFile(join(site, file));
};

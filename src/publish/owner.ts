import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Profile } from '#src/profiles/schema.ts';
import { places } from './places.ts';

/**
 * Keeps a state folder to one jurisdiction: the first command notes whose it is, every later one must be of the
 * same. Units, lists and digests of one mean nothing in another.
 * @throws Error with a sentence when the folder is another jurisdiction's.
 */
export function claimState(root: string, { id }: Profile): void {
  const { owner } = places(root);
  mkdirSync(root, { recursive: true });
  try {
    writeFileSync(owner, `${id}\n`, { flag: 'wx' });
  } catch {
    const held = readFileSync(owner, 'utf8').trim();
    if (held === id) return;
    throw new Error(
      `${root} 里是“${held}”的台账和发布，不能用于“${id}”。请把 XINBANG_PROFILE 设为 ${held}，或者用 XINBANG_VAR 另指一个文件夹。`,
    );
  }
}

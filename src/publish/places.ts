import { existsSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where state lives (contract, "Places"). */
export const places = (root: string) => ({
  register: join(root, 'register.sqlite'),
  cases: join(root, 'cases.sqlite'),
  /** Imports that are being read or wait for a second person. */
  intake: join(root, 'intake'),
  /** Texts of the office: one folder a kind, one Markdown file a text. */
  content: join(root, 'content'),
  keys: join(root, 'keys'),
  releases: join(root, 'releases'),
  current: join(root, 'current'),
  unfinished: join(root, 'unfinished'),
  /** Holds the id of the profile whose state this is. */
  owner: join(root, 'profile'),
});

export interface ReleaseFolder {
  id: string;
  folder: string;
  site: string;
  server: string;
  snapshot: string;
  manifest: string;
  signature: string;
}

/** The files of one release. */
export const releaseFolder = (releases: string, id: string, folder = join(releases, id)): ReleaseFolder => ({
  id,
  folder,
  site: join(folder, 'site'),
  server: join(folder, 'server'),
  snapshot: join(folder, 'snapshot.sqlite'),
  manifest: join(folder, 'manifest.json'),
  signature: join(folder, 'manifest.sig'),
});

/** The release that `current` points at, or null before the first one. */
export function currentRelease(root: string): ReleaseFolder | null {
  const { current, releases } = places(root);
  try {
    const id = basename(readlinkSync(current));
    return existsSync(join(releases, id)) ? releaseFolder(releases, id) : null;
  } catch {
    return null;
  }
}

/** Points `current` at a release in one rename. */
export function switchTo(root: string, id: string): void {
  const { current } = places(root);
  const next = `${current}.${process.pid}`;
  rmSync(next, { force: true });
  symlinkSync(join('releases', id), next, 'dir');
  renameSync(next, current);
}

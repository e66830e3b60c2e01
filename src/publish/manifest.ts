import { createHash, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntakeTotals } from '#db/register/reads.ts';
import { each, filesBelow, replaceFile, sha256, writeWhole } from './files.ts';
import type { Gate } from './gates.ts';
import { signingKeys } from './keys.ts';
import type { ReleaseFolder } from './places.ts';

/** What a release is, and the SHA-256 of everything in it; signed with Ed25519 (base64). */
export interface Manifest {
  release: string;
  day: string;
  profile: string;
  base: string;
  /** Release before this one and the SHA-256 of its manifest. */
  previous: { release: string; manifest: string } | null;
  /** How often the live release was changed since it was made: withdrawals and marks. */
  revision: number;
  counts: { entries: number; tombstones: number; pages: number };
  intake: IntakeTotals;
  gates: Gate[];
  /** SHA-256 of the snapshot as the release froze it, which every page says, and as it is since the last revision. */
  frozen: string;
  snapshot: string;
  files: Record<string, string>;
}

/** Copies of the manifest in the site, which cannot hold their own hash. */
const OWN = new Set(['release.json', 'release.sig']);

export async function hashFiles(site: string): Promise<Record<string, string>> {
  const files = (await filesBelow(site)).filter((file) => !OWN.has(file));
  const hashes: Record<string, string> = Object.fromEntries(files.map((file) => [file, '']));
  await each(files, async (file) => {
    hashes[file] = await sha256(join(site, file));
  });
  return hashes;
}

/** How many pages a release's files hold. */
export const countPages = (files: Manifest['files']): number =>
  Object.keys(files).filter((file) => file.endsWith('.html')).length;

/** Writes and signs a manifest, in the release folder and at `/release.json` and `/release.sig`. */
export async function writeManifest(release: ReleaseFolder, keys: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  const signature = `${sign(null, Buffer.from(text), signingKeys(keys).privateKey).toString('base64')}\n`;
  await writeWhole(release.manifest, text);
  await writeWhole(release.signature, signature);
  await replaceFile(join(release.site, 'release.json'), text);
  await writeWhole(join(release.site, 'release.sig'), signature);
}

/** @throws Error with a sentence when the manifest is missing or damaged. */
export async function readManifest(release: ReleaseFolder): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(release.manifest, 'utf8')) as Manifest;
  } catch (cause) {
    const sentence = `第 ${release.id} 号发布的清单 manifest.json 无法读取。请重新运行 npm run release。`;
    throw new Error(sentence, { cause });
  }
}

/** The hash by which the next manifest points back at this one. */
export async function chainLink(release: ReleaseFolder | null): Promise<Manifest['previous']> {
  if (!release || !existsSync(release.manifest)) return null;
  const bytes = await readFile(release.manifest);
  return { release: release.id, manifest: createHash('sha256').update(bytes).digest('hex') };
}

/** Renews the hashes of the files that a withdrawal or mark changed, and signs again. */
export async function renewManifest(
  release: ReleaseFolder,
  keys: string,
  changed: Iterable<string>,
  counts: Pick<Manifest['counts'], 'entries' | 'tombstones'>,
): Promise<void> {
  const manifest = await readManifest(release);
  for (const file of new Set(changed)) {
    const path = join(release.site, file);
    if (existsSync(path)) manifest.files[file] = await sha256(path);
    else Reflect.deleteProperty(manifest.files, file);
  }
  manifest.snapshot = await sha256(release.snapshot);
  manifest.counts = { ...counts, pages: countPages(manifest.files) };
  manifest.revision += 1;
  await writeManifest(release, keys, manifest);
}

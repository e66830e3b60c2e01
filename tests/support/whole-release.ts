import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesBelow, readableText, sha256 } from '#src/publish/files.ts';
import type { Manifest } from '#src/publish/manifest.ts';
import { currentRelease, places } from '#src/publish/places.ts';

/** Files that the manifest cannot name because they hold it. */
const OWN = new Set(['release.json', 'release.sig']);

/**
 * Everything about the live release that is not as its manifest says: signature, hashes, files missing or too
 * many, precompressed twins that hold other bytes, drafts and locks left behind. Empty when it is whole.
 */
export async function faultsOf(root: string): Promise<string[]> {
  const release = currentRelease(root);
  if (!release) return ['no live release'];
  const faults: string[] = [];
  const text = readFileSync(release.manifest);
  const manifest = JSON.parse(text.toString()) as Manifest;
  const key = createPublicKey(readFileSync(join(places(root).keys, 'signing.pub.pem')));
  const signature = Buffer.from(readFileSync(release.signature, 'utf8'), 'base64');
  if (!verify(null, text, key, signature)) faults.push('signature');
  if (!readFileSync(join(release.site, 'release.json')).equals(text)) faults.push('release.json');
  if (manifest.snapshot !== (await sha256(release.snapshot))) faults.push('snapshot hash');
  const files = (await filesBelow(release.site)).filter((file) => !OWN.has(file));
  const named = new Set(Object.keys(manifest.files));
  for (const file of files) {
    if (!named.delete(file)) faults.push(`not in the manifest: ${file}`);
    else if (manifest.files[file] !== (await sha256(join(release.site, file)))) faults.push(`hash: ${file}`);
    faults.push(...twinFaults(release.site, file));
  }
  faults.push(...[...named].map((file) => `missing: ${file}`));
  const drafts = readdirSync(places(root).releases).filter((name) => name.startsWith('.'));
  return [...faults, ...drafts.map((name) => `draft left: ${name}`)];
}

function twinFaults(site: string, file: string): string[] {
  const path = join(site, file);
  const plain = readFileSync(path);
  const open = { br: brotliDecompressSync, gz: gunzipSync };
  return (['br', 'gz'] as const).flatMap((ending) => {
    const twin = `${path}.${ending}`;
    return existsSync(twin) && !open[ending](readFileSync(twin)).equals(plain) ? [`stale twin: ${twin}`] : [];
  });
}

/** Files of the live site, twins and search fragments opened, in which one of the words stands. */
export async function placesOf(root: string, words: readonly string[]): Promise<string[]> {
  const release = currentRelease(root);
  if (!release) throw new Error('no live release');
  const found: string[] = [];
  for (const item of readdirSync(release.site, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    const bytes = readFileSync(path);
    const text = item.name.endsWith('.br')
      ? brotliDecompressSync(bytes).toString()
      : item.name.endsWith('.gz')
        ? gunzipSync(bytes).toString()
        : ((await readableText(path)) ?? bytes.toString('latin1'));
    if (words.some((word) => text.includes(word))) found.push(path.slice(release.site.length + 1));
  }
  return found;
}

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Origin } from './files.ts';

/** A push says in this file what it is. */
export const MANIFEST = 'manifest.json';

/** What keeps a folder from being written, by the system's code; a full disk has a sentence of its own. */
const FAULTS: Record<string, string> = {
  ENOENT: '所在的文件夹不存在，或者不能写入。请先建立文件夹，或换一个位置。',
  ENOTDIR: '所在的位置不是文件夹。请换一个位置。',
};
const OTHER = '无法写入。请检查这个位置的权限，或换一个位置。';
const FULL = new Set(['ENOSPC', 'EDQUOT']);

const beside = (out: string, ending: string) => join(dirname(out), `.${basename(out)}.${ending}`);

/**
 * Fills a folder whole or not at all: `fill` gets a draft beside it, `settle` runs when the draft is whole, and then
 * the draft takes the folder's place. What a killed run left is dropped.
 * @throws Error with one Chinese sentence when the folder cannot be written, or holds anything but an earlier push of
 * the same target and quarter.
 */
export async function fillFolder(
  path: string,
  origin: Origin,
  fill: (draft: string) => Promise<void>,
  settle: () => void,
): Promise<void> {
  const out = resolve(path);
  const [draft, before] = [beside(out, 'draft'), beside(out, 'before')];
  const drop = (folder: string) => rm(folder, { recursive: true, force: true });
  await checkFree(out, path, origin);
  await told(path, async () => {
    await drop(draft);
    await mkdir(draft);
  });
  try {
    await fill(draft);
    settle();
    await told(path, async () => {
      await drop(before);
      if (existsSync(out)) await rename(out, before);
      await rename(draft, out);
      await drop(before);
    });
  } finally {
    await drop(draft).catch(() => undefined);
  }
}

async function told(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw FULL.has(code) ? error : new Error(`“${path}”${FAULTS[code] ?? OTHER}`);
  }
}

async function checkFree(out: string, path: string, { target, quarter }: Origin): Promise<void> {
  if (!existsSync(out)) return;
  let files: string[] = [];
  await told(path, async () => {
    files = await readdir(out);
  });
  if (files.length === 0) return;
  const held = await readManifest(join(out, MANIFEST));
  const own = new Set([MANIFEST, ...Object.keys(held?.files ?? {})]);
  const same = held?.target?.id === target.id && (held.quarter ?? null) === quarter;
  if (same && files.every((file) => own.has(file))) return;
  throw new Error(`“${path}”里有别的文件，没有覆盖。请换一个空的文件夹。`);
}

const readManifest = (
  path: string,
): Promise<{ target?: { id: string }; quarter?: string | null; files?: object } | null> =>
  readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as object)
    .catch(() => null);

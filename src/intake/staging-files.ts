import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '#src/alive.ts';
import { openStaging, type Staging } from '#db/staging/open.ts';
import { stagedBatch } from '#db/staging/reads.ts';
import { type BatchRow, stagingWriter } from '#db/staging/writes.ts';
import type { ImportOptions } from './context.ts';
import { openFile } from './files/open-file.ts';
import { readSheets } from './read-sheets.ts';

/** A file that an import is reading into; the number is its process. */
const READING = /^reading-(\d+)-/;
const ENDING = '.sqlite';

/** Reads files into a staging file of their own; the register is not touched. @throws UnreadableFile */
export async function readFiles(paths: string[], options: ImportOptions): Promise<Staging> {
  const { folder, importer, day, mode, accept } = options;
  sweep(folder);
  const name = `reading-${process.pid}-${randomBytes(6).toString('hex')}${ENDING}`;
  mine.add(name);
  const staging = openStaging(join(folder, name));
  try {
    const writer = stagingWriter(staging);
    for (const path of paths) {
      const file = await openFile(path);
      await readSheets(path, file, options, writer).finally(file.close);
    }
    const id = `${day.replaceAll('-', '')}-${randomBytes(3).toString('hex')}`;
    writer.addBatch({ id, importer, at: new Date().toISOString(), day, mode, accept: [...accept] });
    return staging;
  } catch (error) {
    staging.remove();
    throw error;
  }
}

/** Files that this process is reading into. */
const mine = new Set<string>();

/** Throws away what killed imports left half read; an earlier process may have had this one's number. */
function sweep(folder: string): void {
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = Number(READING.exec(file)?.[1]);
    const ended = pid === process.pid ? !mine.has(file) : !isAlive(pid);
    if (pid > 0 && ended) rmSync(join(folder, file), { force: true });
  }
}

/** Keeps a staging file under its batch's id until it is approved or rejected; returns it, opened again. */
export function keepStaged(folder: string, staging: Staging): { batch: BatchRow; staging: Staging } {
  const batch = stagedBatch(staging);
  if (!batch) throw new Error(`${staging.path} holds no whole import`);
  staging.close();
  const path = join(folder, `${batch.id}${ENDING}`);
  renameSync(staging.path, path);
  return { batch, staging: openStaging(path) };
}

/** Opens a kept import; null when there is none of that id. */
export function openStaged(folder: string, id: string): { batch: BatchRow; staging: Staging } | null {
  const path = join(folder, `${id}${ENDING}`);
  if (!/^\d{8}-[0-9a-f]{6}$/.test(id) || !existsSync(path)) return null;
  const staging = openStaging(path);
  const batch = stagedBatch(staging);
  if (!batch) staging.close();
  return batch && { batch, staging };
}

/** Ids of the imports that wait for a second person, oldest first. */
export const stagedIds = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => /^\d{8}-[0-9a-f]{6}\.sqlite$/.test(file))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();

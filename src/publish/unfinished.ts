import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { places } from './places.ts';

/**
 * Entries whose withdrawal or mark was begun. Each is noted before anything is changed and struck off when the
 * live release agrees, so that the next run finishes what a killed one left.
 */
export function noteUnfinished(root: string, entry: string): void {
  const { unfinished } = places(root);
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, entry), '');
}

export function strikeUnfinished(root: string, entry: string): void {
  rmSync(join(places(root).unfinished, entry), { force: true });
}

export function unfinished(root: string): string[] {
  try {
    return readdirSync(places(root).unfinished);
  } catch {
    return [];
  }
}

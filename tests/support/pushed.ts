import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PushManifest } from '#src/push/push.ts';
import { pushTo } from '#src/push/push.ts';
import { readQuarter } from '#src/push/quarter.ts';
import { findTarget } from '#src/push/targets.ts';
import { allCells } from './workbook.ts';
import { TODAY, type World } from './world.ts';

type Json = PushManifest & {
  entries: { id: string }[];
  deletes: { id: string; day: string; reason: string }[];
};

/** Pushes to a target of a world into a folder of the world's own. */
export function pushIn(world: World, word: string, folder: string, quarter?: string, today = TODAY) {
  const target = findTarget(world.profile, word);
  if (!target) throw new Error(`no target ${word}`);
  const out = join(world.root, folder);
  const period = quarter === undefined ? null : readQuarter(quarter);
  return pushTo({ ...world, target, quarter: period, out, today, progress: () => undefined });
}

/** A pushed folder as its receiver reads it. */
export function pushedFolder(world: World, folder: string) {
  const path = join(world.root, folder);
  const files = readdirSync(path).sort();
  const json = (file: string) => JSON.parse(readFileSync(join(path, file), 'utf8')) as Json;
  const table = (file: string) =>
    parse(readFileSync(join(path, file)), {
      bom: true,
      columns: true,
      cast: (text) => text.trim(),
    }) as Record<string, string>[];
  const lists = files.filter((file) => file.endsWith('.json') && !/^(?:manifest|deletes)/.test(file));
  const ids = lists.flatMap((file) => json(file).entries.map(({ id }) => id));
  return {
    path,
    files,
    json,
    table,
    ids: ids.sort(),
    deletes: () => json('deletes.json').deletes,
    bytes: () => new Map(files.map((file) => [file, readFileSync(join(path, file)).toString('base64')])),
    /** Every text that a reader finds in any of the files, workbooks opened. */
    async text(): Promise<string> {
      const parts = files.map(async (file) => {
        if (!file.endsWith('.xlsx')) return readFileSync(join(path, file), 'utf8');
        const cells = await allCells(join(path, file));
        return cells.map((cell) => (cell.kind === 'text' ? cell.text : '')).join('\n');
      });
      return (await Promise.all(parts)).join('\n');
    },
  };
}

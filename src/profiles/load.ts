import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { catalogueSchema, compose, ownSchema } from './catalogue.ts';
import { profileFaults } from './faults.ts';
import { type Profile, profileSchema } from './schema.ts';

const folder = import.meta.dirname;
/** The file of a jurisdiction that every folder of one has. */
const HEAD = 'profile.json';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const jsonFiles = (path: string) => readdirSync(path).filter((name) => name.endsWith('.json'));
const nameOf = (file: string) => file.slice(0, -'.json'.length);

/** The jurisdictions that have a profile. */
export const profileIds = (): string[] =>
  readdirSync(folder).filter((name) => existsSync(join(folder, name, HEAD)));

/**
 * Reads one jurisdiction's data from `src/profiles/<id>/*.json`, joins it with the catalogue and checks it whole.
 * Each file fills the field of its own name; `profile.json` holds the rest.
 * @throws Error with one line for each fault, naming the file's field.
 */
export function loadProfile(id: string): Profile {
  const known = profileIds();
  if (!known.includes(id)) throw new Error(`没有名为“${id}”的地区配置。可用：${known.join('、')}。`);
  const files = jsonFiles(join(folder, id)).filter((file) => file !== HEAD);
  const parts = files.map((file) => [nameOf(file), readJson(join(folder, id, file))] as const);
  const head = readJson(join(folder, id, HEAD)) as object;
  return checkProfile(id, joinCatalogue(id, { ...head, ...Object.fromEntries(parts) }));
}

/** A jurisdiction's own data with what it takes from the catalogue. @throws Error with one line for each fault. */
export function joinCatalogue(id: string, data: unknown): unknown {
  const own = ownSchema.safeParse(data);
  if (!own.success) throw faulty(id, z.prettifyError(own.error));
  try {
    return compose(own.data, readCatalogue());
  } catch (error) {
    throw faulty(id, error instanceof Error ? error.message : String(error));
  }
}

function readCatalogue() {
  const shared = join(folder, 'catalogue');
  const files = jsonFiles(shared).map((file) => [nameOf(file), readJson(join(shared, file))] as const);
  const lists = jsonFiles(join(shared, 'lists')).flatMap((file) => readJson(join(shared, 'lists', file)));
  const parsed = catalogueSchema.safeParse({ ...Object.fromEntries(files), lists });
  if (!parsed.success) throw new Error(`目录：${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * Checks one jurisdiction's data whole: its shape, the rules between its fields, and every reference.
 * @throws Error with one line for each fault, naming the field.
 */
export function checkProfile(id: string, data: unknown): Profile {
  const parsed = profileSchema.safeParse(data);
  if (!parsed.success) throw faulty(id, z.prettifyError(parsed.error));
  const faults = profileFaults(parsed.data);
  if (faults.length > 0) throw faulty(id, faults.join('\n'));
  return parsed.data;
}

const faulty = (id: string, lines: string) => new Error(`地区配置“${id}”有误：\n${lines}`);

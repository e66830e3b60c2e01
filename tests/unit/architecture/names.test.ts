import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadProfile, profileIds } from '#src/profiles/load.ts';
import { unitNames } from '#src/profiles/units.ts';

const project = join(import.meta.dirname, '../../..');
const profiles = profileIds().map(loadProfile);

/** Words that are names of places or units in one profile and plain words elsewhere. */
const general = new Set(['全国']);

test('no name of a jurisdiction, a place or a unit stands in code', () => {
  const places = profiles.flatMap(({ name, place }) => [
    name.replace(/[区市]$/, ''),
    place.province,
    place.city,
  ]);
  const units = profiles.flatMap(({ units: all }) => all.flatMap(unitNames));
  const names = [...new Set([...places, ...units])].filter((name) => !general.has(name));
  const code = ['src', 'db', 'scripts'].flatMap((top) =>
    readdirSync(join(project, top), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro|mjs)$/.test(file))
      .map((file) => join(top, file)),
  );
  const found = code
    .filter((file) => !file.startsWith('db/demo/words/'))
    .flatMap((file) => {
      // 北京时间 is a clock; 示例区人民法院 and the like are nobody's names.
      const text = readFileSync(join(project, file), 'utf8').replaceAll(/北京时间|示例[\u4e00-\u9fff]+/g, '');
      return names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
    });
  assert.deepEqual(found, []);
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const project = join(import.meta.dirname, '../../..');

/** Every place of the house, the most special first. */
const rooms = [
  'db/register',
  'db/staging',
  'db/snapshot',
  'db/cases',
  'db/demo',
  'src/domain',
  'src/profiles',
  'src/editorial',
  'src/intake',
  'src/publish',
  'src/push',
  'src/cases',
  'src/outputs',
  'src/search',
  'src/screen',
  'src/server',
  'src/components',
  'src/layouts',
  'src/pages',
  'src/alive.ts',
  'src/calendar.ts',
  'src/config.ts',
  'src/env.d.ts',
  'scripts',
] as const;
type Room = (typeof rooms)[number];

/** Who may import whom (architecture.md); a room may always import itself. */
const allowed: Record<Room, readonly Room[]> = {
  'src/domain': [],
  'src/profiles': ['src/domain'],
  'src/alive.ts': [],
  'src/calendar.ts': ['src/domain'],
  'src/config.ts': [],
  'src/env.d.ts': ['src/cases', 'src/outputs'],
  'db/register': ['src/domain'],
  'db/staging': [],
  'db/snapshot': ['src/domain'],
  'db/cases': ['src/domain'],
  'db/demo': ['src/domain', 'src/profiles'],
  'src/search': ['src/domain'],
  'src/screen': ['src/search'],
  'src/editorial': ['src/domain', 'src/profiles'],
  'src/intake': ['src/alive.ts', 'src/domain', 'src/profiles', 'db/register', 'db/staging'],
  'src/outputs': [
    'src/domain',
    'src/calendar.ts',
    'src/profiles',
    'src/search',
    'src/config.ts',
    'db/snapshot',
  ],
  'src/cases': ['src/domain', 'src/calendar.ts', 'src/profiles', 'src/outputs', 'db/cases'],
  'src/publish': [
    'src/alive.ts',
    'src/domain',
    'src/profiles',
    'src/editorial',
    'src/outputs',
    'src/config.ts',
    'db/register',
    'db/snapshot',
  ],
  'src/push': [
    'src/domain',
    'src/profiles',
    'src/intake',
    'src/outputs',
    'src/publish',
    'db/register',
    'db/snapshot',
  ],
  'src/server': [
    'src/domain',
    'src/profiles',
    'src/outputs',
    'src/cases',
    'src/publish',
    'src/config.ts',
    'db/register',
    'db/snapshot',
    'db/cases',
  ],
  'src/layouts': ['src/outputs', 'src/domain', 'src/components'],
  'src/components': ['src/outputs', 'src/domain', 'src/layouts'],
  'src/pages': ['src/outputs', 'src/layouts', 'src/components', 'src/search', 'src/domain'],
  scripts: rooms.filter((room) => room.startsWith('src/') || room.startsWith('db/')),
};

/** Packages that only the named files may import. */
const guarded: Record<string, readonly RegExp[]> = {
  'better-sqlite3': [/^db\/\w+\/open\.ts$/],
  'drizzle-orm': [/^db\/(?:register|staging|snapshot|cases)\//],
  '@cj-tech-master/excelts': [
    /^src\/intake\/(?:files\/|template\/workbook\.ts$)/,
    /^db\/demo\/spreadsheet\.ts$/,
    // Open data as a workbook and Atom are written by it; a release is searched inside its workbooks.
    /^src\/outputs\/(?:open-data\/workbook|feeds\/atom)\.ts$/,
    /^src\/publish\/workbook-text\.ts$/,
  ],
  sharp: [/^src\/outputs\/install\/pictures\.ts$/],
  uqr: [/^src\/outputs\/qr\.ts$/],
  echarts: [/^src\/outputs\/charts\.ts$/],
  pagefind: [/^src\/publish\/search-index\.ts$/],
  zod: [/^src\/(?:domain|profiles|cases|editorial)\//, /^src\/config\.ts$/],
  astro: [/^src\/(?:pages|layouts|components)\//],
};

interface Import {
  from: string;
  specifier: string;
}

const files = ['src', 'db', 'scripts']
  .flatMap((top) =>
    readdirSync(join(project, top), { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)),
  )
  .filter((file) => /\.(?:ts|astro)$/.test(file));

const imports = files.flatMap((from): Import[] => {
  const text = readFileSync(join(project, from), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
  );
  return [...found].map(([, a, b, c]) => ({ from, specifier: a ?? b ?? c ?? '' }));
});

const roomOf = (file: string): Room | undefined =>
  rooms.find((room) => file === room || file.startsWith(`${room}/`));

function target({ from, specifier }: Import): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return relative(project, resolve(project, dirname(from), specifier));
  return null;
}

test('imports were found, so that the rules below rule over something', () => {
  assert.ok(imports.length > 200, `only ${imports.length} import lines`);
});

test('every file stands in a room of the house', () => {
  const homeless = files.filter((file) => !roomOf(file));
  assert.deepEqual(homeless, []);
});

test('a room imports only the rooms that it may', () => {
  const offences = imports.flatMap((found) => {
    const to = target(found);
    const [room, other] = [roomOf(found.from), to === null ? undefined : roomOf(to)];
    if (!room || !other || room === other || allowed[room].includes(other)) return [];
    return [
      `${found.from} imports ${found.specifier}: ${room} may import ${allowed[room].join(', ') || 'nothing'}`,
    ];
  });
  assert.deepEqual(offences, []);
});

test('a guarded package is imported only where it belongs', () => {
  const offences = imports.flatMap(({ from, specifier }) => {
    const name = Object.keys(guarded).find(
      (known) => specifier === known || specifier.startsWith(`${known}/`),
    );
    if (!name || guarded[name]?.some((pattern) => pattern.test(from))) return [];
    return [`${from} imports ${specifier}`];
  });
  assert.deepEqual(offences, []);
});

test('domain imports zod and nothing else from outside', () => {
  const offences = imports.filter(
    ({ from, specifier }) => from.startsWith('src/domain/') && !/^(?:\.|zod$)/.test(specifier),
  );
  assert.deepEqual(offences, []);
});

test('what scripts need has no astro import', () => {
  const offences = imports.filter(
    ({ from, specifier }) => from.endsWith('.ts') && specifier.startsWith('astro:'),
  );
  assert.deepEqual(offences, []);
});

test('only src/config.ts reads the environment', () => {
  const readers = files.filter((file) => readFileSync(join(project, file), 'utf8').includes('process.env'));
  assert.deepEqual(readers, ['src/config.ts']);
});

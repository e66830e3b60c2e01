import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const project = join(import.meta.dirname, '../../..');

const sources = ['src', 'db', 'scripts']
  .flatMap((top) =>
    readdirSync(join(project, top), { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)),
  )
  .filter((file) => /\.(?:ts|astro|css)$/.test(file))
  .map((file) => ({ file, lines: readFileSync(join(project, file), 'utf8').split('\n').length - 1 }));

test('no source file is longer than 200 lines', () => {
  assert.deepEqual(
    sources.filter(({ lines }) => lines > 200),
    [],
  );
});

test('half of the source files have 60 lines or fewer', () => {
  const short = sources.filter(({ lines }) => lines <= 60).length;
  assert.ok(short * 2 >= sources.length, `${short} of ${sources.length}`);
});

test('no file or folder has a name that explains nothing', () => {
  const vague = /\/(?:utils?|helpers?|common|misc|lib|core|services?|types)(?:\/|\.ts$)/;
  assert.deepEqual(
    sources.filter(({ file }) => vague.test(file)),
    [],
  );
});

test('a page has at most 25 lines of frontmatter', () => {
  const long = sources.filter(({ file }) => {
    if (!/^src\/pages\/.*\.astro$/.test(file)) return false;
    const [, front = ''] = readFileSync(join(project, file), 'utf8').split(/^---$/m);
    return front.trim().split('\n').length > 25;
  });
  assert.deepEqual(long, []);
});

test('a script is at most 60 lines long', () => {
  assert.deepEqual(
    sources.filter(({ file, lines }) => file.startsWith('scripts/') && lines > 60),
    [],
  );
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesBelow } from '#src/publish/files.ts';
import { proseOf, sentencesIn, stringsIn } from '../support/texts.ts';
import { emptyLinks, halfWidth, notPressed, unwelcome } from '../support/wording.ts';
import { liveOf, makeWorld, type World } from '../support/world.ts';

const project = join(import.meta.dirname, '../..');

let world: World;
let pages: { file: string; html: string; text: string[] }[];
before(async () => {
  world = await makeWorld({ entries: 300 });
  const { site, close } = liveOf(world.root);
  close();
  const files = (await filesBelow(site)).filter((file) => file.endsWith('.html'));
  pages = files.map((file) => {
    const html = readFileSync(join(site, file), 'utf8');
    return { file, html, text: proseOf(html) };
  });
});
after(() => {
  world.close();
});

/** Everything in the programs and profiles that may be read by somebody: where it stands, and the texts. */
const sources = ['src', 'scripts'].flatMap((top) =>
  readdirSync(join(project, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro|json)$/.test(file))
    .map((file) => {
      const content = readFileSync(join(project, top, file), 'utf8');
      const text = file.endsWith('.json') ? stringsIn(JSON.parse(content)) : sentencesIn(file, content);
      return { file: join(top, file), text };
    }),
);

const faults = (texts: { file: string; text: string[] }[], pattern: RegExp) =>
  texts.flatMap(({ file, text }) =>
    text.filter((line) => pattern.test(line)).map((line) => `${file}: ${line.trim().slice(0, 80)}`),
  );

test('the words were found, so that the rules below rule over something', () => {
  assert.ok(pages.length > 400, String(pages.length));
  assert.ok(sources.flatMap(({ text }) => text).filter((line) => /\p{Script=Han}/u.test(line)).length > 2000);
});

for (const { pattern, reason, say } of unwelcome) {
  test(`no page, program or profile says ${pattern.source}: ${reason}${say ? `; it is ${say}` : ''}`, () => {
    assert.deepEqual([...new Set([...faults(sources, pattern), ...faults(pages, pattern)])], []);
  });
}

/** Headings of the 双公示 exchange and case numbers, which are as their units write them. */
const asSent = /_\d\([^)]*\)|\(\d{4}\)/g;

test('Chinese sentences have full-width punctuation', () => {
  const own = [...sources, ...pages].map(({ file, text }) => ({
    file,
    text: text.map((line) => line.replaceAll(asSent, '')),
  }));
  assert.deepEqual(faults(own, halfWidth), []);
});

test('a day in a page’s text is written 2026年11月20日', () => {
  assert.deepEqual(faults(pages, /(?<![\d-])20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/), []);
});

test('every link says where it leads, and no link or button speaks of exposing beside a name that the plan gives', () => {
  const { lists, channels } = world.profile;
  const given = [...lists, ...channels].map(({ name }) => name).filter((name) => notPressed.test(name));
  const bad = pages.flatMap(({ file, html }) =>
    [
      ...html
        .replaceAll(/<template[\s\S]*?<\/template>/g, '')
        .matchAll(/<(a|button)\b([^>]*)>([\s\S]*?)<\/\1>/g),
    ].flatMap(([, , marks = '', inner = '']) => {
      const said = /aria-label="([^"]*)"/.exec(marks)?.[1] ?? inner.replaceAll(/<[^>]*>/g, '').trim();
      const rest = given.reduce((text, name) => text.replaceAll(name, ''), said);
      return emptyLinks.test(said) || notPressed.test(rest) ? [`${file}: “${said}” ${marks.trim()}`] : [];
    }),
  );
  assert.deepEqual([...new Set(bad)], []);
});

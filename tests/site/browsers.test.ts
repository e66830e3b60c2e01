import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import { type Mode, modes, readChoices, readingStyle } from '#src/outputs/reading-modes.ts';
import { liveOf, makeWorld, type World } from '../support/world.ts';

let world: World;
let site: string;
before(async () => {
  world = await makeWorld({ entries: 40 });
  const live = liveOf(world.root);
  live.close();
  site = live.site;
});
after(() => {
  world.close();
});

const read = (file: string) => readFileSync(join(site, file), 'utf8');
const built = (pattern: string) =>
  globSync(pattern, { cwd: site }).map((file) => ({ file, text: read(file) }));
const packed = (text: string) => brotliCompressSync(text).length;

/** The style sheet of a file without its texts, so that a brace in one is no brace. */
const styles = () =>
  built('_astro/*.css').map(({ file, text }) => ({ file, text: text.replaceAll(/"[^"]*"/g, '""') }));

/** Selectors of rules that stand inside another rule that is no at-rule: what old browsers drop. */
function nested(css: string): string[] {
  const open: boolean[] = [];
  const found: string[] = [];
  for (const [, head = '', brace] of css.matchAll(/([^{};]*)([{};])/g)) {
    if (brace === '{') {
      if (open.includes(true)) found.push(head.trim());
      open.push(!head.trim().startsWith('@') || head.includes('@page'));
    } else if (brace === '}') open.pop();
  }
  return found;
}

test('the check for nested rules tells nested from grouped ones', () => {
  assert.deepEqual(nested('@layer a{@media print{a{color:red}}b{top:0}}c{top:0}'), []);
  assert.deepEqual(nested('a{top:0;&:hover{top:1px}}'), ['&:hover']);
  assert.deepEqual(nested('a{@media print{top:0}}'), ['@media print']);
});

test('all styles of a record page are at most 14 KB compressed, the reader’s own included, and it has no script', () => {
  const all = Object.keys(modes).flatMap((mode) => Object.keys(modes[mode as Mode].options));
  const own = packed(readingStyle(readChoices(all.join('.'))));
  for (const { file, text } of built('entries/*/index.html')) {
    const links = [...text.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, href = '']) => href);
    const size = links.reduce((sum, href) => sum + packed(read(href)), own);
    assert.ok(links.length > 0 && size <= 14 * 1024, `${file}: ${size}`);
    assert.doesNotMatch(text, /<script/, file);
  }
});

// The offline page has only what a browser without network has kept.
test('every page but those for walls, frames and no network asks for the reader’s own style', () => {
  const bare = built('**/*.html')
    .filter(({ text }) => !text.includes('href="/reading.css"'))
    .map(({ file }) => file.replace(/^embed\/.*/, 'embed/'));
  assert.deepEqual([...new Set(bare)].sort(), ['embed/', 'offline/index.html', 'screen/index.html']);
});

test('no rule is nested, no width is written as a range, and :has decides nothing that a reader needs', () => {
  const sheets = styles();
  assert.ok(sheets.length >= 3);
  for (const { file, text } of sheets) {
    assert.deepEqual(nested(text), [], file);
    assert.doesNotMatch(text, /@media[^{]*(?:[<>]|not \()|light-dark\(|color-mix\(|@container/, file);
  }
  // An emptied page says that it is empty; a printed board may be A3. Without :has there is no such line, and A4.
  const asked = sheets.flatMap(({ text }) => [...text.matchAll(/:has\(([^()]*)\)/g)].map(([, what]) => what));
  assert.deepEqual([...new Set(asked)].sort(), ['.paper [value=a3]:checked', '[data-entry]']);
});

/** True where a script waits outside every function. */
function waitsAtItsTop(text: string): boolean {
  const waits = (node: ts.Node): boolean =>
    ts.isAwaitExpression(node) ||
    (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
    (!ts.isFunctionLike(node) && (ts.forEachChild(node, waits) ?? false));
  return waits(ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest));
}

test('no script splits words by the browser or waits at its top, and only four pages have one of their own', () => {
  const scripts = built('_astro/*.js');
  assert.ok(scripts.length >= 3);
  for (const { file, text } of scripts) {
    assert.doesNotMatch(text, /Intl\.Segmenter/, file);
    assert.ok(!waitsAtItsTop(text), file);
  }
  assert.ok(
    waitsAtItsTop('const a = 1; if (a) await b();') && !waitsAtItsTop('const a = async () => await b();'),
  );
  const withScripts = built('**/*.html')
    .filter(({ text }) => /<script type="module"/.test(text))
    .map(({ file }) => file);
  assert.deepEqual(withScripts.sort(), [
    'index.html',
    'offline/index.html',
    'screen/index.html',
    'search/index.html',
  ]);
});

import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { RowView } from '#src/outputs/views.ts';
import { type Cbor, cutFromIndex } from '#src/publish/search-cut.ts';
import { buildSearchIndex } from '#src/publish/search-index.ts';

const row = (name: string, index: number) =>
  ({
    path: `/entries/entry${index}/`,
    name,
    document: `（2026）津0113执${index}号`,
    code: null,
    mask: null,
    side: 'black',
    mark: 'x',
    unit: 'y',
    published: `2026-01-${String(10 + (index % 20))}`,
    until: null,
  }) as unknown as RowView;

/** An index of the names in a folder, with what finds a name in it. */
async function openIndex(names: string[]) {
  const site = mkdtempSync(join(tmpdir(), 'xinbang-index-'));
  for (const { path, content } of await buildSearchIndex(names.map(row), () => undefined)) {
    mkdirSync(dirname(join(site, 'pagefind', path)), { recursive: true });
    writeFileSync(join(site, 'pagefind', path), content);
  }
  const open = (file: string) => gunzipSync(readFileSync(join(site, 'pagefind', file)));
  const files = (folder: string, ending: string) =>
    readdirSync(join(site, 'pagefind', folder)).filter((file) => file.endsWith(ending));
  const fragmentOf = (name: string) =>
    files('fragment', '.pf_fragment')
      .find((file) => open(`fragment/${file}`).includes(`"${name}"`))
      ?.replace('.pf_fragment', '') ?? '';
  const text = () =>
    [...files('index', '.pf_index').map((file) => `index/${file}`), ...files('', '.pf_meta')]
      .map((file) => open(file).toString())
      .join('');
  /** Every word with the numbers of the pages on which it stands. */
  const words = () =>
    new Map(
      files('index', '.pf_index').flatMap((file) => {
        const [list] = decode(open(`index/${file}`).subarray(12)) as unknown as [
          [string, [number, ...Cbor[]][]][],
        ];
        return list.map(([word, pages]): [string, number[]] => {
          let page = 0;
          return [word, pages.map(([step]) => (page += step))];
        });
      }),
    );
  /** Index and meta files without their signature. */
  const contents = () =>
    [...files('index', '.pf_index').map((file) => `index/${file}`), ...files('', '.pf_meta')].map((file) =>
      open(file).subarray(12),
    );
  return { site, fragmentOf, text, words, contents };
}

test('what is not cut is written byte for byte as Pagefind writes it', async () => {
  const index = await openIndex(['天津示例商贸有限公司', '鲁笃彤', '阿依古丽·买买提']);
  for (const content of index.contents()) {
    assert.deepEqual(Buffer.from(encode(decode(content))), content);
  }
});

test('a cut record leaves no word behind, the others keep theirs, and cutting again changes nothing', async () => {
  const names = Array.from(
    { length: 400 },
    (_, index) => `甲${String.fromCodePoint(0x4e00 + index * 7)}乙${index}`,
  );
  const gone = names.filter((_, index) => index % 40 === 3 || index < 2);
  const index = await openIndex(names);
  const before = index.words();
  const fragments = gone.map(index.fragmentOf);
  assert.ok(fragments.every(Boolean));
  for (const fragment of fragments) await cutFromIndex(index.site, new Set([fragment]));
  for (const name of gone) assert.ok(!index.text().includes(name), name);
  for (const name of names.filter((each) => !gone.includes(each)))
    assert.ok(index.text().includes(name), name);

  const left = index.words();
  const cut = new Set(gone.flatMap((name) => before.get(name) ?? []));
  assert.equal(cut.size, gone.length);
  const expected = [...before]
    .map(([word, pages]) => [word, pages.filter((page) => !cut.has(page))] as const)
    .filter(([, pages]) => pages.length > 0);
  assert.deepEqual([...left], expected);
  const once = index.text();
  await cutFromIndex(index.site, new Set(fragments));
  assert.equal(index.text(), once);
  await cutFromIndex(index.site, new Set(names.map(index.fragmentOf)));
  assert.equal(index.words().size, 0);
});

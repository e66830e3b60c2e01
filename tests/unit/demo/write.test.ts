import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type DemoFile, writeDemo } from '#db/demo/write.ts';
import { readSheets } from '#src/intake/sheets.ts';
import { readWorkbook } from '#src/intake/workbook.ts';
import { loadProfile } from '#src/profiles/load.ts';
import { today } from './population.ts';

const folder = await mkdtemp(join(tmpdir(), 'demo-'));
after(() => rm(folder, { recursive: true }));
const profile = loadProfile('beichen');

const write = async (name: string, options: { entries: number; seed: number; today: string }) => {
  const out = join(folder, name);
  return { out, files: await writeDemo({ ...options, out }) };
};
const hashes = async (out: string) =>
  Promise.all(
    (await readdir(out)).sort().map(async (file) => {
      const bytes = await readFile(join(out, file));
      return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
    }),
  );

test('the same options write the same bytes; another seed writes others', async () => {
  const options = { entries: 300, seed: 5, today };
  const first = await hashes((await write('first', options)).out);
  // Zip entries keep time in steps of two seconds: a clock that leaked in would now show.
  await new Promise((done) => setTimeout(done, 2100));
  assert.deepEqual(await hashes((await write('second', options)).out), first);
  assert.notDeepEqual(await hashes((await write('third', { ...options, seed: 6 })).out), first);
});

test('files.json names every file with its list', async () => {
  const { out, files } = await write('named', { entries: 200, seed: 1, today });
  const kept = JSON.parse(await readFile(join(out, 'files.json'), 'utf8')) as DemoFile[];
  assert.deepEqual(kept, files);
  const present = (await readdir(out)).filter((file) => file !== 'files.json');
  assert.deepEqual(files.map(({ file }) => file).sort(), present.sort());
});

test('the penalty files are GB18030 and the wage file is UTF-8 with a mark, rare characters included', async () => {
  const { out } = await write('encoded', { entries: 4000, seed: 2, today });
  const text = new TextDecoder('gb18030', { fatal: true }).decode(
    await readFile(join(out, 'penalty-market.csv')),
  );
  assert.match(text, /^行政相对人名称,/);
  assert.match(text, /[\u{20000}-\u{3ffff}]/u);
  assert.match(text, /"[^"]*""全国第一""[^"]*"/);
  assert.deepEqual([...(await readFile(join(out, 'wage.csv'))).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
});

for (const day of [today, '2028-02-29']) {
  test(`the import refuses no row that was written on ${day}`, async () => {
    const { out, files } = await write(`imported-${day}`, { entries: 1500, seed: 3, today: day });
    let taken = 0;
    for (const { file, list } of files) {
      const { sheets } = await readWorkbook(join(out, file));
      const received = readSheets({ path: file, name: file, sha256: '' }, sheets, {
        profile,
        list: profile.lists.find(({ id }) => id === list),
        register: undefined as never,
        secret: Buffer.alloc(32),
        day,
        mode: 'delta',
        accept: new Set(),
        dryRun: true,
      });
      const notes = received.flatMap(({ findings }) => findings);
      assert.deepEqual(
        notes.filter(({ code }) => code !== 'masked-text'),
        [],
        file,
      );
      taken += received.reduce((sum, { rows }) => sum + rows.length, 0);
    }
    assert.equal(taken, 1500);
  });
}

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type DemoFile, writeDemo } from '#db/demo/write.ts';
import { openRegister } from '#db/register/open.ts';
import { importFiles } from '#src/intake/import.ts';
import { loadProfile } from '#src/profiles/load.ts';
import { today } from './population.ts';

const folder = await mkdtemp(join(tmpdir(), 'demo-'));
after(() => rm(folder, { recursive: true }));
const profile = loadProfile('beichen');

const write = async (name: string, options: { entries: number; seed: number; today: string }) => {
  const out = join(folder, name);
  return { out, files: await writeDemo({ ...options, profile, out }) };
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
    const register = openRegister(join(out, 'register.sqlite'));
    let taken = 0;
    for (const { file, list } of files) {
      const report = await importFiles([join(out, file)], {
        profile,
        list: profile.lists.find(({ id }) => id === list),
        register,
        folder: join(out, 'intake'),
        importer: '经办甲',
        secret: Buffer.alloc(32),
        day,
        mode: 'delta',
        accept: new Set(),
        dryRun: true,
      });
      assert.deepEqual(
        [...report.findings()].filter(({ code }) => !['masked-text', 'no-consent'].includes(code)),
        [],
        file,
      );
      taken += report.totals.new;
      report.staging.remove();
    }
    register.close();
    assert.equal(taken, 1500);
  });
}

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { demoTables } from '#db/demo/files.ts';
import { writeDemo } from '#db/demo/write.ts';
import { openRegister } from '#db/register/open.ts';
import { importFiles } from '#src/intake/import.ts';
import { loadProfile, profileIds } from '#src/profiles/load.ts';
import { today } from './population.ts';

const folder = await mkdtemp(join(tmpdir(), 'demo-profiles-'));
after(() => rm(folder, { recursive: true }));

for (const id of profileIds()) {
  const profile = loadProfile(id);

  test(`${id}: the demo has both sides and as many rows as were asked for`, () => {
    const tables = demoTables(profile, 300, 4, today);
    const sides = new Set(tables.map(({ list }) => profile.lists.find((known) => known.id === list)?.side));
    assert.ok(sides.has('red') && sides.has('black'));
    assert.equal(
      tables.reduce((sum, { rows }) => sum + rows.length, 0),
      300,
    );
  });

  test(`${id}: the import refuses no row of the demo`, async () => {
    const out = join(folder, id);
    const register = openRegister(join(out, 'register.sqlite'));
    for (const { file, list } of await writeDemo({ profile, entries: 400, seed: 3, today, out })) {
      const report = await importFiles([join(out, file)], {
        profile,
        list: profile.lists.find((known) => known.id === list),
        register,
        folder: join(out, 'intake'),
        importer: '经办甲',
        secret: Buffer.alloc(32),
        day: today,
        mode: 'delta',
        accept: new Set(),
        dryRun: true,
      });
      const found = [...report.findings()].filter(
        ({ code }) => !['masked-text', 'no-consent'].includes(code),
      );
      report.staging.remove();
      assert.deepEqual(found, [], file);
    }
    register.close();
  });
}

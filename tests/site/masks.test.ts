import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readCitizenNumber } from '#src/domain/codes.ts';
import { filesBelow, readableText } from '#src/publish/files.ts';
import { readFileSync } from 'node:fs';
import { allCells } from '../support/workbook.ts';
import { liveOf, makeWorld, type World } from '../support/world.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => {
  world.close();
});

/** Every number of a person, phone or card that stands anywhere in the input files. */
async function secretsOfInput(): Promise<Set<string>> {
  const secrets = new Set<string>();
  for (const { file } of world.files) {
    for (const cell of await allCells(join(world.input, file))) {
      const text = cell.kind === 'text' ? cell.text : '';
      for (const run of text.match(/(?<!\d)\d{17}[\dX]|(?<!\d)\d{15}(?!\d)/g) ?? []) {
        if (readCitizenNumber(run)) secrets.add(run);
      }
      for (const [run] of text.matchAll(/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)62\d{14,17}(?!\d)/g))
        secrets.add(run);
    }
  }
  return secrets;
}

test('F75 no number of a person that a unit sent stands in any byte of the release or the register', async () => {
  const secrets = await secretsOfInput();
  assert.ok(secrets.size > 100, `the input holds ${secrets.size} numbers`);
  const { folder, close } = liveOf(world.root);
  close();
  const files = await filesBelow(folder);
  assert.ok(files.length > 800);
  const hidden = [...files.map((file) => join(folder, file)), join(world.root, 'register.sqlite')];
  for (const path of hidden) {
    const text = (await readableText(path)) ?? readFileSync(path, 'latin1');
    const found = [...secrets].filter((secret) => text.includes(secret));
    assert.deepEqual(found, [], path);
  }
});

test('a listed person is shown with the mask of the rules and nothing more', () => {
  const { database, close } = liveOf(world.root);
  const rows = database.query.entry.findMany({ where: (entry, { eq }) => eq(entry.kind, 'natural') }).sync();
  close();
  assert.ok(rows.length > 50);
  for (const { mask, code } of rows) {
    assert.equal(code, null);
    assert.match(mask ?? '', /^\d{6}\*{8}\d{3}[\dX]$|^\d{6}\*{6}\d{3}$|^..\*+..$/);
  }
});

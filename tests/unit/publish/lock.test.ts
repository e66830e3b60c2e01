import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withLock } from '#src/publish/lock.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'xinbang-lock-'));

test('a lock is gone when its work is done, also when the work failed', async () => {
  const root = folder();
  assert.equal(await withLock(root, 'release', () => Promise.resolve(1)), 1);
  await assert.rejects(
    withLock(root, 'release', () => Promise.reject(new Error('x'))),
    /x/,
  );
  assert.ok(!existsSync(join(root, 'release.lock')));
});

test('a lock of a living process is respected, one of a dead process or half written is taken over', async () => {
  const root = folder();
  const path = join(root, 'release.lock');
  writeFileSync(path, String(process.ppid));
  await assert.rejects(
    withLock(root, 'release', () => Promise.resolve(1)),
    /正在进行/,
  );
  for (const left of ['', '999999999', 'x']) {
    writeFileSync(path, left);
    assert.equal(await withLock(root, 'release', () => Promise.resolve(2)), 2);
  }
});

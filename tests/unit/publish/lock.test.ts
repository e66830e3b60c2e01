import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withLock } from '#src/publish/lock.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'xinbang-lock-'));
const project = join(import.meta.dirname, '../../..');

test('a lock is free again when its work is done, also when the work failed', async () => {
  const root = folder();
  assert.equal(await withLock(root, 'release', () => Promise.resolve(1)), 1);
  await assert.rejects(
    withLock(root, 'release', () => Promise.reject(new Error('x'))),
    /x/,
  );
  assert.equal(await withLock(root, 'release', () => Promise.resolve(2)), 2);
});

test('nothing gets in beside a holder, in the same process either', async () => {
  const root = folder();
  await withLock(root, 'release', async () => {
    await assert.rejects(
      withLock(root, 'release', () => Promise.resolve(1)),
      /正在进行/,
    );
    assert.equal(await withLock(root, 'live', () => Promise.resolve(1)), 1);
  });
});

test('of many processes at once one gets in, and when it is killed the lock is free', async () => {
  const root = folder();
  const hold = `
    import { withLock } from '#src/publish/lock.ts';
    await withLock(process.argv[1], 'release', () => {
      console.log('in');
      return new Promise((resolve) => setTimeout(resolve, 20_000));
    }).catch(() => console.log('out'));`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', hold, root], { cwd: project }),
  );
  const said = await Promise.all(
    children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()),
  );
  assert.deepEqual(said.sort(), ['in', 'out', 'out', 'out']);
  for (const child of children.filter(({ exitCode }) => exitCode === null)) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  assert.equal(await withLock(root, 'release', () => Promise.resolve(2)), 2);
});

test('whoever is patient waits for the one before', async () => {
  const root = folder();
  const order: string[] = [];
  const first = withLock(root, 'live', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    order.push('first');
  });
  await withLock(root, 'live', () => Promise.resolve(order.push('second')), 5_000);
  await first;
  assert.deepEqual(order, ['first', 'second']);
});

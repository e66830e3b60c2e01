import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '#db/snapshot/open.ts';

/**
 * Runs `work` while nothing else of this state folder does the same, in this process or another.
 * @throws Error with a sentence when the lock is held.
 */
export async function withLock<T>(root: string, name: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(root, { recursive: true });
  const release = takeLock(join(root, `${name}-lock.sqlite`));
  if (!release) throw new Error('另一个发布或撤下正在进行。请等它结束后再试。');
  try {
    return await work();
  } finally {
    release();
  }
}

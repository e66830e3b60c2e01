import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { takeLock } from '#db/snapshot/open.ts';

/**
 * `release`: one release is made at a time. `live`: one change of what the public sees at a time; always short.
 * `push`: one push to an authority is written at a time. Each with what is told to whoever meets it.
 */
const BUSY = {
  release: '另一个发布或撤下正在进行。请等它结束后再试。',
  live: '另一个发布或撤下正在进行。请等它结束后再试。',
  push: '另一个推送导出正在进行。请等它结束后再试。',
} as const;
export type LockName = keyof typeof BUSY;

/** How long a change of the live release waits for the one before it. */
export const PATIENCE_MS = 60_000;
const RETRY_MS = 50;

/**
 * Runs `work` while nothing else of this state folder holds the same lock, in this process or another; waits for
 * it up to `patience` milliseconds.
 * @throws Error with a sentence when the lock is still held then.
 */
export async function withLock<T>(
  root: string,
  name: LockName,
  work: () => Promise<T>,
  patience = 0,
): Promise<T> {
  mkdirSync(root, { recursive: true });
  const free = await patientLock(join(root, `${name}-lock.sqlite`), Date.now() + patience);
  if (!free) throw new Error(BUSY[name]);
  try {
    return await work();
  } finally {
    free();
  }
}

async function patientLock(path: string, until: number): Promise<(() => void) | null> {
  for (;;) {
    const free = takeLock(path);
    if (free || Date.now() >= until) return free;
    await pause(RETRY_MS);
  }
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `work` while no other process of this state folder does the same. A lock whose process is gone is taken over.
 * @throws Error with a sentence when another process holds it.
 */
export async function withLock<T>(root: string, name: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(root, { recursive: true });
  const path = join(root, `${name}.lock`);
  take(path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): void {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      rmSync(path, { force: true });
      throw error;
    }
    const holder = Number(readFileSync(path, 'utf8'));
    if (isAlive(holder)) {
      throw new Error(`另一个发布或撤下正在进行（进程 ${holder}）。请等它结束后再试。`, { cause: error });
    }
    rmSync(path, { force: true });
    take(path);
  }
}

function isAlive(pid: number): boolean {
  // A lock that was not written whole (full disk, power cut) belongs to nobody; 0 would mean our own group.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes what killed runs left: whoever holds the lock is the only one with a draft. */
export async function dropDrafts(releases: string): Promise<void> {
  await mkdir(releases, { recursive: true });
  const drafts = (await readdir(releases)).filter((name) => name.startsWith('.'));
  for (const draft of drafts) await rm(join(releases, draft), { recursive: true, force: true });
}

/** `YYYYMMDD-HHMMSS` in China, moved on by seconds until it is free. */
export function nextId(releases: string, now: Date, today: string): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });
  for (let moment = now.getTime(); ; moment += 1000) {
    const id = `${today.replaceAll('-', '')}-${time.format(moment).replaceAll(':', '')}`;
    if (!existsSync(join(releases, id))) return id;
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { openSnapshot } from '#db/snapshot/open.ts';
import { expiredBefore } from '#db/snapshot/reads.ts';
import { finishLive, type Live, withdrawLive } from '#src/publish/live.ts';
import { currentRelease } from '#src/publish/places.ts';
import { unfinished } from '#src/publish/unfinished.ts';

/**
 * Takes every entry whose term ended before `day` off the live release, even if nobody published.
 * @returns how many were taken off.
 */
export async function withdrawExpired(live: Live, day: string): Promise<number> {
  const release = currentRelease(live.root);
  if (!release) return 0;
  const { database, close } = openSnapshot(release.snapshot);
  const due = expiredBefore(database, day).map(({ id }) => id);
  close();
  for (const entry of due) {
    await withdrawLive(live, { entry, reason: 'expired', document: '公示期限届满', day });
  }
  return due.length;
}

/**
 * One look at the live release: finishes what was interrupted, and runs `withdrawExpired` on every new day and on
 * every release that was switched to, which may be one for an earlier day.
 */
export function createKeeper(live: Live, today: () => string, log: (line: string) => void) {
  let done = '';
  return async (): Promise<void> => {
    if (unfinished(live.root).length > 0) await finishLive(live);
    const now = `${today()} ${currentRelease(live.root)?.id ?? ''}`;
    if (now === done) return;
    const count = await withdrawExpired(live, today());
    if (count > 0) log(`公示期限届满，已撤下 ${count} 条。`);
    done = now;
  };
}

/** Looks now and once a minute until stopped. */
export async function keepExpiring(
  live: Live,
  today: () => string,
  stop: AbortSignal,
  log: (line: string) => void,
) {
  const look = createKeeper(live, today, log);
  while (!stop.aborted) {
    await look().catch((error: unknown) => {
      log(`到期撤下未完成，一分钟后重试：${error instanceof Error ? error.message : String(error)}`);
    });
    await wait(60_000, undefined, { signal: stop, ref: false }).catch(() => undefined);
  }
}

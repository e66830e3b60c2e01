import { statfsSync } from 'node:fs';
import type { LiveRelease } from './live-release.ts';

/** Less free space than this, in bytes, and no case is taken. */
const LEAST_SPACE = 50 * 1024 * 1024;

/** `/healthz`: 200 with release, database and disk state; 503 when no case can be taken. */
export async function health(
  live: LiveRelease | null,
  root: string,
  casesReady: () => Promise<boolean>,
): Promise<Response> {
  const disk = statfsSync(root);
  const free = disk.bavail * disk.bsize;
  const state = {
    release: live?.folder.id ?? null,
    cases: (await casesReady()) ? 'ready' : 'unavailable',
    disk: free >= LEAST_SPACE ? 'ready' : 'full',
  };
  const well = state.release !== null && state.cases === 'ready' && state.disk === 'ready';
  return Response.json(state, {
    status: well ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', ...(well ? {} : { 'Retry-After': '30' }) },
  });
}

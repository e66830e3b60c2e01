import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openSnapshot } from '#db/snapshot/open.ts';
import { config } from '#src/config.ts';
import { loadProfile } from '#src/profiles/load.ts';
import { createSite } from './create-site.ts';
import type { Site } from './site.ts';

if (!config.snapshot) throw new Error('没有快照可用。请运行 npm run release 或 npm run dev。');

/** The site that `astro build` renders: the snapshot that the release names in `XINBANG_SNAPSHOT`. */
export const site: Site = createSite(
  openSnapshot(config.snapshot).database,
  loadProfile(config.profile),
  createHash('sha256').update(readFileSync(config.snapshot)).digest('hex'),
);

import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { openSnapshot } from '#db/snapshot/open.ts';
import { entryById, tombstoneById } from '#db/snapshot/reads.ts';
import type { EntryLookup } from '#src/cases/entry-lookup.ts';
import { releaseView } from '#src/outputs/release-view.ts';
import type { ReleaseView } from '#src/outputs/views.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { currentRelease, type ReleaseFolder } from '#src/publish/places.ts';

type Next = (error?: unknown) => void;
type AstroHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: Next,
  locals: App.Locals,
) => Promise<void>;

/** The release that is being served, with everything opened that a request needs. */
export interface LiveRelease {
  folder: ReleaseFolder;
  view: ReleaseView;
  lookup: EntryLookup;
  /** Serves a file below the base path, or calls `next`. */
  files: (request: IncomingMessage, response: ServerResponse, next: Next) => void;
  /** Renders the pages that are made on demand. */
  astro: AstroHandler;
  close: () => void;
}

const OPEN_REQUESTS_MS = 30_000;

/** Follows `current`: every request asks for the live release, and a switch takes effect with the next one. */
export function followCurrent(root: string, profile: Profile) {
  let live: LiveRelease | null = null;
  return {
    /** Asks the release that answered last; everything is unknown before the first one. */
    lookup: ((id) => live?.lookup(id) ?? { state: 'unknown' }) as EntryLookup,
    /** @returns null before the first release. */
    async get(): Promise<LiveRelease | null> {
      const folder = currentRelease(root);
      if (!folder) return null;
      if (live?.folder.id === folder.id) return live;
      const previous = live;
      live = await open(folder, profile);
      if (previous) setTimeout(previous.close, OPEN_REQUESTS_MS).unref();
      return live;
    },
    close() {
      live?.close();
      live = null;
    },
  };
}

async function open(folder: ReleaseFolder, profile: Profile): Promise<LiveRelease> {
  const entry = pathToFileURL(join(folder.server, 'entry.mjs')).href;
  const { handler } = (await import(entry)) as { handler: AstroHandler };
  const { database, close } = openSnapshot(folder.snapshot);
  const lookup: EntryLookup = (id) => {
    const row = entryById(database, id);
    if (row) return { state: 'shown', row: { ...row, natural: row.kind === 'natural' } };
    return { state: tombstoneById(database, id) ? 'withdrawn' : 'unknown' };
  };
  // Without its cache of file names sirv sees every withdrawal at once, and answers 304 by what lies on disk.
  const files = sirv(folder.site, { dev: true, etag: true, brotli: true, gzip: true, setHeaders: cacheFor });
  return { folder, view: releaseView(database, profile), lookup, files, astro: handler, close };
}

/** Names with a hash in them never change; everything else is asked for again, so that nothing withdrawn stays. */
function cacheFor(response: ServerResponse, path: string): void {
  response.setHeader(
    'Cache-Control',
    path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, no-cache',
  );
}

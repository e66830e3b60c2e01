import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  /** Renders the pages that are made on demand. */
  astro: AstroHandler;
  close: () => void;
}

const OPEN_REQUESTS_MS = 30_000;
/** A release that cannot be opened is tried again after this time. */
const RETRY_MS = 5_000;

/** The live release, or null with whether one is there that cannot be opened. */
export interface Answer {
  live: LiveRelease | null;
  fault: boolean;
}

/**
 * Follows `current`: every request asks for the live release, and a switch takes effect with the next one. A release
 * that cannot be opened is not replaced by the one before it, which may still show what was withdrawn since.
 */
export function followCurrent(root: string, profile: Profile, log: (line: string) => void) {
  let live: LiveRelease | null = null;
  let opening: { id: string; done: Promise<Answer> } | null = null;

  const start = async (folder: ReleaseFolder): Promise<Answer> => {
    try {
      const opened = await open(folder, profile);
      if (live) setTimeout(live.close, OPEN_REQUESTS_MS).unref();
      live = opened;
      opening = null;
      return { live, fault: false };
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      log(`第 ${folder.id} 号发布打不开，请重新运行 npm run release：${told}`);
      setTimeout(() => (opening = null), RETRY_MS).unref();
      return { live: null, fault: true };
    }
  };

  return {
    /** Asks the release that answered last; everything is unknown before the first one. */
    lookup: ((id) => live?.lookup(id) ?? { state: 'unknown' }) as EntryLookup,
    async get(): Promise<Answer> {
      const folder = currentRelease(root);
      if (!folder) return { live: null, fault: false };
      if (live?.folder.id === folder.id) return { live, fault: false };
      // Requests that come together open it once.
      if (opening?.id !== folder.id) opening = { id: folder.id, done: start(folder) };
      return opening.done;
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
  try {
    return { folder, view: releaseView(database, profile), lookup, astro: handler, close };
  } catch (error) {
    close();
    throw error;
  }
}

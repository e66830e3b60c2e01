import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastManifest, recordPush } from '#db/register/pushes.ts';
import { openSnapshot } from '#db/snapshot/open.ts';
import { printBasis } from '#src/domain/terms.ts';
import { releaseView } from '#src/outputs/release-view.ts';
import { sha256 } from '#src/publish/files.ts';
import { finishLive, type Live } from '#src/publish/live.ts';
import { PATIENCE_MS, withLock } from '#src/publish/lock.ts';
import { readManifest } from '#src/publish/manifest.ts';
import { currentRelease } from '#src/publish/places.ts';
import { contentsOf } from './contents.ts';
import { type Origin, writeFiles } from './files.ts';
import { fillFolder, MANIFEST } from './folder.ts';
import type { Quarter } from './quarter.ts';
import type { Target } from './targets.ts';

export interface PushOptions extends Live {
  target: Target;
  /** Set for targets that receive one quarter at a time. */
  quarter: Quarter | null;
  /** Folder to fill. */
  out: string;
  /** ISO day: entries whose term is over are not pushed, whatever the release still shows. */
  today: string;
  progress: (step: string, done: number, total: number) => void;
}

/** What a push is, and the SHA-256 of its files. */
export interface PushManifest extends Origin {
  profile: string;
  /** SHA-256 of the snapshot that the rows are from. */
  snapshot: string;
  channel: string | null;
  basis: string[];
  counts: { entries: number; deletes: number; lists: Record<string, number> };
  files: Record<string, string>;
}

export type Pushed = PushManifest & {
  /** False where the log held this very push already. */
  logged: boolean;
};

/**
 * Writes the files to push to a target from the live release, and notes in the register's log what it was sent. One
 * push is made at a time; the same state gives the same bytes and is logged once. The log is written before the
 * folder appears: killed between the two, it knows of ids that nobody received, and deleting those harms nobody.
 * @throws Error when there is no release, or the folder cannot be filled.
 */
export const pushTo = (options: PushOptions): Promise<Pushed> =>
  withLock(options.root, 'push', () => push(options));

async function push(options: PushOptions): Promise<Pushed> {
  const { target, quarter, out, profile, register, progress } = options;
  await finishLive(options);
  const { origin, snapshot, view, contents } = await withLock(
    options.root,
    'live',
    () => readLive(options),
    PATIENCE_MS,
  );
  const counts = {
    entries: contents.lists.reduce((sum, { rows }) => sum + rows.length, 0),
    deletes: contents.deletes.length,
    lists: Object.fromEntries(contents.lists.map(({ list, rows }) => [list.id, rows.length])),
  };
  let pushed: PushManifest | undefined;
  let manifest = '';
  const fill = async (draft: string) => {
    const context = { origin, profile, release: view };
    await writeFiles(draft, contents, context, (done) => progress('写入记录', done, counts.entries));
    const files: Record<string, string> = {};
    for (const file of (await readdir(draft)).sort()) files[file] = await sha256(join(draft, file));
    const { channel, basis } = target;
    const head = { ...origin, profile: profile.id, snapshot, channel, basis: basis.map(printBasis) };
    pushed = { ...head, counts, files };
    const text = `${JSON.stringify(pushed, null, 1)}\n`;
    manifest = createHash('sha256').update(text).digest('hex');
    await writeFile(join(draft, MANIFEST), text);
  };
  const place = { target: target.id, period: quarter?.id ?? null };
  let logged = false;
  const note = () => {
    if (lastManifest(register.database, place) === manifest) return;
    const { release, revision, day } = origin;
    const { entries, deletes } = counts;
    register.database.transaction((transaction) => {
      recordPush(
        transaction,
        { ...place, release, revision, day, entries, deletes, manifest },
        contents.news,
      );
    });
    logged = true;
  };
  await fillFolder(out, origin, fill, note);
  return { ...(pushed as PushManifest), logged };
}

/** Reads everything that a push needs while no withdrawal is half done; the caller holds the lock `live`. */
async function readLive({ root, profile, register, target, quarter, today }: PushOptions) {
  const release = currentRelease(root);
  if (!release) throw new Error('还没有发布，没有可以推送的内容。请先运行 npm run release。');
  const { revision, snapshot } = await readManifest(release);
  const { database, close } = openSnapshot(release.snapshot);
  try {
    const view = releaseView(database, profile);
    const { id, name } = target;
    const origin = { target: { id, name }, quarter: quarter?.id ?? null, release: view.id, revision };
    return {
      view,
      snapshot,
      origin: { ...origin, day: view.day },
      contents: contentsOf(database, register.database, { target, quarter, today }),
    };
  } finally {
    close();
  }
}

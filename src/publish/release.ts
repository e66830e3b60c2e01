import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Register } from '#db/register/open.ts';
import { changedAfter, firstIntake, intakeTotals, lastEvent } from '#db/register/reads.ts';
import { recordWithdrawal } from '#db/register/writes.ts';
import { openLiveSnapshot } from '#db/snapshot/open.ts';
import type { DeskFigureRow } from '#db/snapshot/tables.ts';
import { writeSurfaces } from '#db/snapshot/surfaces.ts';
import { writeSnapshot } from '#db/snapshot/write.ts';
import { readArticles } from '#src/editorial/read.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { compressFile, each, filesBelow, sha256 } from './files.ts';
import { flowsOf } from './flows.ts';
import { type Frozen, freeze, heldBy } from './freeze.ts';
import { dropDrafts, nextId } from './drafts.ts';
import { checkGates, codeErrorGate, type Gate, GateClosed, scanSite } from './gates.ts';
import { agreeIn } from './live.ts';
import { PATIENCE_MS, withLock } from './lock.ts';
import { chainLink, countPages, hashFiles, type Manifest, readManifest, writeManifest } from './manifest.ts';
import { writeOutputs } from './outputs.ts';
import { currentRelease, places, type ReleaseFolder, releaseFolder, switchTo } from './places.ts';
import { buildSite } from './site-build.ts';

export interface ReleaseOptions {
  root: string;
  profile: Profile;
  register: Register;
  /** Day that the release is made for, and whether that is today's day. */
  day: string;
  today: string;
  base: string;
  /** False leaves `current` where it is. */
  switchOver: boolean;
  now: Date;
  /** Folders of editorial texts, the later one first in rank. */
  editorial: string[];
  /** Numbers of objections and repair applications, for the statistics. */
  deskFigures: DeskFigureRow[];
  progress: (step: string, done: number, total: number) => void;
}

/**
 * Makes a release: register → snapshot → site → search, feeds, data → gates → manifest → switch. Everything happens
 * in a folder of its own that is renamed into place when whole.
 * @throws GateClosed when a gate does not hold; Error when a page cannot be built.
 */
export const makeRelease = (options: ReleaseOptions): Promise<Manifest> =>
  withLock(options.root, 'release', () => make(options));

async function make(options: ReleaseOptions): Promise<Manifest> {
  const { root, profile, register, day, base, progress } = options;
  const { releases, keys } = places(root);
  await dropDrafts(releases);
  const id = nextId(releases, options.now, options.today);
  const draft = releaseFolder(releases, id, join(releases, `.${id}`));
  await mkdir(draft.folder, { recursive: true });
  try {
    const before = currentRelease(root);
    const seen = lastEvent(register.database);
    const frozen = freeze(register, profile, day, heldBy(before));
    const codes = codeErrorGate(frozen.codes, profile);
    if (codes.count > 0) throw new GateClosed([codes]);
    progress('快照', 1, 1);
    const about = {
      release: id,
      day,
      profile: profile.id,
      base,
      since: firstIntake(register.database) ?? day,
    };
    const flows = flowsOf(register, profile, day, new Set(frozen.entries.map((row) => row.id)));
    writeSnapshot(draft.snapshot, {
      ...frozen,
      flows,
      articles: readArticles(options.editorial, profile, day),
      deskFigures: options.deskFigures,
      about,
    });
    const pages = frozen.entries.length + frozen.tombstones.length;
    await buildSite({
      ...draft,
      profile: profile.id,
      base,
      day,
      progress: (done) => progress('页面', Math.min(done, pages * 2), pages * 2),
    });
    const gates = await finish(draft, options);
    const [files, snapshot] = [await hashFiles(draft.site), await sha256(draft.snapshot)];
    const manifest: Manifest = {
      release: id,
      day,
      profile: profile.id,
      base,
      previous: await chainLink(before),
      revision: 0,
      counts: {
        entries: frozen.entries.length,
        tombstones: frozen.tombstones.length,
        pages: countPages(files),
      },
      intake: intakeTotals(register.database),
      gates: [codes, ...gates],
      frozen: snapshot,
      snapshot,
      files,
    };
    await writeManifest(draft, keys, manifest);
    return await withLock(root, 'live', () => goLive(draft, frozen, seen, options), PATIENCE_MS);
  } finally {
    await rm(draft.folder, { recursive: true, force: true });
  }
}

/**
 * Moves a finished draft into place and switches to it. What was withdrawn or marked while it was being made is
 * done in it first, so that nothing comes back.
 */
async function goLive(
  draft: ReleaseFolder,
  frozen: Frozen,
  seen: number,
  options: ReleaseOptions,
): Promise<Manifest> {
  const { root, register } = options;
  for (const entry of changedAfter(register.database, seen)) await agreeIn(options, draft, entry);
  const { releases } = places(root);
  await rename(draft.folder, join(releases, draft.id));
  if (options.switchOver) {
    switchTo(root, draft.id);
    if (options.day === options.today) noteRetired(register, frozen);
  }
  return readManifest(releaseFolder(releases, draft.id));
}

/** Search index, feeds and data, gates, list of surfaces, compression: what is done to a built site. */
async function finish(draft: ReleaseFolder, { profile, day, progress }: ReleaseOptions): Promise<Gate[]> {
  const snapshot = openLiveSnapshot(draft.snapshot);
  try {
    await writeOutputs(draft, snapshot.database, profile, progress);
    const files = await filesBelow(draft.site);
    progress('检查', 0, 1);
    const scan = await scanSite(draft.site, snapshot.database, profile);
    const gates = checkGates(scan, new Set(files), snapshot.database, profile, day);
    progress('检查', 1, 1);
    if (gates.some(({ count }) => count > 0)) throw new GateClosed(gates);
    const fragments = [...scan.fragments].map(([file, entry]) => ({ entry, file }));
    snapshot.database.transaction((transaction) =>
      writeSurfaces(transaction, [...scan.surfaces, ...fragments]),
    );
    let done = 0;
    await each(files, async (file) => {
      await compressFile(join(draft.site, file));
      done += 1;
      if (done % 100 === 0 || done === files.length) progress('压缩', done, files.length);
    });
    return gates;
  } finally {
    snapshot.close();
  }
}

/** Entries that ended by themselves are noted, so that they stay ended. */
function noteRetired(register: Register, { retired }: Frozen): void {
  register.database.transaction((transaction) => {
    for (const { id, day, reason } of retired) {
      recordWithdrawal(transaction, { entry: id, day, reason, document: '按规定到期或履行完毕' });
    }
  });
}

import type { Register } from '#db/register/open.ts';
import { type CurrentEntry, currentEntry } from '#db/register/reads.ts';
import { recordMark, recordWithdrawal } from '#db/register/writes.ts';
import { openLiveSnapshot, type SnapshotDatabase } from '#db/snapshot/open.ts';
import { countEntries, tombstones } from '#db/snapshot/reads.ts';
import { buryEntry, setObjection } from '#db/snapshot/write.ts';
import type { WithdrawalReason } from '#src/domain/vocabulary.ts';
import { recordJson } from '#src/outputs/json.ts';
import { recordsOf } from '#src/outputs/records.ts';
import { releaseView } from '#src/outputs/release-view.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { markPage } from './cut.ts';
import { eraseFromSite, ownFiles, writeTombstone } from './erase.ts';
import { PATIENCE_MS, withLock } from './lock.ts';
import { renewManifest } from './manifest.ts';
import { renewDerived } from './outputs.ts';
import { currentRelease, places, type ReleaseFolder } from './places.ts';
import { editFile, writeFileIn } from './site-files.ts';
import { noteUnfinished, strikeUnfinished, unfinished } from './unfinished.ts';

export interface Live {
  root: string;
  profile: Profile;
  register: Register;
}

export interface Withdrawal {
  entry: string;
  reason: WithdrawalReason;
  document: string;
  /** ISO day. */
  day: string;
}

/**
 * Takes an entry off the live release at once and notes it in the register. It returns only after the release
 * was checked not to show the entry any more; it may be repeated, and finishes what an interrupted run left.
 * @throws Error when the register does not know the entry, or when a trace of it is left.
 */
export const withdrawLive = (live: Live, withdrawal: Withdrawal): Promise<void> =>
  change(live, withdrawal.entry, (current) => {
    if (current.withdrawn) return;
    live.register.database.transaction((transaction) => {
      recordWithdrawal(transaction, withdrawal);
    });
  });

/** Shows or lifts 异议处理中 on the live release and notes it in the register. */
export const markLive = (live: Live, entry: string, marked: boolean, day: string): Promise<void> =>
  change(live, entry, (current) => {
    if (current.marked === marked) return;
    live.register.database.transaction((transaction) => {
      recordMark(transaction, { entry, day, marked });
    });
  });

/** Finishes every withdrawal and mark that was interrupted. @throws the first fault, after trying them all. */
export const finishLive = (live: Live): Promise<void> =>
  withLock(
    live.root,
    'live',
    async () => {
      const faults: unknown[] = [];
      for (const entry of unfinished(live.root))
        await agree(live, entry).catch((fault) => faults.push(fault));
      if (faults.length > 0) throw faults[0];
    },
    PATIENCE_MS,
  );

/** Notes a change of an entry in the register, then brings the live release into agreement with it. */
const change = (live: Live, entry: string, note: (current: CurrentEntry) => void): Promise<void> =>
  withLock(
    live.root,
    'live',
    () => {
      const current = find(live, entry);
      noteUnfinished(live.root, entry);
      note(current);
      return agree(live, entry);
    },
    PATIENCE_MS,
  );

/** Makes the live release show what the register says of an entry whose change is unfinished. */
async function agree(live: Live, entry: string): Promise<void> {
  const release = currentRelease(live.root);
  if (release) await agreeIn(live, release, entry);
  strikeUnfinished(live.root, entry);
}

/**
 * Makes one release show what the register says of an entry, and signs it anew with the changed files' hashes.
 * The caller holds the lock `live`.
 */
export async function agreeIn(live: Live, release: ReleaseFolder, entry: string): Promise<void> {
  const current = find(live, entry);
  const show = current.withdrawn ? takeOff : showMark;
  const snapshot = openLiveSnapshot(release.snapshot);
  try {
    const changed = await show(live, current, release, snapshot.database);
    const counts = {
      entries: countEntries(snapshot.database, {}),
      tombstones: tombstones(snapshot.database).length,
    };
    await renewManifest(release, places(live.root).keys, changed, counts);
  } finally {
    snapshot.close();
  }
}

type Work = (
  live: Live,
  current: CurrentEntry,
  release: ReleaseFolder,
  database: SnapshotDatabase,
) => Promise<string[]>;

const takeOff: Work = async ({ profile }, { record, withdrawn }, release, database) => {
  if (!withdrawn) return [];
  const grave = { id: record.id, ...withdrawn };
  await writeTombstone(release, grave);
  database.transaction((transaction) => {
    buryEntry(transaction, grave);
  });
  return eraseFromSite(release, database, profile, record);
};

const showMark: Work = async ({ profile }, { record: { id, list }, marked }, release, database) => {
  database.transaction((transaction) => {
    setObjection(transaction, id, marked);
  });
  const about = releaseView(database, profile);
  const view = recordsOf(database, profile, about)(id);
  if (!view) return [];
  const { site } = release;
  const { page, json, card } = ownFiles(id);
  for (const file of [page, card]) await editFile(site, file, (text) => markPage(text, marked));
  await writeFileIn(site, json, JSON.stringify(recordJson(view, about)));
  return [page, json, card, ...(await renewDerived(release, database, profile, { list, side: view.side }))];
};

function find({ register }: Live, entry: string): CurrentEntry {
  const current = currentEntry(register.database, entry);
  if (current) return current;
  throw new Error(`台账里没有编号为“${entry}”的记录。请核对编号（记录页地址中的一段）。`);
}

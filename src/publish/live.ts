import type { Register } from '#db/register/open.ts';
import { type CurrentEntry, currentEntry } from '#db/register/reads.ts';
import { recordMark, recordWithdrawal } from '#db/register/writes.ts';
import { openLiveSnapshot, type SnapshotDatabase } from '#db/snapshot/open.ts';
import { countEntries, entryById } from '#db/snapshot/reads.ts';
import { buryEntry, setObjection } from '#db/snapshot/write.ts';
import type { WithdrawalReason } from '#src/domain/vocabulary.ts';
import { recordJson } from '#src/outputs/json.ts';
import { recordView } from '#src/outputs/record-view.ts';
import { releaseView } from '#src/outputs/release-view.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { markPage } from './cut.ts';
import { eraseFromSite } from './erase.ts';
import { withLock } from './lock.ts';
import { renewManifest } from './manifest.ts';
import { currentRelease, places, type ReleaseFolder } from './places.ts';
import { editFile, writeFileIn } from './site-files.ts';

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
  withLock(live.root, 'release', async () => {
    const current = find(live, withdrawal.entry);
    const { entry, day, reason } = withdrawal;
    if (!current.withdrawn) {
      live.register.database.transaction((transaction) => {
        recordWithdrawal(transaction, withdrawal);
      });
    }
    await onRelease(live, async (release, database) => {
      const grave = { id: entry, ...(current.withdrawn ?? { day, reason }) };
      database.transaction((transaction) => {
        buryEntry(transaction, grave);
      });
      return eraseFromSite(release, database, live.profile, current.record, grave);
    });
  });

/** Shows or lifts 异议处理中 on the live release and notes it in the register. */
export const markLive = (live: Live, entry: string, marked: boolean, day: string): Promise<void> =>
  withLock(live.root, 'release', async () => {
    const current = find(live, entry);
    if (current.marked !== marked) {
      live.register.database.transaction((transaction) => {
        recordMark(transaction, { entry, day, marked });
      });
    }
    await onRelease(live, async (release, database) => {
      database.transaction((transaction) => {
        setObjection(transaction, entry, marked);
      });
      const row = entryById(database, entry);
      if (!row) return [];
      const about = releaseView(database, live.profile);
      const view = recordView(row, live.profile, about, countEntries(database, { nameKey: row.nameKey }));
      const page = `entries/${entry}/index.html`;
      await editFile(release.site, page, (text) => markPage(text, marked));
      await writeFileIn(release.site, `entries/${entry}.json`, JSON.stringify(recordJson(view, about)));
      return [page, `entries/${entry}.json`];
    });
  });

function find({ register }: Live, entry: string): CurrentEntry {
  const current = currentEntry(register.database, entry);
  if (current) return current;
  throw new Error(`台账里没有编号为“${entry}”的记录。请核对编号（记录页地址中的一段）。`);
}

/** Works on the current release, if there is one, and signs it anew with the changed files' hashes. */
async function onRelease(
  { root }: Live,
  work: (release: ReleaseFolder, database: SnapshotDatabase) => Promise<string[]>,
): Promise<void> {
  const release = currentRelease(root);
  if (!release) return;
  const snapshot = openLiveSnapshot(release.snapshot);
  try {
    const changed = await work(release, snapshot.database);
    await renewManifest(release, places(root).keys, changed);
  } finally {
    snapshot.close();
  }
}

import { eq } from 'drizzle-orm';
import { createSnapshot, type SnapshotTransaction } from './open.ts';
import {
  about,
  account,
  type AccountRow,
  article,
  deskFigure,
  type DeskFigureRow,
  entry,
  type EntryRow,
  facet,
  type FacetRow,
  flow,
  type FlowRow,
  tombstone,
  type TombstoneRow,
} from './tables.ts';

export interface SnapshotContent {
  about: typeof about.$inferInsert;
  entries: Iterable<EntryRow>;
  facets: Iterable<FacetRow>;
  accounts: Iterable<AccountRow>;
  tombstones: Iterable<TombstoneRow>;
  articles: Iterable<typeof article.$inferInsert>;
  flows: Iterable<FlowRow>;
  deskFigures: Iterable<DeskFigureRow>;
}

/** Writes a whole snapshot to a new file in one transaction. */
export function writeSnapshot(path: string, content: SnapshotContent): void {
  const snapshot = createSnapshot(path);
  try {
    snapshot.database.transaction((transaction) => {
      transaction.insert(about).values(content.about).run();
      for (const row of content.entries) transaction.insert(entry).values(row).run();
      for (const row of content.facets) transaction.insert(facet).values(row).run();
      for (const row of content.accounts) transaction.insert(account).values(row).run();
      for (const row of content.tombstones) transaction.insert(tombstone).values(row).run();
      for (const row of content.articles) transaction.insert(article).values(row).run();
      for (const row of content.flows) transaction.insert(flow).values(row).run();
      for (const row of content.deskFigures) transaction.insert(deskFigure).values(row).run();
    });
  } finally {
    snapshot.close();
  }
}

/** Replaces an entry by its tombstone. */
export function buryEntry(transaction: SnapshotTransaction, grave: TombstoneRow): void {
  transaction.delete(entry).where(eq(entry.id, grave.id)).run();
  transaction.delete(facet).where(eq(facet.entry, grave.id)).run();
  transaction.insert(tombstone).values(grave).onConflictDoNothing().run();
}

/** Sets or lifts the mark that an objection is being handled. */
export function setObjection(transaction: SnapshotTransaction, id: string, objection: boolean): void {
  transaction.update(entry).set({ objection }).where(eq(entry.id, id)).run();
}

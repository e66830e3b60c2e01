import { eq } from 'drizzle-orm';
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SnapshotDatabase, SnapshotTransaction } from './open.ts';

/**
 * Where an entry stands in the built site, so that a withdrawal reaches every place. It is known only when the site
 * is built, so it has a file of its own: the snapshot stays as it was frozen, and its hash what every page says.
 */
const surface = sqliteTable(
  'surface',
  { entry: text('entry').notNull(), file: text('file').notNull() },
  (table) => [primaryKey({ columns: [table.entry, table.file] })],
);

/** Files of the built site in which an entry, or a count, stands; of a snapshot that was opened live. */
export const surfacesOf = (database: SnapshotDatabase, id: string): string[] =>
  database
    .select({ file: surface.file })
    .from(surface)
    .where(eq(surface.entry, id))
    .all()
    .map(({ file }) => file);

/** Notes in which files of the built site each entry stands. */
export function writeSurfaces(
  transaction: SnapshotTransaction,
  surfaces: Iterable<{ entry: string; file: string }>,
): void {
  for (const row of surfaces) transaction.insert(surface).values(row).onConflictDoNothing().run();
}

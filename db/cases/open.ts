import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { createReads } from './reads.ts';
import { createWrites } from './writes.ts';

/** `wait`: milliseconds to wait for a lock. `pages`: largest size of the file in pages of 4 KiB, for fault runs. */
export interface OpenOptions {
  wait?: number;
  pages?: number;
}

export type CasesDatabase = BetterSQLite3Database;

/** The cases, opened: reads, writes, and the way out. */
export interface CaseStore {
  reads: ReturnType<typeof createReads>;
  writes: ReturnType<typeof createWrites>;
  close(): void;
}

/**
 * Opens the cases at `path`, making the file (readable by its owner only) and bringing its tables up to date.
 * An answer given after a write rests on the disk: synchronous FULL.
 */
export function openCases(path: string, { wait = 5000, pages }: OpenOptions = {}): CaseStore {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // SQLite gives the write-ahead log the mode of the file, so the file is made first.
  closeSync(openSync(path, 'a', 0o600));
  const client = new Database(path, { timeout: wait });
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  // What a purge erases is overwritten and not only unlinked.
  client.pragma('secure_delete = ON');
  if (pages) client.pragma(`max_page_count = ${String(pages)}`);
  const database = drizzle(client);
  bringUpToDate(database);
  // The driver waits with the whole process: from here on a write waits by itself, and a read meets no lock.
  client.pragma('busy_timeout = 0');
  return {
    reads: createReads(database),
    writes: createWrites(database, wait, () => {
      // Emptying the log has to wait for readers; only the office does it.
      client.pragma(`busy_timeout = ${String(wait)}`);
      client.pragma('wal_checkpoint(TRUNCATE)');
      client.pragma('busy_timeout = 0');
    }),
    close: () => {
      client.close();
    },
  };
}

/** Two processes may start on a new file at once: the second then finds the tables made and only has to look again. */
function bringUpToDate(database: CasesDatabase): void {
  const migrationsFolder = join(import.meta.dirname, 'migrations');
  try {
    migrate(database, { migrationsFolder });
  } catch {
    migrate(database, { migrationsFolder });
  }
}

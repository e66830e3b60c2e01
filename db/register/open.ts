import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as tables from './tables.ts';

const migrationsFolder = join(import.meta.dirname, 'migrations');

/** Two commands may start on a new file at once: the second then finds the tables made and only has to look again. */
function bringUpToDate(database: BetterSQLite3Database<typeof tables>): void {
  try {
    migrate(database, { migrationsFolder });
  } catch {
    migrate(database, { migrationsFolder });
  }
}

/** Opens the private register (台账) at `path`, creating and migrating it as needed. */
export function openRegister(path: string) {
  mkdirSync(dirname(path), { recursive: true });
  // Readable by its owner only, as the write-ahead log then is: SQLite gives it the mode of the file.
  closeSync(openSync(path, 'a', 0o600));
  // Longer than a file of 100,000 rows needs to be written, so that a withdrawal waits for it and is not refused.
  const driver = new Database(path, { timeout: 15_000 });
  driver.pragma('journal_mode = WAL');
  driver.pragma('synchronous = FULL');
  driver.pragma('foreign_keys = ON');
  const database = drizzle(driver, { schema: tables });
  bringUpToDate(database);
  return { database, close: () => driver.close() };
}

export type Register = ReturnType<typeof openRegister>;
export type RegisterDatabase = Register['database'];
/** What a write needs: proof that a transaction is open. */
export type RegisterTransaction = Parameters<Parameters<RegisterDatabase['transaction']>[0]>[0];

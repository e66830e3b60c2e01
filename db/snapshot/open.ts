import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as tables from './tables.ts';

function connect(path: string, options: Database.Options) {
  const driver = new Database(path, { timeout: 5000, ...options });
  return { driver, database: drizzle(driver, { schema: tables }) };
}

/** Makes a new, empty snapshot at `path`; one file, no journal left beside it. */
export function createSnapshot(path: string) {
  const { driver, database } = connect(path, {});
  driver.pragma('journal_mode = DELETE');
  migrate(database, { migrationsFolder: join(import.meta.dirname, 'migrations') });
  return { database, close: () => driver.close() };
}

/** Opens a finished snapshot for reading. */
export function openSnapshot(path: string) {
  if (!existsSync(path)) throw new Error(`没有快照文件“${path}”。请先运行 npm run release。`);
  const { driver, database } = connect(path, { readonly: true });
  return { database, close: () => driver.close() };
}

/** Opens a live snapshot for a withdrawal or mark; deleted rows are overwritten with zeros. */
export function openLiveSnapshot(path: string) {
  const { driver, database } = connect(path, { fileMustExist: true });
  driver.pragma('secure_delete = ON');
  driver.pragma('synchronous = FULL');
  return { database, close: () => driver.close() };
}

export type Snapshot = ReturnType<typeof openSnapshot>;
export type SnapshotDatabase = Snapshot['database'];
export type SnapshotTransaction = Parameters<Parameters<SnapshotDatabase['transaction']>[0]>[0];

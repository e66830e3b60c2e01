import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as tables from './tables.ts';

function connect(path: string, options: Database.Options) {
  const driver = new Database(path, { timeout: 5000, ...options });
  return { driver, database: drizzle(driver, { schema: tables }) };
}

const surfacesBeside = (path: string) => join(dirname(path), 'surfaces.sqlite');

/** Makes a new, empty snapshot at `path`, and the file of its site's surfaces; no journal is left beside them. */
export function createSnapshot(path: string) {
  const { driver: beside } = connect(surfacesBeside(path), {});
  beside.exec('CREATE TABLE surface (entry TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (entry, file))');
  beside.close();
  const { driver, database } = connect(path, {});
  driver.pragma('journal_mode = DELETE');
  migrate(database, { migrationsFolder: join(import.meta.dirname, 'migrations') });
  return { database, close: () => driver.close() };
}

/**
 * Opens a finished snapshot for reading. The connection may write although no statement of it does: where a
 * withdrawal was killed inside its transaction, only such a reader can roll the file back and go on.
 */
export function openSnapshot(path: string) {
  if (!existsSync(path)) throw new Error(`没有快照文件“${path}”。请先运行 npm run release。`);
  const { driver, database } = connect(path, { fileMustExist: true });
  driver.pragma('query_only = ON');
  return { database, close: () => driver.close() };
}

/**
 * Opens a live snapshot, with the surfaces of its site beside it, for a withdrawal or mark; deleted rows are
 * overwritten with zeros.
 */
export function openLiveSnapshot(path: string) {
  const { driver, database } = connect(path, { fileMustExist: true });
  // A release that was made before they had a file of their own holds them itself.
  if (existsSync(surfacesBeside(path))) driver.prepare('ATTACH DATABASE ? AS site').run(surfacesBeside(path));
  driver.pragma('secure_delete = ON');
  driver.pragma('synchronous = FULL');
  return { database, close: () => driver.close() };
}

/**
 * Takes a file for one process, which gives it back by the returned function or by ending, however it ends: the
 * system frees the lock of a killed process, so that none is ever left over. Null while another holds it.
 */
export function takeLock(path: string): (() => void) | null {
  const driver = new Database(path, { timeout: 0 });
  try {
    driver.exec('BEGIN EXCLUSIVE');
    return () => driver.close();
  } catch (error) {
    driver.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

export type Snapshot = ReturnType<typeof openSnapshot>;
export type SnapshotDatabase = Snapshot['database'];
export type SnapshotTransaction = Parameters<Parameters<SnapshotDatabase['transaction']>[0]>[0];

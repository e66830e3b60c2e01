import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as tables from './tables.ts';

/** Opens the staging file (暂存) of one import at `path`, creating it as needed. */
export function openStaging(path: string) {
  mkdirSync(dirname(path), { recursive: true });
  // Readable by its owner only, as the register is.
  closeSync(openSync(path, 'a', 0o600));
  const driver = new Database(path, { timeout: 5000 });
  // A file is whole or thrown away, so that only the last write of a kept one has to reach the disk.
  driver.pragma('journal_mode = WAL');
  driver.pragma('synchronous = OFF');
  const database = drizzle(driver, { schema: tables });
  migrate(database, { migrationsFolder: join(import.meta.dirname, 'migrations') });
  const close = () => {
    if (!driver.open) return;
    driver.pragma('synchronous = FULL');
    driver.pragma('wal_checkpoint(TRUNCATE)');
    driver.close();
  };
  const remove = () => {
    driver.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  };
  return { path, database, close, remove };
}

export type Staging = ReturnType<typeof openStaging>;
export type StagingDatabase = Staging['database'];
export type StagingTransaction = Parameters<Parameters<StagingDatabase['transaction']>[0]>[0];

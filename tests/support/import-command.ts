import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { today } from './register.ts';

const script = join(import.meta.dirname, '../../scripts/import.ts');
const preload = pathToFileURL(join(import.meta.dirname, 'peak.ts')).href;

/** Ends a command that waits for something that never comes, in milliseconds. */
const PATIENCE = 180_000;

/** What a run of the import command came to: seconds of processor time, largest resident memory in MB. */
export interface Ran {
  status: number | null;
  out: string;
  err: string;
  seconds: number;
  peak: number;
}

/** Runs `npm run import` as the operator does, with its state in `folder`, and measures it. */
export function measureImport(folder: string, ...args: string[]): Promise<Ran> {
  const report = join(folder, 'peak');
  const env = { ...process.env, XINBANG_VAR: join(folder, 'var'), XINBANG_TODAY: today, PEAK_FILE: report };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', preload, script, ...args],
      { env, timeout: PATIENCE, killSignal: 'SIGKILL' },
      (_, out, err) => {
        const spent = existsSync(report) ? readFileSync(report, 'utf8') : '{}';
        const { peak = Number.NaN, seconds = Number.NaN } = JSON.parse(spent) as Partial<Ran>;
        resolve({ status: child.exitCode, out, err, seconds, peak });
      },
    );
  });
}

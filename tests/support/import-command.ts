import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { today } from './register.ts';

const script = join(import.meta.dirname, '../../scripts/import.ts');
const preload = pathToFileURL(join(import.meta.dirname, 'peak.ts')).href;

/** What a run of the import command came to; `peak` is its largest resident memory in MB. */
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
  const started = performance.now();
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', preload, script, ...args],
      { env },
      (_, out, err) => {
        const seconds = (performance.now() - started) / 1000;
        resolve({ status: child.exitCode, out, err, seconds, peak: Number(readFileSync(report, 'utf8')) });
      },
    );
  });
}

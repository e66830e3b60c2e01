import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { today } from './register.ts';

const scripts = join(import.meta.dirname, '../../scripts');

export interface Ended {
  status: number;
  out: string;
  err: string;
}

/** Runs one of the scripts as the operator does, standing in `folder`, with its state in `folder/var`. */
export const commandIn =
  (name: string) =>
  (folder: string, ...args: string[]) =>
    new Promise<Ended>((resolve) => {
      const env = { ...process.env, XINBANG_VAR: join(folder, 'var'), XINBANG_TODAY: today };
      const command = [join(scripts, `${name}.ts`), ...args];
      const child = execFile(process.execPath, command, { env, cwd: folder }, (_, out, err) => {
        resolve({ status: child.exitCode ?? -1, out, err });
      });
    });

/** One Chinese sentence on one line. */
export const isSentence = (text: string) => {
  assert.match(text.trim(), /^[^\n]*\P{ASCII}[^\n]*。$/u);
};

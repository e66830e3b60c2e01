import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableFile } from '#src/intake/files/cell.ts';
import type { Desk } from './register.ts';

/** Asserts that an import is refused in one line of Chinese that says what to do, and leaves nothing behind. */
export async function assertRefused(desk: Desk, name: string, bytes: Buffer | string, word: RegExp) {
  const path = join(desk.folder, name);
  await writeFile(path, bytes);
  await assert.rejects(desk.bring(path), (error: Error) => {
    assert.ok(error instanceof UnreadableFile, `${name}: ${error.stack}`);
    assert.match(error.message, word, name);
    assert.match(error.message, /^“[^\n]*\p{Script=Han}[^\n]*请[^\n]*。$/u, name);
    assert.ok(error.message.includes(name));
    assert.doesNotMatch(error.message, /undefined|NaN|Error|null/, name);
    return true;
  });
  assert.equal(desk.entries().length, 0, name);
}

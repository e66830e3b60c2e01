import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const source = join(import.meta.dirname, 'content');

/**
 * Writes the synthetic editorial texts into a content folder. A unit that the jurisdiction does not have is
 * replaced by its first one.
 * @returns how many were written.
 */
export async function writeDemoContent(folder: string, units: { id: string }[]): Promise<number> {
  let written = 0;
  for (const kind of await readdir(source)) {
    await mkdir(join(folder, kind), { recursive: true });
    for (const file of await readdir(join(source, kind))) {
      const text = await readFile(join(source, kind, file), 'utf8');
      const known = (id: string) => units.some((unit) => unit.id === id);
      const own = text.replace(/^unit: (.+)$/m, (line, id: string) =>
        known(id) ? line : `unit: ${units[0]?.id ?? ''}`,
      );
      await writeFile(join(folder, kind, file), own);
      written += 1;
    }
  }
  return written;
}

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const source = join(import.meta.dirname, 'content');

/** Stands in a text for the number of a document that an entry of the demo rests on. */
const DOCUMENT = '{document}';

/**
 * Writes the synthetic editorial texts into a content folder. A unit that the jurisdiction does not have is
 * replaced by its first one; a text about a document is left out where there is none.
 * @returns how many were written.
 */
export async function writeDemoContent(
  folder: string,
  units: { id: string }[],
  document?: string,
): Promise<number> {
  let written = 0;
  for (const kind of await readdir(source)) {
    await mkdir(join(folder, kind), { recursive: true });
    for (const file of await readdir(join(source, kind))) {
      const draft = await readFile(join(source, kind, file), 'utf8');
      if (document === undefined && draft.includes(DOCUMENT)) continue;
      const text = draft.replaceAll(DOCUMENT, document ?? '');
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

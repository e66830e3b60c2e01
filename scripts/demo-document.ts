import type { Register } from '#db/register/open.ts';
import { currentEntries } from '#db/register/reads.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** The document number of a demo entry that stands on a black list, for the demo's enforcement document. */
export function documentOf({ database }: Register, { lists }: Profile): string | undefined {
  const black = new Set(
    lists.filter(({ side, format }) => side === 'black' && format === 'disclosure').map(({ id }) => id),
  );
  return currentEntries(database).find(({ record }) => black.has(record.list))?.record.document;
}

import type { TombstoneRow } from '#db/snapshot/tables.ts';

/**
 * What tells others that records are gone: `/data/removed.json` (ids only) for re-publishers, and for the
 * browser the search fragments that no longer exist.
 */
export const removedFiles = (graves: TombstoneRow[], fragments: string[], release: string) => [
  {
    path: 'data/removed.json',
    content: `${JSON.stringify({
      release,
      reuse: '转载过下列编号的，应当同时删除。',
      removed: graves.map(({ id, day, reason }) => ({ id, day, reason })),
    })}\n`,
  },
  { path: 'pagefind/removed.json', content: `${JSON.stringify(fragments)}\n` },
];

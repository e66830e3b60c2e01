import type { TombstoneRow } from '#db/snapshot/tables.ts';
import { reasonLabels } from '#src/domain/vocabulary.ts';
import type { TombstoneView } from './views.ts';

/** What stands at a withdrawn record's address. */
export const tombstoneView = (row: TombstoneRow): TombstoneView => ({
  ...row,
  reasonLabel: reasonLabels[row.reason],
});

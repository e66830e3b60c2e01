import type { Selection } from '#db/snapshot/reads.ts';
import { countedKinds, openKinds } from '#src/domain/open-data.ts';

/** The entries of a list that stand one by one in its open data. */
export const openSelection = (list: string): Selection => ({ list, kinds: [...openKinds] });

/** The entries of a list of which its open data gives only the number. */
export const countedSelection = (list: string): Selection => ({ list, kinds: [...countedKinds] });

import type { AccountRow } from '#db/snapshot/tables.ts';
import type { HiddenReason } from '#src/domain/visibility.ts';

/** Reasons for which an entry was public and is no longer, or came too late to be. */
const ENDED: ReadonlySet<HiddenReason> = new Set(['withdrawn', 'expired', 'performed']);

/** Counts where every record of each list has gone, so that none is dropped in silence. */
export function createAccounts(refused: ReadonlyMap<string, number>) {
  const accounts = new Map<string, AccountRow>();
  return {
    /** Counts one entry of the register; `hidden` is why it is not shown, or null. */
    add(list: string, hidden: HiddenReason | null): void {
      const before = accounts.get(list) ?? {
        list,
        received: 0,
        refused: refused.get(list) ?? 0,
        shown: 0,
        ended: 0,
        held: 0,
      };
      const part = hidden === null ? 'shown' : ENDED.has(hidden) ? 'ended' : 'held';
      accounts.set(list, { ...before, received: before.received + 1, [part]: before[part] + 1 });
    },
    rows: (): AccountRow[] => [...accounts.values()],
  };
}

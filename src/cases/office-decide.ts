import { type Moves, type OfficeParts, OfficeRefusal } from './office-moves.ts';
import { kindLabels } from './words.ts';
import type { CaseRow } from '#db/cases/tables.ts';
import { type Outcome, decidingAction } from '#src/domain/case-states.ts';

/** A decision: what, why (told to the applicant), and by whom. */
export interface Decision {
  outcome: Outcome;
  reason: string;
  by: string;
}

/**
 * Deciding and closing. A decision is written first and carried out on the live release afterwards; `done` is written
 * only when the release has been checked. Interrupted in between, the same `decide` or `finish` completes it.
 */
export function createDecide({ store, live }: OfficeParts, { find, event, move, taken }: Moves) {
  const carryOut = async (row: CaseRow, by: string): Promise<void> => {
    if (row.outcome === 'upheld') {
      const reason = row.kind === 'repair' ? 'repaired' : 'objection-upheld';
      await live.withdraw(row.entry, reason, `${kindLabels[row.kind]}处理决定 ${row.id}`);
    } else if (row.marked && !(await store.reads.markedByOther(row.entry, row.id))) {
      await live.mark(row.entry, false);
      await store.writes.record(event(row, 'unmark', by), { marked: false });
    }
  };

  const close = async (row: CaseRow, by: string): Promise<CaseRow> => {
    try {
      await carryOut(row, by);
    } catch (cause) {
      const told = cause instanceof Error ? cause.message : String(cause);
      const sentence = `案件 ${row.id} 的决定已经保存，但网站上还没有改好：${told}请排除原因后重复同一条命令。`;
      throw new OfficeRefusal(sentence, { cause });
    }
    return move(row, 'finish', by, undefined, (at) => ({ closedAt: at, marked: false }));
  };

  const finish = async (typed: string, by: string): Promise<CaseRow> => {
    const { row } = await find(typed);
    if (row.outcome === null) throw new OfficeRefusal(`案件 ${row.id} 还没有作出决定，请先用 decide 决定。`);
    return row.state === 'done' ? row : close(row, by);
  };

  const decide = async (typed: string, { outcome, reason, by }: Decision): Promise<CaseRow> => {
    const { row } = await find(typed);
    if (row.outcome !== null) {
      if (row.outcome === outcome) return finish(row.id, by);
      throw new OfficeRefusal(`案件 ${row.id} 已经作出另一种决定，请用 show 查看；需要改变的，请另行立案。`);
    }
    const ready = outcome === 'inadmissible' ? row : await taken(row, by);
    const action = decidingAction[outcome];
    return close(await move(ready, action, by, reason, (at) => ({ outcome, decidedAt: at })), by);
  };

  return { decide, finish };
}

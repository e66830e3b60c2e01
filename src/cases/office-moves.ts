import type { Moment } from './moment.ts';
import type { Vault } from './personal.ts';
import { readCaseNumber } from './secrets.ts';
import type { CaseStore } from '#db/cases/open.ts';
import type { CaseWithEvents } from '#db/cases/reads.ts';
import type { CaseRow, NewEvent } from '#db/cases/tables.ts';
import { type CaseAction, nextState, stateLabels } from '#src/domain/case-states.ts';
import type { WithdrawalReason } from '#src/domain/vocabulary.ts';

/**
 * What the office changes on the live release. Both promises resolve only when the release has been checked, and both
 * must be safe to repeat: marking twice, or withdrawing what is already withdrawn, is no fault.
 */
export interface LiveRelease {
  /** Shows or removes 异议处理中 on an entry. */
  mark(entry: string, on: boolean): Promise<void>;
  /** Takes an entry off. `document` names the decision for the register. */
  withdraw(entry: string, reason: WithdrawalReason, document: string): Promise<void>;
}

/** What the office needs from outside. */
export interface OfficeParts {
  store: CaseStore;
  now: () => Moment;
  live: LiveRelease;
}

/** A step that the office cannot take, in one sentence that says what to do. */
export class OfficeRefusal extends Error {}

/** The verbs that move a case without deciding it. */
export function createMoves({ store, now, live }: OfficeParts, vault: Vault) {
  const find = async (typed: string): Promise<CaseWithEvents> => {
    const found = await store.reads.find(readCaseNumber(typed));
    if (!found) throw new OfficeRefusal(`没有编号为 ${typed} 的案件，请用 list 查看编号。`);
    return found;
  };

  const event = (row: CaseRow, kind: NewEvent['kind'], by: string, text?: string): NewEvent => ({
    case: row.id,
    kind,
    at: now().at,
    by,
    sealed: text ? vault.sealText(row.id, text) : null,
  });

  /** Moves a case by the table of states; event and state are one write. `changes` are made at the event's instant. */
  const move = async (
    row: CaseRow,
    action: CaseAction,
    by: string,
    text?: string,
    changes: (at: string) => Parameters<CaseStore['writes']['record']>[1] = () => ({}),
  ): Promise<CaseRow> => {
    const to = nextState(row.state, action);
    if (!to) {
      const state = stateLabels[row.kind][row.state];
      throw new OfficeRefusal(`案件 ${row.id} 现在是“${state}”，不能做这一步，请用 show 查看经过。`);
    }
    const step = { ...event(row, action, by, text), from: row.state, to };
    const change = { ...changes(step.at), state: to };
    if (!(await store.writes.record(step, change))) {
      throw new OfficeRefusal(`案件 ${row.id} 刚刚被其他人处理过，请用 show 查看后再操作。`);
    }
    return { ...row, ...change };
  };

  /** Work on a case that is only received accepts it first: the same officer, an event of its own. */
  const taken = (row: CaseRow, by: string) =>
    row.state === 'received' ? move(row, 'accept', by) : Promise.resolve(row);

  return {
    find,
    event,
    move,
    taken,

    accept: async (typed: string, by: string) => move((await find(typed)).row, 'accept', by),

    /** Shows 异议处理中 on the live record, then writes it down; repeating it is no fault. */
    mark: async (typed: string, by: string): Promise<CaseRow> => {
      const { row } = await find(typed);
      if (row.kind === 'repair') {
        throw new OfficeRefusal(`案件 ${row.id} 是修复申请，记录不标注“异议处理中”。`);
      }
      if (row.outcome !== null) throw new OfficeRefusal(`案件 ${row.id} 已经作出决定，不需要再标注。`);
      await live.mark(row.entry, true);
      if (!row.marked) await store.writes.record(event(row, 'mark', by), { marked: true });
      return { ...row, marked: true };
    },

    /** Hands the case to the determining unit (谁认定、谁修复). */
    forward: async (typed: string, by: string) => {
      const row = await taken((await find(typed)).row, by);
      return move(row, 'forward', by, row.unit);
    },

    note: async (typed: string, by: string, text: string): Promise<CaseRow> => {
      const { row } = await find(typed);
      if (row.purgedAt) throw new OfficeRefusal(`案件 ${row.id} 的个人信息已经清除，不再添加备注。`);
      await store.writes.record(event(row, 'note', by, text));
      return row;
    },
  };
}
export type Moves = ReturnType<typeof createMoves>;

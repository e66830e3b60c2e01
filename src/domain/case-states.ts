import type { CaseKind } from './vocabulary.ts';

/** Where a case stands, in the order in which it moves. */
export const caseStates = [
  'received',
  'accepted',
  'forwarded',
  'upheld',
  'rejected',
  'inadmissible',
  'done',
] as const;
export type CaseState = (typeof caseStates)[number];

/** What the office can do that moves a case. */
export const caseActions = [
  'accept',
  'forward',
  'decide-uphold',
  'decide-reject',
  'decide-inadmissible',
  'finish',
] as const;
export type CaseAction = (typeof caseActions)[number];

/** How a case can be decided. */
export const outcomes = ['upheld', 'rejected', 'inadmissible'] as const;
export type Outcome = (typeof outcomes)[number];

/** The action by which each outcome is reached. */
export const decidingAction: Record<Outcome, CaseAction> = {
  upheld: 'decide-uphold',
  rejected: 'decide-reject',
  inadmissible: 'decide-inadmissible',
};

const decisions = {
  'decide-uphold': 'upheld',
  'decide-reject': 'rejected',
  'decide-inadmissible': 'inadmissible',
} as const;

/**
 * The only place that knows which move is allowed. A case may be decided without being forwarded, because
 * the office can itself be the determining unit; an unaccepted case can only be accepted or turned away.
 */
const moves: Record<CaseState, Partial<Record<CaseAction, CaseState>>> = {
  received: { accept: 'accepted', 'decide-inadmissible': 'inadmissible' },
  accepted: { forward: 'forwarded', ...decisions },
  forwarded: decisions,
  upheld: { finish: 'done' },
  rejected: { finish: 'done' },
  inadmissible: { finish: 'done' },
  done: {},
};

/** The state that an action leads to, or null where the action is not allowed in this state. */
export function nextState(state: CaseState, action: CaseAction): CaseState | null {
  return moves[state][action] ?? null;
}

/** States in which the same applicant cannot open the same case again. */
export const openStates = ['received', 'accepted', 'forwarded', 'upheld'] as const satisfies CaseState[];

/** Everything that a case's history can hold: the moves, and what happens without moving it. */
export const caseEvents = ['receive', ...caseActions, 'mark', 'unmark', 'note', 'view', 'purge'] as const;
export type CaseEvent = (typeof caseEvents)[number];

/** Media types of evidence, told by the file's content and never by its name. */
export const evidenceTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

const shared = { received: '已收到', accepted: '已受理', forwarded: '核实中', done: '已办结' } as const;

/** A state in the words of the status page. */
export const stateLabels: Record<CaseKind, Record<CaseState, string>> = {
  objection: { ...shared, upheld: '异议成立', rejected: '异议不成立', inadmissible: '不予受理' },
  repair: { ...shared, upheld: '准予修复', rejected: '不予修复', inadmissible: '不予受理' },
};

/** An outcome in the words of the decision. */
export const outcomeLabels: Record<CaseKind, Record<Outcome, string>> = {
  objection: { upheld: '异议成立，停止公示', rejected: '异议不成立，维持公示', inadmissible: '不予受理' },
  repair: { upheld: '已修复，停止公示', rejected: '不予修复', inadmissible: '不予受理' },
};

/** An event in the words of the office's own history. */
export const eventLabels: Record<CaseEvent, string> = {
  receive: '收到申请',
  accept: '受理',
  forward: '转认定单位',
  'decide-uphold': '决定：成立',
  'decide-reject': '决定：不成立',
  'decide-inadmissible': '决定：不予受理',
  finish: '办结',
  mark: '标注异议处理中',
  unmark: '取消标注',
  note: '备注',
  view: '查看',
  purge: '清除个人信息',
};

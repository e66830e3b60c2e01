import { createDecide } from './office-decide.ts';
import { type OfficeParts, OfficeRefusal, createMoves } from './office-moves.ts';
import { type Vault, type Personal, createVault } from './personal.ts';
import { readCaseNumber } from './secrets.ts';
import { deskSettings } from './settings.ts';
import { type CaseStep, caseSteps, isOverdue } from './steps.ts';
import type { CaseFilter, CaseWithEvents } from '#db/cases/reads.ts';
import type { CaseRow } from '#db/cases/tables.ts';
import type { CaseEvent, EvidenceType } from '#src/domain/case-states.ts';
import { plusSpan } from '#src/domain/days.ts';

/** What the office's list shows of a case; nothing in it names the applicant. */
export interface CaseSummary extends Pick<
  CaseRow,
  | 'id'
  | 'kind'
  | 'entry'
  | 'list'
  | 'unit'
  | 'state'
  | 'ground'
  | 'receivedAt'
  | 'promisedBy'
  | 'marked'
  | 'outcome'
> {
  overdue: boolean;
  steps: CaseStep[];
}

/** A case as the office sees it, personal data in clear; null once purged. */
export interface CaseFile extends CaseSummary {
  applicantKind: CaseRow['applicantKind'];
  evidenceKinds: CaseRow['evidenceKinds'];
  personal: Personal | null;
  events: { at: string; kind: CaseEvent; by: string | null; text: string | null }[];
  evidence: { position: number; type: EvidenceType; size: number; bytes: Uint8Array }[];
}

const summary = (found: CaseWithEvents, today: string): CaseSummary => {
  const { id, kind, entry, list, unit, state, ground, receivedAt, promisedBy, marked, outcome } = found.row;
  const steps = caseSteps(found, today);
  const overdue = isOverdue(found.row, steps, today);
  return {
    id,
    kind,
    entry,
    list,
    unit,
    state,
    ground,
    receivedAt,
    promisedBy,
    marked,
    outcome,
    overdue,
    steps,
  };
};

/** Overdue answers first, then late steps, then by the promised day; closed cases last. */
const urgency = ({ state, overdue, steps }: CaseSummary) =>
  overdue ? 0 : steps.some((step) => step.overdue) ? 1 : state === 'done' ? 3 : 2;

const events = (vault: Vault, found: CaseWithEvents) =>
  found.events.map(({ at, kind, by, sealed }) => ({ at, kind, by, text: vault.text(found.row.id, sealed) }));

/**
 * The office's side. Every refusal is an `OfficeRefusal` with one Chinese sentence; `by` is the officer's name and is
 * written with every event.
 */
export function createOffice(setup: OfficeParts & { sealKey: Buffer }) {
  const { store, now } = setup;
  const vault = createVault(setup.sealKey);
  const moves = createMoves(setup, vault);
  const { decide, finish } = createDecide(setup, moves);

  return {
    list: async (filter: CaseFilter = {}): Promise<CaseSummary[]> => {
      const { day } = now();
      const summaries = (await store.reads.list(filter)).map((found) => summary(found, day));
      // The store gives them by promised day, and sorting is stable.
      return summaries.sort((one, other) => urgency(one) - urgency(other));
    },

    /** Opens the file of a case; the view is written down before anything is shown. */
    show: async (typed: string, by: string): Promise<CaseFile> => {
      const { row } = await moves.find(typed);
      await store.writes.record({ case: row.id, kind: 'view', at: now().at, by });
      const found = await moves.find(row.id);
      const files = await store.reads.evidence(row.id);
      return {
        ...summary(found, now().day),
        applicantKind: row.applicantKind,
        evidenceKinds: row.evidenceKinds,
        personal: row.sealed && vault.personal(row.id, row.sealed),
        events: events(vault, found),
        evidence: files.map(({ position, type, size, sealed }) => ({
          ...{ position, type, size },
          bytes: vault.file(row.id, sealed),
        })),
      };
    },

    accept: moves.accept,
    mark: moves.mark,
    forward: moves.forward,
    note: moves.note,
    decide,
    finish,

    /**
     * Erases personal data of cases closed longer ago than the retention: all of them, or one.
     * @returns the numbers of the purged cases.
     */
    purge: async (by: string, typed?: string): Promise<string[]> => {
      const { at } = now();
      const span = { years: -deskSettings.retentionYears };
      const due = await store.reads.purgeable(`${plusSpan(at.slice(0, 10), span)}${at.slice(10)}`);
      const wanted = typed === undefined ? due : due.filter((id) => id === readCaseNumber(typed));
      if (typed !== undefined && wanted.length === 0) {
        const { row } = await moves.find(typed);
        throw new OfficeRefusal(
          row.purgedAt
            ? `案件 ${row.id} 的个人信息已经清除。`
            : `案件 ${row.id} 还在保存期内（办结后${String(deskSettings.retentionYears)}年），不能清除。`,
        );
      }
      for (const id of wanted) await store.writes.purge({ case: id, kind: 'purge', at, by });
      return wanted;
    },
  };
}
export type Office = ReturnType<typeof createOffice>;

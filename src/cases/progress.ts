import type { Progress, Refusal } from './desk.ts';
import type { DeskParts } from './desk-parts.ts';
import { noSuchCase, refuseForm, tooOften, unavailable } from './refusals.ts';
import { fitsSecret, readCaseNumber } from './secrets.ts';
import { caseSteps, isOverdue } from './steps.ts';
import { kindLabels } from './words.ts';
import { isStoreUnavailable } from '#db/cases/faults.ts';
import type { CaseWithEvents } from '#db/cases/reads.ts';
import { decidingAction, outcomeLabels, stateLabels } from '#src/domain/case-states.ts';
import { chinaDay } from '#src/domain/clock.ts';

const missing = (typed: { case: string; secret: string }) =>
  [
    { field: 'case', code: 'required', message: '请填写办理编号，例如 20261120-7K3M9Q。' },
    { field: 'secret', code: 'required', message: '请填写回执上的查询码。' },
  ].filter(({ field }) => typed[field === 'case' ? 'case' : 'secret'].trim() === '');

/**
 * Where a case stands, for whoever holds its number and secret. A wrong secret and an unknown number do the same work
 * and get the same answer.
 */
export function createProgress({ store, vault, now, spend }: DeskParts) {
  const view = ({ row, events }: CaseWithEvents, day: string): Progress => {
    const steps = caseSteps({ row, events }, day);
    const { outcome, decidedAt } = row;
    const event = outcome && events.find(({ kind }) => kind === decidingAction[outcome]);
    return {
      case: row.id,
      kind: row.kind,
      state: row.state,
      kindLabel: kindLabels[row.kind],
      stateLabel: stateLabels[row.kind][row.state],
      receivedAt: row.receivedAt,
      promisedBy: row.promisedBy,
      overdue: isOverdue(row, steps, day),
      steps,
      decision:
        outcome && decidedAt
          ? {
              label: outcomeLabels[row.kind][outcome],
              reason: vault.text(row.id, event ? event.sealed : null) ?? '',
              day: chinaDay(decidedAt),
            }
          : null,
      review: outcome === 'rejected' || outcome === 'inadmissible' ? row.promised.review : null,
    };
  };

  return async (caseId: string, secret: string, caller: string): Promise<Progress | Refusal> => {
    const wait = await spend('status', caller);
    if (wait !== null) return tooOften(wait);
    const errors = missing({ case: caseId, secret });
    if (errors.length > 0) return refuseForm(422, errors);
    try {
      const found = await store.reads.find(readCaseNumber(caseId));
      const fits = await fitsSecret(secret, found?.row.secretHash ?? null);
      return found && fits ? view(found, now().day) : noSuchCase();
    } catch (error) {
      if (isStoreUnavailable(error)) return unavailable();
      throw error;
    }
  };
}

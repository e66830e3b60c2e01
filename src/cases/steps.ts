import { chinaCalendar } from '#src/calendar.ts';
import { basisWithNote, stepLabels, uncertainCalendar } from './words.ts';
import type { CaseWithEvents } from '#db/cases/reads.ts';
import type { CaseRow, Promised } from '#db/cases/tables.ts';
import { type ClockStep, chinaDay, dueDates } from '#src/domain/clock.ts';
import type { Clock } from '#src/domain/lists.ts';
import type { CaseKind } from '#src/domain/vocabulary.ts';
import type { StepView } from '#src/outputs/case-views.ts';
import type { Profile } from '#src/profiles/schema.ts';

/**
 * The clock of a case. A list names the clock of its objections; a repair runs by the clock `repair` where the
 * profile has one, else by the office's own promise, because an objection's article says nothing about repairs.
 */
export function clockFor(profile: Profile, list: string, kind: CaseKind): Clock {
  const { clocks, lists } = profile;
  const objection = lists.find(({ id, name }) => id === list || name === list)?.objection;
  const own = clocks.find(({ id }) => id === (kind === 'repair' ? 'repair' : objection));
  const clock = own ?? clocks.find(({ statutory }) => !statutory) ?? clocks[0];
  if (!clock) throw new Error(`地区配置“${profile.id}”没有办理时限。`);
  return clock;
}

/** The promise of a case received on an ISO day, as it is kept with the case. A repair marks nothing. */
export function promise(
  clock: Clock,
  kind: CaseKind,
  received: string,
): { promised: Promised; promisedBy: string } {
  const { steps, promisedBy, certain } = dueDates(clock, received, chinaCalendar);
  const notes = certain ? [] : [uncertainCalendar];
  return {
    promisedBy,
    promised: {
      clock: clock.id,
      statutory: clock.statutory,
      basis: [basisWithNote(clock), ...notes].join('；'),
      review: clock.review ?? null,
      steps: steps.filter(({ step }) => kind === 'objection' || step !== 'mark'),
    },
  };
}

/** A step on a status page, with its name for programs. */
export interface CaseStep extends StepView {
  step: ClockStep;
}

const doneBy = { mark: 'mark', forward: 'forward', correct: 'finish' } as const;

/** Steps done and due on an ISO day. A decided case owes no step before its decision; only an upheld one is corrected. */
export function caseSteps({ row, events }: CaseWithEvents, today: string): CaseStep[] {
  const dayOf = (kind: string) => {
    const event = events.find((item) => item.kind === kind);
    return event ? chinaDay(event.at) : null;
  };
  const decided = row.decidedAt ? chinaDay(row.decidedAt) : null;
  return row.promised.steps
    .filter(({ step }) => step !== 'correct' || row.outcome === null || row.outcome === 'upheld')
    .map(({ step, due }) => {
      const done = step === 'decide' ? decided : dayOf(doneBy[step]);
      const owed = done === null && (step === 'correct' ? row.outcome === 'upheld' : decided === null);
      return { step, label: stepLabels[row.kind][step], due, done, overdue: owed && today > due };
    });
}

/** True when the answer, or the correction that it promised, has not come by its day. */
export const isOverdue = (row: CaseRow, steps: CaseStep[], today: string) =>
  (row.decidedAt === null && today > row.promisedBy) ||
  steps.some(({ step, overdue }) => step === 'correct' && overdue);

import type { ClockStep } from '#src/domain/clock.ts';
import type { Clock } from '#src/domain/lists.ts';
import { basisText } from '#src/domain/rule-text.ts';
import type { CaseKind } from '#src/domain/vocabulary.ts';

const shared = {
  mark: (span: string) => `${span}在记录上标注“异议处理中”`,
  forward: (span: string) => `${span}转交认定单位`,
  decide: (span: string) => `${span}作出答复`,
};

const stepWords: Record<CaseKind, Record<ClockStep, (span: string) => string>> = {
  objection: { ...shared, correct: (span) => `需要更正或者撤下的，${span}完成` },
  repair: { ...shared, correct: (span) => `准予修复的，${span}停止公示` },
};

/** A clock in words, with whether it is law or promise and where it stands. A repair marks nothing. */
export function clockText(clock: Clock, kind: CaseKind = 'objection'): string {
  const steps = clock.steps
    .filter(({ step }) => kind === 'objection' || step !== 'mark')
    .map(({ step, days, unit }) =>
      stepWords[kind][step](`${days} ${unit === 'working' ? '个工作日' : '日'}内`),
    );
  const source = clock.statutory ? `答复期限${basisText(clock.basis)}` : '以上为本站承诺，不是法定期限。';
  const review = clock.review ? `${clock.review.replace(/。$/, '')}。` : '';
  return `自收到之日起，${steps.join('；')}。${source}${review}`;
}

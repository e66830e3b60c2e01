import type { Clock } from '#src/domain/lists.ts';
import { printBasis } from '#src/domain/terms.ts';
import { UNCONFIRMED } from './labels.ts';

const stepWords: Record<Clock['steps'][number]['step'], string> = {
  mark: '在记录上标注“异议处理中”',
  forward: '转交认定单位',
  decide: '作出答复',
  correct: '需要更正的，完成更正',
};

/** A clock in one sentence, with whether it is law or promise and where it stands. */
export function clockText(clock: Clock): string {
  const steps = clock.steps.map(
    ({ step, days, unit }) => `${days} ${unit === 'working' ? '个工作日' : '日'}内${stepWords[step]}`,
  );
  const source = clock.statutory
    ? `答复期限依据${printBasis(clock.basis)}${clock.basis.confirmed ? '' : `，${UNCONFIRMED}`}`
    : '以上为本站承诺，不是法定期限';
  const review = clock.review ? `${clock.review.replace(/。$/, '')}。` : '';
  return `自收到之日起 ${steps.join('，')}。${source}。${review}`;
}

import type { Profile } from '#src/profiles/schema.ts';
import { type Quarter, readQuarter } from '#src/push/quarter.ts';
import { findTarget, type Target, targetNames } from '#src/push/targets.ts';
import { type Call, UsageError } from './command.ts';

/**
 * Target, quarter and folder that the options ask for.
 * @throws UsageError with one Chinese sentence, which names the targets that there are.
 */
export function askedPush(profile: Profile, { target: word, quarter, out }: Call['values'], today: string) {
  const target = typeof word === 'string' ? findTarget(profile, word) : null;
  if (!target) {
    const wrong = typeof word === 'string' ? `没有推送对象“${word}”` : '请用 --target 写明推送对象';
    throw new UsageError(`${wrong}。可用：${targetNames(profile).join('、')}。`);
  }
  const period = typeof quarter === 'string' ? quarter : undefined;
  const asked = quarterOf(target, period, today);
  const usual = `push-${[target.id, asked?.id ?? []].flat().join('-')}`;
  return { target, quarter: asked, out: typeof out === 'string' && out !== '' ? out : usual };
}

function quarterOf({ name, period }: Target, text: string | undefined, today: string): Quarter | null {
  if (period === null) {
    if (text === undefined) return null;
    throw new UsageError(`“${name}”不按季度报送，请去掉 --quarter。`);
  }
  if (text === undefined) throw new UsageError(`“${name}”按季度报送，请用 --quarter 写明季度，如 2026-Q3。`);
  const quarter = readQuarter(text);
  if (!quarter) throw new UsageError('--quarter 要写成 2026-Q3 这样的季度。');
  if (quarter.from > today) throw new UsageError(`${quarter.id} 还没有开始，没有可以报送的记录。`);
  return quarter;
}

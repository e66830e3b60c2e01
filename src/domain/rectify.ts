import type { Entry } from './entry.ts';

/** 整改状态 as it stands on a day. */
export type RectifyState = '整改中' | '逾期' | '已完成';

/**
 * Where an ordered correction (限期整改) stands on a day: done when the unit says so, overdue from the day after
 * its last day, else going on. Null where nothing was ordered.
 */
export function rectifyState(rectify: Entry['rectify'], day: string): RectifyState | null {
  if (!rectify) return null;
  if (rectify.state !== null && /完成|到位|已整改/.test(rectify.state) && !/未/.test(rectify.state))
    return '已完成';
  if (rectify.until !== null && rectify.until < day) return '逾期';
  return rectify.state === '逾期' ? '逾期' : '整改中';
}

import type { List } from '#src/domain/lists.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import { type Finding, finding, type Place } from './findings.ts';

const switchable = '确需公示的，请主办单位查明依据，并在地区配置的 publish 一项写明';

/** Why a list that no switch opens is kept in the register only, and what may be done about it. */
const standings: Record<Exclude<List['publication'], 'named'>, { reason: string; next: string }> = {
  'not-stated': { reason: '依据文件没有规定公示', next: switchable },
  exchange: { reason: '依据文件只规定部门之间共享', next: switchable },
  record: { reason: '本类信息依法只作记录', next: '无需处理；任何设置都不会使其公示' },
};

/**
 * The note that rows of a list are taken into the register and not published, once for a sheet; null where
 * the list is public. `place` is the sheet: its file and name, row 0.
 */
export function standingFinding(list: List, place: Place): Finding | null {
  const { name, publication } = list;
  if (publication === 'named' || isPublicList(list)) return null;
  return finding('record-only', place, '', '', { list: name, ...standings[publication] });
}

import type { Random } from './random.ts';
import type { Columns, Row } from './tables.ts';

/** What 严重违法超限超载 files carry beyond the disclosure format. */
export const overloadColumns: Columns = [
  '车牌号',
  '车辆归属',
  '年度违法次数',
  '车辆总数',
  '违法车辆数',
  '停业整顿',
].map((heading) => [heading, heading] as const);

// The letter O is used on no plate, so that no vehicle on the road is named.
const plateOf = (random: Random, province: string) =>
  `${province}${random.pick(['A', 'C', 'R'])}O${random.int(1000, 9999)}`;

/**
 * Figures that meet the criteria of 公路安全保护条例 art. 66: a driver more than 3 times in 12 months; a company
 * with more than 10% of its vehicles, or ordered to stop business. `province` is the plate's first character.
 */
export function overloadCells(random: Random, province: string, driver: boolean): Row {
  if (driver) {
    return {
      车牌号: plateOf(random, province),
      车辆归属: '个人',
      年度违法次数: random.int(4, 12),
      停业整顿: '否',
    };
  }
  const fleet = random.int(10, 80);
  const suspended = random.chance(0.2);
  const violating = suspended ? 1 : Math.floor(fleet / 10) + random.int(1, 4);
  return {
    车辆归属: '企业',
    年度违法次数: violating + random.int(0, 9),
    车辆总数: fleet,
    违法车辆数: violating,
    停业整顿: suspended ? '是' : '否',
  };
}

import { shapes } from './companies.ts';
import { pastDay } from './days.ts';
import { type Columns, type Row, mark, rowsOf } from './tables.ts';
import type { World } from './world.ts';

/** Columns of the commitment format; keys and headings are the same. */
export const commitmentColumns: Columns = [
  '承诺主体',
  '统一社会信用代码',
  '承诺类别',
  '承诺事项',
  '承诺日期',
  '受理单位',
  '履约状态',
  '公开',
  '备注',
].map((heading) => [heading, heading] as const);

const commitments = [
  { kind: '主动公示型', matter: '依法诚信经营，明码标价，不销售假冒伪劣商品' },
  { kind: '主动公示型', matter: '公开服务标准和投诉渠道，按约定退换商品' },
  { kind: '审批替代型', matter: '符合食品经营许可告知承诺的条件，提交的材料真实' },
  { kind: '审批替代型', matter: '在规定期限内补齐营业场所证明' },
  { kind: '行业自律型', matter: '遵守行业公约，不以不正当手段竞争' },
];

/** Rows of commitments taken in by one unit; a few are not open to the public and must not be shown. */
export function commitmentRows(world: World, count: number, unit: string): Row[] {
  const { random, today, company, promised } = world;
  const heard = new Set<string>();
  return rowsOf(count, () => {
    const known = promised.pop() ?? knownTo(world);
    const subject =
      known && !heard.has(known.code)
        ? known
        : company(random.pick([shapes.food, shapes.shop, shapes.company, shapes.market]));
    heard.add(subject.code);
    const { kind, matter } = random.pick(commitments);
    return {
      承诺主体: subject.name,
      统一社会信用代码: subject.code,
      承诺类别: kind,
      承诺事项: matter,
      承诺日期: { day: pastDay(random, today, 700, 4) },
      受理单位: unit,
      履约状态: random.pick(['履约中', '履约中', '履约中', '已履约', '已履约', '违诺']),
      公开: random.chance(0.1) ? '否' : '是',
      备注: mark,
    };
  });
}

/** Now and then an organisation of which other lists tell. */
const knownTo = ({ random, listed }: World) =>
  listed.length > 0 && random.chance(0.1) ? random.pick(listed) : undefined;

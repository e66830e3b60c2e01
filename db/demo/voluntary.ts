import { shapes } from './companies.ts';
import { pastDay } from './days.ts';
import { type Columns, type Row, fill, mark, rowsOf } from './tables.ts';
import type { World } from './world.ts';

/** Columns of voluntary registration; keys and headings are the same. */
export const voluntaryColumns: Columns = [
  '注册主体',
  '统一社会信用代码',
  '信息类别',
  '信息内容',
  '注册日期',
  '受理单位',
  '真实性承诺',
  '授权公开',
  '核验状态',
  '核验日期',
  '备注',
].map((heading) => [heading, heading] as const);

const items = [
  { kind: '资质证照', content: '取得质量管理体系认证，有效期{n}年' },
  { kind: '市场经营', content: '公布主要商品价格和售后服务标准{n}项' },
  { kind: '合同履约', content: '本年度履行合同{n}份，无违约' },
  { kind: '社会公益', content: '向困难家庭捐赠生活物资{n}批' },
];

/** Rows of what organisations register of themselves; some are not verified or not authorised to be shown. */
export function voluntaryRows(world: World, count: number, unit: string): Row[] {
  const { random, today, company } = world;
  return rowsOf(count, () => {
    const { kind, content } = random.pick(items);
    const { name, code } = company(random.pick([shapes.company, shapes.shop, shapes.food]));
    const registered = pastDay(random, today, 400, 10);
    const verified = random.chance(0.85);
    return {
      注册主体: name,
      统一社会信用代码: code,
      信息类别: kind,
      信息内容: fill(content, { n: random.int(1, 20) }),
      注册日期: { day: registered },
      受理单位: unit,
      真实性承诺: '是',
      授权公开: random.chance(0.9) ? '是' : '否',
      核验状态: verified ? '已核验' : '未核验',
      核验日期: verified ? { day: pastDay(random, today, 9, 1) } : '',
      备注: mark,
    };
  });
}

import { shapes } from './companies.ts';
import { pastDay } from './days.ts';
import { type Columns, type Row, fill, mark, rowsOf } from './tables.ts';
import type { World } from './world.ts';

/** Columns of further administrative acts; keys and headings are the same. */
export const actColumns: Columns = [
  '行政相对人名称',
  '行政相对人类别',
  '行政相对人代码_1(统一社会信用代码)',
  '法定代表人',
  '行政行为类别',
  '行政决定文书号',
  '行政行为内容',
  '行政行为依据',
  '行政决定日期',
  '公示截止期',
  '作出机关',
  '备注',
].map((heading) => [heading, heading] as const);

const acts = [
  {
    kind: '行政监督检查',
    content: '检查特种设备使用情况，{n}台设备均在检验有效期内',
    basis: '《中华人民共和国特种设备安全法》第五十七条',
  },
  {
    kind: '行政监督检查',
    content: '抽查食品经营场所，发现{n}处标签不规范，当场改正',
    basis: '《中华人民共和国食品安全法》第一百一十条',
  },
  { kind: '行政强制', content: '查封涉嫌不合格产品{n}件', basis: '《中华人民共和国产品质量法》第十八条' },
  { kind: '行政确认', content: '确认股权出质设立登记', basis: '《股权出质登记办法》第二条' },
  { kind: '行政奖励', content: '对质量管理先进单位给予通报表扬', basis: '《质量发展奖励办法》' },
];

/** Rows of further administrative acts of one unit. */
export function actRows(world: World, count: number, unit: string): Row[] {
  const { random, today, serial, company, profile } = world;
  return rowsOf(count, () => {
    const { kind, content, basis } = random.pick(acts);
    const decided = pastDay(random, today, 300, 4);
    const year = decided.slice(0, 4);
    const { name, code, kind: legal, representative } = company(random.pick([shapes.food, shapes.factory]));
    return {
      行政相对人名称: name,
      行政相对人类别: legal === '个体工商户' ? legal : '法人及非法人组织',
      '行政相对人代码_1(统一社会信用代码)': code,
      法定代表人: representative.name,
      行政行为类别: kind,
      行政决定文书号: `${profile.place.documents}行决〔${year}〕${serial(`行决${year}`)}号`,
      行政行为内容: fill(content, { n: random.int(1, 12) }),
      行政行为依据: basis,
      行政决定日期: { day: decided },
      作出机关: unit,
      备注: mark,
    };
  });
}

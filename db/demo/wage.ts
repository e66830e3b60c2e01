import { plusSpan } from '#src/domain/days.ts';
import { shapes } from './companies.ts';
import { pastDay } from './days.ts';
import { type Columns, type Row, fill, mark, rowsOf } from './tables.ts';
import type { World } from './world.ts';

/** Columns of 拖欠农民工工资失信联合惩戒对象 under their Chinese headings. */
export const wageColumns: Columns = [
  ['aab004', '对象名称'],
  ['aab003', '统一社会信用代码'],
  ['lrsj', '列入时间'],
  ['fbqx', '预计退出日期'],
  ['aab013', '法定代表人'],
  ['aac002', '法定代表人证件号'],
  ['zjlx', '法定代表人证件类型'],
  ['fbjg', '发布机关名称'],
  ['wsh', '文书号'],
  ['abb012', '列入黑名单事由'],
  ['lryj', '列入依据'],
  ['xmmc', '失信黑名单项目名称'],
  ['dqtcqk', '到期退出情况'],
  ['xqyy', '续期原因'],
  ['aae013', '备注'],
];

const causes = [
  '拖欠{workers}名农民工工资共计{sum}元，经责令限期支付后逾期未支付',
  '克扣、无故拖欠{workers}名农民工工资{sum}元，数额达到认定拒不支付劳动报酬的标准',
  '因拖欠{workers}名农民工工资{sum}元引发群体性事件，经责令限期支付后逾期未支付',
];

/** Rows of the wage list, three years each, by the unit of the given name. */
export function wageRows(world: World, count: number, unit: string): Row[] {
  const { random, today, serial, profile } = world;
  const { documents, towns } = profile.place;
  return rowsOf(count, () => {
    const company = world.company(random.chance(0.8) ? shapes.builder : shapes.company);
    world.listed.push(company);
    const from = pastDay(random, today, 1060, 5);
    const year = from.slice(0, 4);
    const place = random.pick(towns);
    return {
      aab004: company.name,
      aab003: company.code,
      lrsj: { day: from },
      fbqx: { day: plusSpan(from, { years: 3 }) },
      aab013: company.representative.name,
      aac002: company.representative.number,
      zjlx: '1',
      fbjg: unit,
      wsh: `${documents}人社欠薪〔${year}〕${serial(`欠薪${year}`)}号`,
      abb012: fill(random.pick(causes), { workers: random.int(3, 120), sum: random.int(30, 4000) * 1000 }),
      lryj: '《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》',
      xmmc: `${place}示例${random.pick(['住宅', '厂房', '道路', '学校', '安置房'])}工程第${random.pick([...'一二三四五'])}标段`,
      aae013: mark,
    };
  });
}

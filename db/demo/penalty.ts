import { plusSpan } from '#src/domain/days.ts';
import { shapes } from './companies.ts';
import { pastDay } from './days.ts';
import { type Cell, type Columns, type Row, fill, mark, rowsOf } from './tables.ts';
import { type PenaltyStory, type PenaltySubject, penaltyStories } from './words/violations.ts';
import type { World } from './world.ts';

/** Columns of 双公示 行政处罚 under their Chinese headings. */
export const penaltyColumns: Columns = [
  ['CF_XDR_MC', '行政相对人名称'],
  ['CF_XDR_LB', '行政相对人类别'],
  ['CF_XDR_SHXYM', '行政相对人代码_1(统一社会信用代码)'],
  ['CF_XDR_GSZC', '行政相对人代码_2(工商注册号)'],
  ['CF_XDR_ZZJG', '行政相对人代码_3(组织机构代码)'],
  ['CF_XDR_SWDJ', '行政相对人代码_4(税务登记号)'],
  ['CF_XDR_SYDW', '行政相对人代码_5(事业单位证书号)'],
  ['CF_XDR_SHZZ', '行政相对人代码_6(社会组织登记证号)'],
  ['CF_FRDB', '法定代表人'],
  ['CF_FR_ZJLX', '法定代表人证件类型'],
  ['CF_FR_ZJHM', '法定代表人证件号码'],
  ['CF_XDR_ZJLX', '自然人证件类型'],
  ['CF_XDR_ZJHM', '自然人证件号码'],
  ['CF_WSH', '行政处罚决定书文号'],
  ['CF_WFXW', '违法行为类型'],
  ['CF_SY', '违法事实'],
  ['CF_YJ', '处罚依据'],
  ['CF_CFLB', '处罚类别'],
  ['CF_NR', '处罚内容'],
  ['CF_NR_FK', '罚款金额（万元）'],
  ['CF_NR_WFFF', '没收违法所得、没收非法财物的金额（万元）'],
  ['CF_NR_ZKDX', '暂扣或吊销证照名称及编号'],
  ['CF_JDRQ', '处罚决定日期'],
  ['CF_YXQ', '处罚有效期'],
  ['CF_GSJZQ', '公示截止期'],
  ['CF_CFJG', '处罚机关'],
  ['CF_CFJGDM', '处罚机关统一社会信用代码'],
  ['CF_SJLY', '数据来源单位'],
  ['CF_SJLYDM', '数据来源单位统一社会信用代码'],
  ['BZ', '备注'],
];

/** The same columns headed by their code names, one of them by its older name. */
export const penaltyCodeColumns: Columns = penaltyColumns.map(
  ([key]) => [key, key === 'CF_FR_ZJHM' ? 'CF_FR_SFZH' : key] as const,
);

/** Rows of penalties of one unit; a few are warnings only and must not be shown. */
export function penaltyRows(world: World, count: number, unit: string, subject: PenaltySubject): Row[] {
  const { random, today, serial, profile } = world;
  const story: PenaltyStory = penaltyStories[subject];
  const { stem, violations } = story;
  return rowsOf(count, () => {
    const serious = random.chance(0.2);
    const decided = pastDay(random, today, serious ? 1060 : 355, 4);
    const year = decided.slice(0, 4);
    const { kind, fact, basis } = random.pick(violations);
    return {
      ...subjectCells(world, story, serious),
      ...contentCells(world),
      CF_WSH: `${profile.place.documents}${stem}〔${year}〕${serial(stem + year)}号`,
      CF_WFXW: kind,
      CF_SY: fill(fact, { n: random.int(2, 60), sum: random.int(2, 90) * 100 }),
      CF_YJ: basis,
      CF_JDRQ: { day: decided },
      CF_YXQ: '2099-12-31',
      CF_GSJZQ: { day: plusSpan(decided, { years: serious ? 3 : 1 }) },
      CF_CFJG: unit,
      CF_SJLY: unit,
      BZ: mark,
    };
  });
}

const identityCard = '身份证';

function subjectCells(world: World, story: PenaltyStory, serious: boolean): Row {
  const { random, person, company, listed, penalised } = world;
  if (random.chance(story.persons)) {
    const { name, number } = person();
    return { CF_XDR_MC: name, CF_XDR_LB: '自然人', CF_XDR_ZJLX: identityCard, CF_XDR_ZJHM: number };
  }
  // Some organisations stand in several lists, so that one page can gather all that is known of them.
  const again = listed.length > 0 && random.chance(0.06);
  const shape = random.pick(story.shapes);
  const subject = again ? random.pick(listed) : company(shapes[shape]);
  if (!again && !serious && shape === 'company') penalised.push(subject);
  const { name, code, kind, representative } = subject;
  return {
    CF_XDR_MC: name,
    CF_XDR_LB: kind === '个体工商户' ? kind : '法人及非法人组织',
    CF_XDR_SHXYM: code,
    CF_FRDB: representative.name,
    CF_FR_ZJLX: identityCard,
    CF_FR_ZJHM: representative.number,
  };
}

/** The penalty itself; amounts of money stand in 万元 in their own columns and in 元 in the sentence. */
function contentCells({ random }: World): Record<string, Cell> {
  if (random.chance(0.04)) return { CF_CFLB: '警告', CF_NR: '警告' };
  const fine = random.int(2, random.pick([20, 60, 400])) * 500;
  const written = fine.toLocaleString('en-US', { minimumFractionDigits: 2 });
  const fined = { CF_NR_FK: fine / 10_000, CF_NR: `处罚款人民币${written}元` };
  const draw = random.int(1, 10);
  if (draw <= 6) return { ...fined, CF_CFLB: '罚款' };
  if (draw <= 8) return { ...fined, CF_CFLB: '警告；罚款', CF_NR: `警告；${fined.CF_NR}` };
  const gain = random.int(1, 80) * 100;
  return {
    ...fined,
    CF_CFLB: '罚款；没收违法所得',
    CF_NR: `${fined.CF_NR}；没收违法所得${gain}元`,
    CF_NR_WFFF: gain / 10_000,
  };
}

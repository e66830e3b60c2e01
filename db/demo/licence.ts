import { plusDays, plusSpan } from '#src/domain/days.ts';
import { shapes } from './companies.ts';
import { pastDay } from './days.ts';
import { type Columns, type Row, fill, mark, rowsOf } from './tables.ts';
import { type LicenceStory, licences, personalLicence } from './words/licences.ts';
import type { World } from './world.ts';

/** Columns of 双公示 行政许可 under their Chinese headings. */
export const licenceColumns: Columns = [
  ['XK_XDR_MC', '行政相对人名称'],
  ['XK_XDR_LB', '行政相对人类别'],
  ['XK_XDR_SHXYM', '行政相对人代码_1(统一社会信用代码)'],
  ['XK_XDR_GSZC', '行政相对人代码_2(工商注册号)'],
  ['XK_XDR_ZZJG', '行政相对人代码_3(组织机构代码)'],
  ['XK_XDR_SWDJ', '行政相对人代码_4(税务登记号)'],
  ['XK_XDR_SYDW', '行政相对人代码_5(事业单位证书号)'],
  ['XK_XDR_SHZZ', '行政相对人代码_6(社会组织登记证号)'],
  ['XK_FRDB', '法定代表人'],
  ['XK_FR_ZJLX', '法定代表人证件类型'],
  ['XK_FR_SFZH', '法定代表人证件号码'],
  ['XK_XDR_ZJLX', '证件类型'],
  ['XK_XDR_ZJHM', '证件号码'],
  ['XK_XKWS', '行政许可决定文书名称'],
  ['XK_WSH', '行政许可决定文书号'],
  ['XK_XKLB', '许可类别'],
  ['XK_XKZS', '许可证书名称'],
  ['XK_XKBH', '许可编号'],
  ['XK_NR', '许可内容'],
  ['XK_JDRQ', '许可决定日期'],
  ['XK_YXQZ', '有效期自'],
  ['XK_YXQZI', '有效期至'],
  ['XK_XKJG', '许可机关'],
  ['XK_XKJGDM', '许可机关统一社会信用代码'],
  ['XK_ZT', '当前状态'],
  ['XK_LYDW', '数据来源单位'],
  ['XK_LYDWDM', '数据来源单位统一社会信用代码'],
  ['BZ', '备注'],
];

const identityCard = '身份证';
/** How the exchange writes a licence without end. */
const endless = { day: '2099-12-31' };

/** Rows of licences of one unit, all in force on `world.today`; a few have no end. */
export function licenceRows(world: World, count: number, unit: string): Row[] {
  const { random, today, serial, profile } = world;
  return rowsOf(count, () => {
    const story: LicenceStory = random.chance(0.1) ? personalLicence : random.pick(licences);
    const decided = pastDay(random, today, story.years * 365 - 12, 4);
    const year = decided.slice(0, 4);
    const number = serial(`${story.stem}${year}`);
    const last = plusDays(plusSpan(decided, { years: story.years }), -1);
    return {
      ...subjectCells(world, story),
      XK_XKWS: `准予行政许可决定书（${story.name}）`,
      XK_WSH: `${profile.place.documents}审${story.stem}许〔${year}〕${number}号`,
      XK_XKLB: story.kind,
      XK_XKZS: story.name,
      XK_XKBH: `示例${story.stem}${year}-${number}`,
      XK_NR: fill(story.content, { n: random.int(5, 90) }),
      XK_JDRQ: { day: decided },
      XK_YXQZ: { day: decided },
      XK_YXQZI: random.chance(0.08) ? endless : { day: last },
      XK_XKJG: unit,
      XK_ZT: '1',
      XK_LYDW: unit,
      BZ: mark,
    };
  });
}

function subjectCells({ random, person, company, listed }: World, story: LicenceStory): Row {
  if (story === personalLicence) {
    const { name, number } = person();
    return { XK_XDR_MC: name, XK_XDR_LB: '自然人', XK_XDR_ZJLX: identityCard, XK_XDR_ZJHM: number };
  }
  // A licence does not go by what else is known of its holder: some stand in other lists.
  const again = listed.length > 0 && random.chance(0.15);
  const { name, code, kind, representative } = again
    ? random.pick(listed)
    : company(shapes[random.pick(story.shapes)]);
  return {
    XK_XDR_MC: name,
    XK_XDR_LB: kind === '个体工商户' ? kind : '法人及非法人组织',
    XK_XDR_SHXYM: code,
    XK_FRDB: representative.name,
    XK_FR_ZJLX: identityCard,
    XK_FR_SFZH: representative.number,
  };
}

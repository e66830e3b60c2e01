import type { List } from '#src/domain/lists.ts';
import { choices } from './choices.ts';
import {
  type ColumnNote,
  CODE,
  DAY,
  code,
  count,
  day,
  long,
  offered,
  oneOf,
  organisationOnly,
  text,
  unit,
  unread,
  unreadCode,
  where,
} from './note.ts';

const persons = ({ subjects }: List) => subjects.includes('natural');
const counted = ({ thresholds }: List) => thresholds !== undefined;
const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`;

/** The columns of disclosures, honours and commitments, and those that several formats share. */
export const districtNotes: Record<string, ColumnNote> = {
  主体名称: text('组织按证照写全称，自然人写姓名；不夹带号码', '示例运输有限公司'),
  主体类别: oneOf(choices.kinds, '先定类别，再填代码或者证件号码'),
  成年确认: where(persons, oneOf(choices.yesNo, '没有完整公民身份号码的自然人，由单位核实成年后写“是”')),
  相关责任人: text('姓名|角色，多人用；隔开', '示例乙|实际控制人；示例丙|驾驶员'),
  失信事实: long('概括写明；不写案外人姓名、号码、住址', '未取得资格从事经营活动'),
  认定依据: long('法律、法规或者政策文件的名称和条款', '《中华人民共和国医师法》第五十九条'),
  认定文书号: code('认定决定的文号，照抄', '示字〔2026〕1号'),
  认定单位: unit('作出认定的单位'),
  发布单位: offered(choices.units, '谁认定、谁发布：与认定单位相同'),
  认定日期: day('认定文书落款的日期；不晚于报送日', DAY),
  告知日期: day('告知当事人的日期；没有告知的不公示', '2026-03-30'),
  告知方式: text('怎样告知当事人', '直接送达'),
  公示期限至: day('公示的最后一天，次日起不再展示', '2027-04-20'),
  期限依据: long('公示期限由哪个文件或者文书确定', '认定文书载明'),
  等级: oneOf(choices.grades, '分等级认定的名单填写'),
  惩戒措施: long('多项用；隔开', '限制参加评优表彰；重点监管'),
  整改期限: day('责令整改的最后一天', '2026-06-30'),
  整改状态: text('整改到了哪一步', '整改中'),
  抄送单位: text('多个单位用；隔开', '示例发改委；示例市场监管局'),
  来源平台: text('已经公示本条记录的平台', '信用中国'),
  来源网址: text('以 http:// 或 https:// 开头', 'https://www.creditchina.gov.cn/'),
  批次: code('本次发布的批次', '2026年第一批'),
  车牌号: where(counted, unreadCode),
  车辆归属: where(counted, unread),
  年度违法次数: where(
    counted,
    count(({ thresholds }) => `一年内的次数；超过 ${thresholds?.timesAbove} 次（不含）达到列入标准`, '4'),
  ),
  车辆总数: where(counted, count('运输企业的货运车辆总数', '50')),
  违法车辆数: where(
    counted,
    count(
      ({ thresholds }) =>
        `违法车辆数；超过车辆总数的 ${percent(thresholds?.fleetShareAbove ?? 0)}（不含）达到列入标准`,
      '6',
    ),
  ),
  停业整顿: where(counted, oneOf(choices.yesNo, '责令停业整顿的写“是”')),
  法定代表人: text(organisationOnly, '示例甲'),
  备注: text('供报送单位自用，本系统不读取'),
  证件类型: offered(choices.papers, '主体是自然人的填写'),
  证件号码: code('主体是自然人的填写完整号码，用来核对成年；入库前遮盖'),
  有效期至: day('有效期的最后一天，次日起不再展示', '2028-04-20'),
  统一社会信用代码: code('18 位，不含 I、O、S、V、Z；黑名单上的法人必填', CODE),
  荣誉类型: offered(choices.honours, '荣誉的规范名称，从选项中选'),
  年度: count('四位年份', '2026'),
  所在镇街: text('只写到镇、街道', '示例镇'),
  事迹: long('简要事迹；不写号码、住址和他人姓名', '连续十年诚信经营'),
  同意公开: oneOf(choices.yesNo, '个人须本人书面同意，写“是”才公示'),
  照片文件: unread,
  承诺主体: text('按证照填写全称', '示例服务有限公司'),
  承诺类别: text('审批替代、主动公示、行业自律、信用修复等', '信用修复'),
  承诺事项: long('承诺的内容', '依法经营，按期改正'),
  承诺日期: day('签署承诺书的日期；不晚于报送日', DAY),
  受理单位: unit('收到承诺书的单位'),
  履约状态: oneOf(choices.promise, '现在的履约情况'),
  公开: oneOf(choices.yesNo, '同意公开承诺内容的写“是”'),
};

import { citizen, credit } from '../support/numbers.ts';
import {
  commitment,
  courtCompany,
  courtPerson,
  honour,
  licence,
  medical,
  penalty,
} from '../support/records.ts';
import { sendRows } from '../support/send.ts';
import type { Fields } from '../support/workbook.ts';
import type { Desk } from '../support/world.ts';

export const COURT = 'judgment-defaulters';
export const MEDICAL = 'illegal-medical-practice';

/** A company on the list of 非法行医, by a name that stands nowhere else. */
export const clinic = (order: number, name: string, changes: Fields = {}) =>
  medical(order, {
    主体名称: `天津市墨榆${name}诊所有限公司`,
    主体类别: '法人',
    统一社会信用代码: credit(order),
    证件号码: '',
    ...changes,
  });

const court = [
  courtPerson(301, {
    iname: '闻人知秋',
    caseCode: '（2026）津0113执90101号',
    gistId: '（2025）津0113民初90101号',
    duty: '支付工程款人民币88000元',
    performance: '部分未履行',
  }),
  courtPerson(302, { iname: '闻人已清', performance: '全部已履行' }),
  courtPerson(303, { iname: '闻人年少', age: 15, cardNum: citizen('2010-05-05', 11) }),
  courtPerson(304, { iname: '闻人逆日', regDate: '2025-12-01', publishDate: '2025-11-05' }),
  courtCompany(905, { iname: '天津市墨榆受阻贸易有限公司', cardNum: credit(905) }),
];
const clinics = [
  clinic(911, '两处', { 来源平台: '信用中国（示例）', 来源网址: 'https://credit.example.cn/a' }),
  clinic(912, '异名', { 发布单位: '区文明办' }),
  clinic(913, '未告', { 告知日期: '' }),
  clinic(914, '无期', { 公示期限至: '' }),
  clinic(915, '将尽', { 公示期限至: '2026-12-15' }),
  clinic(916, '将撤', { 惩戒措施: '限制参加评优表彰|示例展会九一六' }),
  clinic(917, '受议'),
  clinic(918, '有责', { 相关责任人: '诸葛明远｜实际控制人；诸葛知止|主要负责人', 诚信分: '613.77' }),
  clinic(919, '错码', { 统一社会信用代码: `${credit(919).slice(0, -1)}I` }),
];
const penalties = [
  penalty(921, { 行政相对人名称: '天津市墨榆终身食品有限公司', 处罚类别: '限制从业', 处罚有效期: '永久' }),
  penalty(922, {
    行政相对人名称: '天津市墨榆定期食品有限公司',
    处罚类别: '限制从业',
    处罚有效期: '2029-05-11',
    公示截止期: '2026-12-20',
  }),
];

/** Sends every row above, and two companies of one name with records of all kinds. */
export async function sendAll(desk: Desk) {
  const held = { 统一社会信用代码: credit(931) };
  const name = '天津市墨榆同名百货有限公司';
  const sent = {
    court: await sendRows(desk, COURT, court),
    clinics: await sendRows(desk, MEDICAL, clinics),
    again: await sendRows(desk, MEDICAL, [
      clinic(911, '两处', { 来源平台: '健康示例', 来源网址: 'https://health.example.cn/b' }),
    ]),
    penalties: await sendRows(desk, 'admin-penalty', penalties),
    honours: await sendRows(desk, 'red-list', [
      honour(905, { 主体名称: '天津市墨榆受阻贸易有限公司', 统一社会信用代码: credit(905) }),
      honour(932, { 主体名称: name, 统一社会信用代码: credit(932) }),
    ]),
  };
  const code = (order: number) => ({
    '行政相对人代码_1(统一社会信用代码)': credit(order),
    行政相对人名称: name,
  });
  await sendRows(desk, COURT, [courtCompany(931, { iname: name, cardNum: credit(931) })]);
  for (const order of [931, 932]) {
    await sendRows(desk, 'admin-license', [licence(order, code(order))]);
    await sendRows(desk, 'admin-penalty', [penalty(order, code(order))]);
  }
  await sendRows(desk, 'commitments', [commitment(931, { 承诺主体: name, ...held })]);
  return sent;
}

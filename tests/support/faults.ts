import type { FindingCode } from '#src/intake/findings.ts';
import { broken, citizen, credit } from './numbers.ts';
import { courtCompany, courtPerson, honour, medical, overload, penalty } from './records.ts';
import type { Fields, Value } from './workbook.ts';

export interface Fault {
  code: FindingCode;
  column: string;
  record: Fields;
  list?: string;
  note?: true;
}

const court = (code: FindingCode, column: string, value: Value, company = false): Fault => ({
  code,
  column,
  record: company ? courtCompany(2, { [column]: value }) : courtPerson(2, { [column]: value }),
});
const doctor = (code: FindingCode, column: string, changes: Fields): Fault => ({
  code,
  column,
  record: medical(2, changes),
  list: 'illegal-medical-practice',
});

/** One faulty row for every finding that a row can have. */
export const faults: Fault[] = [
  court('required', 'caseCode', ''),
  court('required', 'caseCode', ' \u3000 '),
  court('required', 'iname', null),
  court('required', 'publishDate', ''),
  court('required', 'cardNum', '', true),
  court('science-number', 'cardNum', 1.20113198003151e17),
  court('science-number', 'cardNum', '1.20113E+17'),
  court('science-number', 'cardNum', 120113198003150000, true),
  court('cell-error', 'duty', { error: '#N/A' }),
  court('cell-error', 'iname', { formula: 'VLOOKUP(1,A:B,2)', result: { error: '#REF!' } }),
  court('cell-error', 'duty', { formula: 'A1+1' }),
  court('formula-text', 'duty', "=cmd|'/C calc'!A0"),
  court('formula-text', 'performedPart', '@SUM(1,2)'),
  court('broken-text', 'duty', '支付货款\ufffd元'),
  court('bad-day', 'publishDate', '2025-02-30'),
  court('bad-day', 'publishDate', '去年十一月'),
  court('bad-day', 'regDate', 202511),
  court('future-day', 'publishDate', '2026-11-21'),
  court('day-order', 'publishDate', '2025-06-02'),
  court('bad-amount', 'age', '四十五'),
  court('bad-choice', 'partyTypeName', '其他'),
  court('bad-choice', 'sexy', '不详'),
  court('bad-name', 'iname', '虞？行'),
  court('bad-name', 'iname', '***'),
  court('bad-name', 'iname', '墨'.repeat(101), true),
  court('number-in-name', 'iname', `虞知行${citizen()}`),
  court('number-in-name', 'iname', '墨榆商店13812345678', true),
  court('number-in-name', 'caseCode', `（2025）津0113执2号${citizen()}`),
  court('citizen-number', 'cardNum', broken(citizen())),
  court('citizen-number', 'cardNum', citizen().slice(0, 17)),
  court('citizen-number', 'cardNum', citizen('1980-02-30')),
  doctor('unknown-measure', '惩戒措施', { 惩戒措施: '公开羞辱' }),
  doctor('interview-parts', '约谈', { 约谈: '2026-03-01|警示约谈|' }),
  court('person-as-organisation', 'cardNum', citizen(), true),
  court('person-as-organisation', 'cardNum', broken(citizen()), true),
  court('person-as-organisation', 'cardNum', '120113198013150017', true),
  court('organisation-as-person', 'cardNum', credit()),
  court('code-shape', 'cardNum', credit().replace('M', 'I'), true),
  court('code-shape', 'cardNum', credit().slice(1), true),
  { ...court('code-check', 'cardNum', broken(credit(7)), true), note: true },
  court('unknown-unit', 'courtName', '某某法院'),
  court('unit-not-entitled', 'courtName', '区环保局'),
  court('unknown-conduct', 'disruptTypeName', '其他情形'),
  { ...court('masked-text', 'duty', '向虞某（电话13812345678）支付货款'), note: true },
  { ...court('masked-text', 'businessEntity', `虞知行${citizen()}`, true), note: true },
  doctor('minor', '证件号码', { 证件号码: citizen('2008-03-03', 5) }),
  doctor('age-unknown', '证件号码', { 证件号码: '' }),
  doctor('age-unknown', '证件号码', { 证件号码: 'E12345678' }),
  doctor('publisher-differs', '发布单位', { 发布单位: '区文明办' }),
  doctor('required', '告知日期', { 告知日期: '' }),
  doctor('no-term', '公示期限至', { 公示期限至: '' }),
  doctor('day-order', '公示期限至', { 公示期限至: '2026-03-01' }),
  { ...doctor('already-ended', '公示期限至', { 公示期限至: '2026-11-19' }), note: true },
  doctor('bad-choice', '等级', { 等级: '特别严重' }),
  doctor('required', '统一社会信用代码', { 主体类别: '法人' }),
  {
    ...doctor('subject-not-admitted', '主体类别', { 认定单位: '区环保局', 发布单位: '区环保局' }),
    list: 'environment-serious-violators',
  },
  {
    code: 'below-threshold',
    column: '年度违法次数',
    record: overload(2, { 年度违法次数: 3 }),
    list: 'overload-transport',
  },
  court('bad-name', 'iname', '20251105'),
  court('bad-amount', 'age', -1),
  { ...court('bad-representative', 'businessEntity', '虞？行', true), note: true },
  { ...doctor('bad-url', '来源网址', { 来源平台: '信用中国', 来源网址: 'www.example.cn' }), note: true },
  doctor('bad-choice', '成年确认', { 成年确认: '已满' }),
  doctor('future-day', '告知日期', { 告知日期: '2026-11-21' }),
  {
    code: 'count-order',
    column: '违法车辆数',
    record: overload(2, { 车辆总数: 5, 违法车辆数: 6 }),
    list: 'overload-transport',
  },
  { code: 'bad-choice', column: '年度', record: honour(2, { 年度: '今年' }) },
  { code: 'future-day', column: '年度', record: honour(2, { 年度: 2027 }) },
  { code: 'bad-choice', column: '荣誉类型', record: honour(2, { 荣誉类型: '某某之星' }) },
  { code: 'bad-choice', column: '同意公开', record: honour(2, { 同意公开: '已签字' }) },
  {
    code: 'no-consent',
    column: '同意公开',
    note: true,
    record: honour(2, {
      主体名称: '虞知行',
      主体类别: '个人',
      统一社会信用代码: '',
      证件号码: citizen(),
      同意公开: '否',
    }),
  },
  { code: 'bad-amount', column: '罚款金额（万元）', record: penalty(2, { '罚款金额（万元）': '五千元' }) },
];

/** A row without fault, of the kind that a fault's row is. */
export const goodRow = ({ list, record }: Fault): Fields => {
  if (list === 'overload-transport') return overload(1);
  if (list === 'environment-serious-violators')
    return overload(1, { 认定单位: '区环保局', 发布单位: '区环保局' });
  if (list) return medical(1);
  if ('荣誉类型' in record) return honour(1);
  return 'iname' in record ? courtPerson(1) : penalty(1);
};

import type { FindingCode } from '#src/intake/findings.ts';
import { broken, card, citizen, credit, oldCitizen, organisation, phone } from './numbers.ts';
import {
  commitment,
  courtCompany,
  courtPerson,
  honour,
  licence,
  medical,
  overload,
  penalty,
  wage,
} from './records.ts';
import type { Fields, SheetSpec, Value } from './workbook.ts';

/** What is wrong, which finding must say so, in which column, and the cells that make it so. */
type Fault = [what: string, code: FindingCode, column: string, changes: Fields];
type Make = (order: number, changes?: Fields) => Fields;

interface DirtySheet {
  /** Name of the list, by which the importer knows it. */
  name: string;
  make: Make;
  /** Rows above the headings. */
  titles: Value[][];
  faults: Fault[];
}

const person = (number: string): Fields => ({
  主体名称: '虞知行',
  主体类别: '个人',
  统一社会信用代码: '',
  证件号码: number,
});

/** Numbers that stand in the workbook in full, none of which a report may repeat. */
export const planted = [
  citizen('1966-06-16', 777),
  oldCitizen('1955-05-15', 555),
  citizen('1980-02-30', 9),
  broken(citizen('1971-07-17', 3)),
  citizen('1972-08-18', 5).slice(0, 17),
  citizen('1973-09-19', 7),
  citizen('2010-05-05', 11),
  citizen('1974-10-20', 13),
  citizen('1975-11-21', 15),
  card(19),
  card(16),
  phone,
  'E87654321',
] as const;
const [
  inDuty,
  inFact,
  noSuchDay,
  wrongCheck,
  cut,
  asCompany,
  child,
  unconsented,
  inName,
  longCard,
  shortCard,
] = planted;
const passport = planted[12];

const courtPersons: Fault[] = [
  ['no case number', 'required', 'caseCode', { caseCode: '' }],
  ['no name', 'required', 'iname', { iname: ' \u3000 ' }],
  ['no day of publication', 'required', 'publishDate', { publishDate: '/' }],
  ['an id typed as a number', 'science-number', 'cardNum', { cardNum: 1.20113198003151e17 }],
  ['an id saved in scientific notation', 'science-number', 'cardNum', { cardNum: '1.20113E+17' }],
  ['an id whose check digit is wrong', 'citizen-number', 'cardNum', { cardNum: wrongCheck }],
  ['an id with a digit missing', 'citizen-number', 'cardNum', { cardNum: cut }],
  ['an id with a birth day that no calendar has', 'citizen-number', 'cardNum', { cardNum: noSuchDay }],
  ['a person with a company’s code', 'organisation-as-person', 'cardNum', { cardNum: credit(8) }],
  ['a child', 'minor', 'cardNum', { cardNum: child }],
  ['a passport without an age', 'age-unknown', 'cardNum', { cardNum: passport, age: '' }],
  ['a formula that failed', 'cell-error', 'duty', { duty: { error: '#N/A' } }],
  ['a formula never worked out', 'cell-error', 'performedPart', { performedPart: { formula: 'A1+1' } }],
  ['a formula that would run a program', 'formula-text', 'duty', { duty: "=cmd|'/C calc'!A0" }],
  ['a lost character', 'broken-text', 'gistUnit', { gistUnit: '天津市北辰区\ufffd民法院' }],
  ['a day that no calendar has', 'bad-day', 'publishDate', { publishDate: '2025-02-30' }],
  ['a day in words', 'bad-day', 'regDate', { regDate: '去年十一月' }],
  ['a day to come', 'future-day', 'publishDate', { publishDate: '2027-01-05' }],
  ['published before it was filed', 'day-order', 'publishDate', { publishDate: '2025-06-02' }],
  ['an age in words', 'bad-amount', 'age', { age: '四十五' }],
  ['an age below zero', 'bad-amount', 'age', { age: -45 }],
  ['a kind of subject that there is not', 'bad-choice', 'partyTypeName', { partyTypeName: '其他' }],
  ['a sex that the format does not know', 'bad-choice', 'sexy', { sexy: '不详' }],
  ['a name with a question mark', 'bad-name', 'iname', { iname: '虞？行' }],
  ['a day in place of a name', 'bad-name', 'iname', { iname: '20251105' }],
  ['a phone in the name', 'number-in-name', 'iname', { iname: `虞知行${phone}` }],
  ['an id in the case number', 'number-in-name', 'caseCode', { caseCode: `（2025）津0113执2号${inName}` }],
  ['a court that nobody knows', 'unknown-unit', 'courtName', { courtName: '某某法院' }],
  ['an office that is no court', 'unit-not-entitled', 'courtName', { courtName: '区环保局' }],
  ['a conduct that the law does not list', 'unknown-conduct', 'disruptTypeName', { disruptTypeName: '其他' }],
  [
    'a third person’s id and card in the duty',
    'masked-text',
    'duty',
    { duty: `向${inDuty}的${longCard}付款` },
  ],
];
const courtCompanies: Fault[] = [
  ['no code', 'required', 'cardNum', { cardNum: '' }],
  ['a company with a person’s id', 'person-as-organisation', 'cardNum', { cardNum: asCompany }],
  [
    'a code with a letter that no code has',
    'code-shape',
    'cardNum',
    { cardNum: credit(3).replace('M', 'I') },
  ],
  ['a code whose check digit is wrong', 'code-check', 'cardNum', { cardNum: broken(credit(4)) }],
  [
    'a representative with a question mark',
    'bad-representative',
    'businessEntity',
    { businessEntity: '虞？' },
  ],
];

/** One workbook of several lists in which sixty things are wrong, each in a row of its own. */
const sheets: DirtySheet[] = [
  { name: '失信被执行人名单', make: courtPerson, titles: [['失信被执行人报送表'], []], faults: courtPersons },
  { name: '失信被执行人', make: courtCompany, titles: [], faults: courtCompanies },
  {
    name: '行政处罚信息',
    make: penalty,
    titles: [['行政处罚'], ['报送单位：区市场监管局'], []],
    faults: [
      ['a fine in words', 'bad-amount', '罚款金额（万元）', { '罚款金额（万元）': '五千元整' }],
      ['no last day', 'no-term', '公示截止期', { 公示截止期: '' }],
      ['a last day before the decision', 'day-order', '公示截止期', { 公示截止期: '2026-05-10' }],
      ['a period of validity that is no day', 'bad-day', '处罚有效期', { 处罚有效期: '三年' }],
    ],
  },
  {
    name: '行政许可信息',
    make: licence,
    titles: [],
    faults: [
      ['ends before it begins', 'day-order', '有效期至', { 有效期自: '2027-03-01', 有效期至: '2027-02-01' }],
      ['ended before it was sent', 'already-ended', '有效期至', { 有效期至: '2026-11-19' }],
    ],
  },
  {
    name: '拖欠农民工工资失信联合惩戒对象名单',
    make: wage,
    titles: [['拖欠农民工工资']],
    faults: [
      ['no cause', 'required', '列入黑名单事由', { 列入黑名单事由: '—' }],
      [
        'a project that starts with a formula',
        'formula-text',
        '失信黑名单项目名称',
        { 失信黑名单项目名称: '@SUM(1)' },
      ],
      [
        'the same document twice, with another day',
        'duplicate-row',
        '文书号',
        {
          文书号: '津辰人社列〔2026〕1号',
          对象名称: '天津市墨榆1号建筑劳务有限公司',
          统一社会信用代码: credit(201),
          列入时间: '2026-01-13',
        },
      ],
    ],
  },
  {
    name: '非法行医黑名单',
    make: (order, changes) =>
      medical(order, { 等级: '', 来源平台: '', 来源网址: '', 成年确认: '', ...changes }),
    titles: [[], ['非法行医']],
    faults: [
      ['nobody was given notice', 'required', '告知日期', { 告知日期: '' }],
      ['published by another unit', 'publisher-differs', '发布单位', { 发布单位: '区文明办' }],
      ['a grade of no list', 'bad-choice', '等级', { 等级: '特别严重' }],
      ['an age confirmed in other words', 'bad-choice', '成年确认', { 成年确认: '已满' }],
      [
        'an address without https',
        'bad-url',
        '来源网址',
        { 来源平台: '健康北辰', 来源网址: 'www.example.cn' },
      ],
      [
        'an old id and a card in the facts',
        'masked-text',
        '失信事实',
        { 失信事实: `${inFact}收款至${shortCard}` },
      ],
    ],
  },
  {
    name: '严重违法超限超载运输失信名单',
    make: overload,
    titles: [],
    faults: [
      ['three times are not more than three', 'below-threshold', '年度违法次数', { 年度违法次数: 3 }],
      ['more vehicles at fault than there are', 'count-order', '违法车辆数', { 车辆总数: 5, 违法车辆数: 6 }],
    ],
  },
  {
    name: '严重环境违法企业名单',
    make: (order, changes) => overload(order, { 认定单位: '区环保局', 发布单位: '区环保局', ...changes }),
    titles: [],
    faults: [
      [
        'a person on a list of companies',
        'subject-not-admitted',
        '主体类别',
        { ...person(citizen()), 主体类别: '自然人' },
      ],
    ],
  },
  {
    name: '守信红名单',
    make: honour,
    titles: [['诚信红榜']],
    faults: [
      ['a year to come', 'future-day', '年度', { 年度: 2027 }],
      ['an honour that nobody instituted', 'bad-choice', '荣誉类型', { 荣誉类型: '某某之星' }],
      ['a person who did not consent', 'no-consent', '同意公开', { ...person(unconsented), 同意公开: '否' }],
    ],
  },
  {
    name: '信用承诺信息',
    make: commitment,
    titles: [],
    faults: [
      ['a state that there is not', 'bad-choice', '履约状态', { 履约状态: '不详' }],
      ['open or not, nobody says', 'required', '公开', { 公开: '' }],
      [
        'a code of the first kind, wrong length',
        'code-shape',
        '统一社会信用代码',
        { 统一社会信用代码: organisation(2).slice(1) },
      ],
    ],
  },
];

export interface Expected {
  what: string;
  code: string;
  sheet: string;
  row: number;
  column: string;
  cell: string;
}

/** `0` → `A`; no sheet of the workbook has more than 26 columns. */
const letter = (index: number) => String.fromCharCode(65 + index);

/** The sheets to write, with a good row above each sheet's faulty ones, and what must be found in them. */
export function dirtyWorkbook(): { specs: SheetSpec[]; expected: Expected[] } {
  const expected: Expected[] = [];
  const specs = sheets.map(({ name, make, titles, faults }): SheetSpec => {
    const headings = Object.keys(make(1));
    const good = make(1);
    const rows = faults.map(([what, code, column, changes], index) => {
      const row = titles.length + 3 + index;
      expected.push({
        what,
        code,
        sheet: name,
        row,
        column,
        cell: `${letter(headings.indexOf(column))}${row}`,
      });
      return make(index + 2, changes);
    });
    const table = [good, ...rows].map((record) => headings.map((heading) => record[heading] ?? null));
    return { name, rows: [...titles, headings, ...table] };
  });
  return { specs, expected };
}

import { factLabels } from '#src/domain/facts.ts';
import { indexNumberText } from './index-number.ts';
import type { recordJson } from './json.ts';
import { columnFacts } from './record-view.ts';

/** A published field (公开字段): its name in the data, its name on the page, and what it says. */
export interface CatalogueField {
  key: string;
  label: string;
  text: string;
}

type Key = keyof ReturnType<typeof recordJson>;

/** Every field of a record's data file; a field without a line here does not compile. */
const fields: Record<Key, readonly [label: string, text: string]> = {
  id: ['记录编号', '不含姓名和号码的固定编号，同一记录始终不变'],
  index: ['索引号', indexNumberText],
  state: ['状态', '公示中、异议处理中或者已撤下'],
  side: ['红黑榜', '红榜、黑榜、公开信息或者重点关注'],
  list: ['名单', '所在名单的编号和名称'],
  topic: ['专项治理', '名单所属的专项治理'],
  name: ['名称', '单位全称；自然人按名单的规定写全名，或者只写姓'],
  kind: ['主体类别', '自然人、法人、非法人组织或者群体'],
  code: ['统一社会信用代码', '单位的代码，完整公开；自然人没有'],
  mask: ['证件号码', '自然人的号码，只留开头和结尾，其余遮盖'],
  sex: ['性别', '仅名单规定的格式有此项时公开'],
  birthYear: ['出生年份', '仅名单规定的格式有此项时公开，不含月日'],
  representative: ['法定代表人', '单位的法定代表人，仅规定的格式有此项时公开'],
  unit: ['认定单位', '作出认定并发布的单位，也是受理异议和修复的单位'],
  document: ['认定文书', '案号、决定书文号或者承诺事项'],
  basis: ['认定依据', '认定所依据的文件和条款'],
  determined: ['成文日期', '认定文书作出的日期'],
  published: ['公示日期', '开始公示的日期'],
  term: ['公示期限', '截止日期或者终止条件，及其依据'],
  batch: ['批次', '发布的批次'],
  facts: ['具体内容', '各类名单规定公开的事项，见下表'],
  responsible: ['相关责任人', '职务和遮盖后的姓名'],
  measures: ['惩戒措施', '依法采取的措施、执行单位和起止日期'],
  recognition: ['区域互认', '荣誉在区域内互认的，写明互认的名称'],
  documents: ['主要执法文书', '已经遮盖的执法文书的网址'],
  rectify: ['整改', '整改期限和状态'],
  copiedTo: ['抄送单位', '同时告知的单位'],
  timeline: ['办理经过', '认定、告知、公示、更正和异议的日期'],
  sources: ['来源', '信息来自的平台和网址'],
  checks: ['法定公示渠道', '可以核对同一信息的官方网站'],
  citation: ['引用格式', '媒体和研究者引用时使用'],
  organisation: ['单位页面', '同一单位全部记录的网址'],
  page: ['固定网址', '本记录的网址，撤下后也不会改作他用'],
  release: ['发布编号', '所在的发布'],
  day: ['发布日期', '数据截至的日期'],
  reuse: ['转载须知', '转载者应当遵守的条件'],
};

/** 信用信息目录: the fields of a record, and the facts that lists add to it. */
export const catalogue = (): { record: CatalogueField[]; facts: CatalogueField[] } => ({
  record: Object.entries(fields).map(([key, [label, text]]) => ({ key, label, text })),
  facts: Object.entries({ ...factLabels, ...columnFacts }).map(([key, label]) => ({ key, label, text: '' })),
});

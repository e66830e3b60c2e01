import type { Format, Side, SubjectKind, WithdrawalReason } from '#src/domain/vocabulary.ts';

export const sideLabels: Record<Side, string> = {
  red: '红榜',
  black: '黑榜',
  public: '公开信息',
  watch: '重点关注',
  record: '内部记录',
};

export const kindLabels: Record<SubjectKind, string> = {
  natural: '自然人',
  legal: '法人',
  unincorporated: '非法人组织',
  group: '群体',
};

/** What a format calls the parts of its records. */
export interface FormatWords {
  /** The document that a record rests on, on its own page and at the head of a column. */
  document: string;
  column: string;
  unit: string;
  basis: string;
  /** What the unit did, as a noun and as a step of the timeline. */
  act: string;
  step: string;
}

const determination: FormatWords = {
  document: '认定文书号',
  column: '文书号',
  unit: '认定单位',
  basis: '认定依据',
  act: '认定',
  step: '认定',
};

export const formatWords: Record<Format, FormatWords> = {
  court: { ...determination, document: '案号', column: '案号' },
  penalty: {
    document: '处罚决定书文号',
    column: '文书号',
    unit: '处罚机关',
    basis: '处罚依据',
    act: '处罚',
    step: '作出处罚决定',
  },
  licence: {
    document: '许可决定文书号',
    column: '文书号',
    unit: '许可机关',
    basis: '公开依据',
    act: '许可',
    step: '作出许可决定',
  },
  wage: determination,
  disclosure: determination,
  honour: determination,
  commitment: {
    document: '承诺事项',
    column: '承诺事项',
    unit: '受理单位',
    basis: '公开依据',
    act: '受理',
    step: '作出承诺',
  },
};

/** What a tombstone says in public. */
export const reasonLabels: Record<WithdrawalReason, string> = {
  repaired: '信用修复完成，停止公示',
  expired: '公示期限届满，停止公示',
  revoked: '原决定变更、撤销或义务履行完毕，停止公示',
  corrected: '记录更正，停止公示',
  'objection-upheld': '异议成立，停止公示',
};

/** What the timeline calls an event of the register. */
export const eventLabels: Record<string, string> = {
  changed: '内容更正',
  marked: '异议处理中',
  unmarked: '异议处理完毕',
};

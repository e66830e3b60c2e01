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

/** What each format calls the document that a record rests on. */
export const documentLabels: Record<Format, string> = {
  court: '案号',
  penalty: '处罚决定书文号',
  wage: '认定文书号',
  disclosure: '认定文书号',
  honour: '认定文书号',
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

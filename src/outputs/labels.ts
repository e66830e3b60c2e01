import type { Format, Side } from '#src/domain/vocabulary.ts';

export const sideLabels: Record<Side, string> = {
  red: '红榜',
  black: '黑榜',
  public: '公开信息',
  watch: '重点关注',
  record: '内部记录',
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
  act: {
    document: '行政决定文书号',
    column: '文书号',
    unit: '作出机关',
    basis: '行为依据',
    act: '作出',
    step: '作出决定',
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
  voluntary: {
    document: '信息内容',
    column: '信息内容',
    unit: '受理单位',
    basis: '公开依据',
    act: '受理',
    step: '提交注册',
  },
};

/** What the timeline calls an event of the register. */
export const eventLabels: Record<string, string> = {
  changed: '内容更正',
  marked: '异议处理中',
  unmarked: '异议处理完毕',
};

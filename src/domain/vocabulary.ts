/** Where a list stands on the site. Only `red` and `black` carry a judgement of the subject. */
export const sides = ['red', 'black', 'public', 'watch', 'record'] as const;
export type Side = (typeof sides)[number];

/** Whether the founding documents order a list to be published (rules.md, "Which lists are published"). */
export const publications = ['named', 'not-stated', 'exchange', 'record'] as const;

/** The column sets in which units send their lists (domain/fields.md). */
export const formats = [
  'court',
  'penalty',
  'licence',
  'act',
  'wage',
  'disclosure',
  'honour',
  'commitment',
  'voluntary',
] as const;
export type Format = (typeof formats)[number];

/** 主体类别. `group` covers 群体, 街区 and 家庭, which only honour rolls know. */
export const subjectKinds = ['natural', 'legal', 'unincorporated', 'group'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export const kindLabels: Record<SubjectKind, string> = {
  natural: '自然人',
  legal: '法人',
  unincorporated: '非法人组织',
  group: '群体',
};

/** 约谈: a reminder, or a warning. */
export const interviewKinds = ['提示约谈', '警示约谈'] as const;

/** 角色 of a person who is responsible beside the subject (相关责任人); the last one is said where a row names none. */
export const responsibleRoles = [
  '法定代表人',
  '负责人',
  '主要负责人',
  '实际控制人',
  '股东',
  '董事',
  '监事',
  '高级管理人员',
  '直接责任人员',
  '驾驶员',
  '相关责任人',
] as const;

/** Why an entry left the site; the class that a tombstone may state in public. */
export const withdrawalReasons = ['repaired', 'expired', 'revoked', 'corrected', 'objection-upheld'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];
/** What a tombstone says in public, and a trace to the office. */
export const reasonLabels: Record<WithdrawalReason, string> = {
  repaired: '信用修复完成，停止公示',
  expired: '公示期限届满，停止公示',
  revoked: '原决定变更、撤销或义务履行完毕，停止公示',
  corrected: '记录更正，停止公示',
  'objection-upheld': '异议成立，停止公示',
};

/** What a subject can ask for. */
export const caseKinds = ['objection', 'repair'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const applicantKinds = ['self', 'representative', 'organisation'] as const;

export const objectionGrounds = [
  'not-me',
  'fact-wrong',
  'already-performed',
  'expired',
  'duplicate',
  'procedure',
  'other',
] as const;

export const repairGrounds = ['performed', 'term-met', 'evidence'] as const;

/** What the evidence of an application shows; all but the first count for reference only (参考). */
export const evidenceKinds = ['performance', 'volunteering', 'public-service', 'donation', 'report'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What evidence can show, as the form offers it; all but the first are for reference only. */
export const evidenceKindLabels: Record<EvidenceKind, string> = {
  performance: '履行义务、纠正失信行为的凭证',
  volunteering: '志愿服务（参考）',
  'public-service': '参与公众服务（参考）',
  donation: '慈善捐助（参考）',
  report: '信用修复报告（参考）',
};

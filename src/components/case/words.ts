import type { CaseKind } from '#src/domain/vocabulary.ts';

/** What differs in words between the two forms. */
export const formWords: Record<
  CaseKind,
  { title: string; lead: string; ground: string; statement: string; hint: string; evidence: string }
> = {
  objection: {
    title: '提出异议',
    lead: '记录用错了您的身份、内容有误、已经履行、期限已过、重复公示或者程序不当的，可以在这里提出。',
    ground: '您提出异议的理由是',
    statement: '请说明情况',
    hint: '写清楚哪一项不对、正确的情况是什么。10 至 2000 字。请不要写完整的身份证号码和银行卡号。',
    evidence: '证明材料',
  },
  repair: {
    title: '申请信用修复',
    lead: '已经履行义务、纠正失信行为，并且符合规定条件的，可以在这里申请停止公示。',
    ground: '您申请修复的理由是',
    statement: '请说明履行和纠正的情况',
    hint: '写清楚什么时候、怎样履行和纠正。10 至 2000 字。请不要写完整的身份证号码和银行卡号。',
    evidence: '履行凭证等材料',
  },
};

export const applicants = [
  { value: 'self', label: '记录上的本人' },
  { value: 'representative', label: '代理人（受委托的人、监护人）' },
  { value: 'organisation', label: '记录上的单位' },
];

/** Names of the form's fields in the order of the page, to which the error summary can lead. */
export const fields = [
  'ground',
  'statement',
  'evidenceKind',
  'evidence',
  'applicantKind',
  'applicantName',
  'relation',
  'idNumberTail',
  'contactPhone',
  'contactEmail',
  'agree',
] as const;

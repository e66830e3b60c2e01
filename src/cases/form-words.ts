/** What is wrong with a form field. Zod issues carry the code as their message; the sentence is found here. */
export const formSentences = {
  entry: { required: '请从记录页进入，或者填写记录编号。' },
  applicantName: {
    required: '请填写申请人姓名或者单位名称。',
    'too-long': '申请人姓名或者单位名称请控制在 100 个字以内。',
  },
  applicantKind: {
    required: '请选择您的身份。',
    invalid: '请从列出的身份中选择一项。',
  },
  relation: {
    required: '代理人请写明与记录上的人或单位的关系，例如“委托代理人”“监护人”。',
    'too-long': '与记录上的人或单位的关系请控制在 50 个字以内。',
  },
  idNumberTail: {
    required: '请填写证件号码最后 4 位。',
    invalid:
      '请核对证件号码最后 4 位：个人是 4 位数字，或者 3 位数字加 X；单位填写统一社会信用代码的最后 4 位。',
  },
  contactPhone: {
    required: '请在联系电话和电子邮箱中至少填写一项。',
    invalid: '请核对联系电话，例如 13800000000 或者 022-26390000。',
  },
  contactEmail: { invalid: '请核对电子邮箱，例如 name@example.com。' },
  ground: { required: '请选择理由。', invalid: '请从列出的理由中选择一项。' },
  statement: {
    required: '请说明情况，10 至 2000 字。',
    'too-short': '请至少写 10 个字，把情况说清楚。',
    'too-long': '说明请控制在 2000 字以内，其余内容可以作为附件上传。',
  },
  agree: { required: '请阅读并勾选同意，再提交。' },
  evidenceKind: { invalid: '请从列出的材料中选择一项，没有的可以不选。' },
  evidence: {
    invalid: '附件没有收完整，请重新选择文件。',
    'too-many': '附件最多 5 个，请减少后再提交。',
    'too-large': '每个附件不超过 5 MB，请压缩后再上传。',
    'wrong-type': '附件请使用 PDF、JPG 或 PNG 文件；其他文件改了扩展名也无法接收。',
  },
} as const;

export type FormField = keyof typeof formSentences;

/** The sentence of a field's code; a field without that code gets its first sentence. */
export function formSentence(field: FormField, code: string): string {
  const sentences: Partial<Record<string, string>> = formSentences[field];
  return sentences[code] ?? Object.values(formSentences[field])[0] ?? '';
}

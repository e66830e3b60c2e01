/** What is wrong with a form field. Zod issues carry the code as their message; the sentence is found here. */
export const formSentences = {
  entry: { required: '请从条目页面进入，或者填写条目编号。' },
  applicantName: {
    required: '请填写申请人姓名或者单位名称。',
    'too-long': '申请人名称请控制在100个字以内。',
  },
  applicantKind: {
    required: '请选择申请人身份。',
    invalid: '请从“本人、代理人、单位”中选择申请人身份。',
  },
  relation: {
    required: '代理人请写明与主体的关系，例如“委托代理人”“监护人”。',
    'too-long': '与主体的关系请控制在50个字以内。',
  },
  idNumberTail: {
    required: '请填写证件号码后4位。',
    invalid: '请填写证件号码后4位：前三位是数字，最后一位是数字或者X；单位填写统一社会信用代码后4位。',
  },
  contactPhone: {
    required: '请至少填写联系电话或者电子邮箱中的一项，以便告知结果。',
    invalid: '请填写能接通的电话号码，例如 13800000000 或者 022-26390000。',
  },
  contactEmail: { invalid: '请填写完整的电子邮箱地址，例如 name@example.com。' },
  ground: { required: '请选择理由。', invalid: '请从列出的理由中选择一项。' },
  statement: {
    required: '请说明情况，10到2000个字。',
    'too-short': '说明请至少写10个字，讲清楚哪里有误、希望怎样处理。',
    'too-long': '说明请控制在2000个字以内，其余内容可以作为附件上传。',
  },
  agree: { required: '请阅读并勾选同意，才能提交申请。' },
  evidence: {
    invalid: '附件没有收完整，请重新选择文件。',
    'too-many': '附件最多5个，请减少后再提交。',
    'too-large': '每个附件不超过5MB，请压缩后再上传。',
    'wrong-type': '附件请使用PDF、JPEG或者PNG文件；改了扩展名的其他文件无法接收。',
  },
} as const;

export type FormField = keyof typeof formSentences;

/** The sentence of a field's code; a field without that code gets its first sentence. */
export function formSentence(field: FormField, code: string): string {
  const sentences: Partial<Record<string, string>> = formSentences[field];
  return sentences[code] ?? Object.values(formSentences[field])[0] ?? '';
}

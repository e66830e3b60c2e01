import type { ArticleKind } from '#src/domain/editorial.ts';

/** What each editorial column is, in one sentence. */
export const leads: Record<ArticleKind, string> = {
  'typical-cases': '有关单位分批发布的典型案例，当事人的姓名、名称已隐去。',
  'joint-cases': '各部门依法实施联合激励和联合惩戒的案例。',
  bulletins: '有关单位的通报，如有更正，在原网址注明日期和内容。',
  stories: '诚实守信的人和事，经本人同意公开。',
  activities: '诚信宣传教育和实践活动。',
  documents: '按规定公开的执法文书，当事人和案外人的号码、住址、联系方式已经遮盖。',
  pacts: '方案要求制定、由各方共同遵守的诚信公约。',
  agencies:
    '可以出具信用修复报告的机构名录。列入名录不是推荐，报告只作参考，是否使用由当事人自愿决定。办理信用修复不收费，也不要求购买任何服务。',
  policies: '建立和运行红黑榜所依据的文件。',
};

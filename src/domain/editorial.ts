import { z } from 'zod';

/** What the office writes beside the lists, in the order of the site, each with its column's name. */
export const articleKinds = {
  'typical-cases': '典型案例',
  'joint-cases': '联合奖惩案例',
  bulletins: '通报',
  documents: '主要执法文书',
  stories: '先进事迹',
  activities: '诚信活动',
  pacts: '诚信公约',
  agencies: '信用修复报告机构',
  policies: '政策依据',
} as const;
export type ArticleKind = keyof typeof articleKinds;
export const articleKindIds = Object.keys(articleKinds) as [ArticleKind, ...ArticleKind[]];

const day = z.iso.date('要写成 2026-11-20 这样的日期');

/** The head of an editorial file; `parties` are masked wherever they stand in the text. */
export const articleHeadSchema = z.strictObject({
  title: z.string().min(4, '题目太短').max(80, '题目超过 80 字'),
  day,
  /** Unit of the profile that answers for it. */
  unit: z.string(),
  /** Topic of the profile, where it belongs to one. */
  topic: z.string().optional(),
  /** Issue (第几批) of typical cases. */
  batch: z.string().optional(),
  /** 激励 or 惩戒, for joint-action cases. */
  side: z.enum(['激励', '惩戒']).optional(),
  /** Document number, for policies and bulletins. */
  document: z.string().optional(),
  source: z.url('要写完整的网址').optional(),
  parties: z.array(z.strictObject({ name: z.string().min(2), as: z.string().min(2).optional() })).default([]),
  /** Set when the text was corrected: the address stays, the page says when and what. */
  corrected: z.strictObject({ day, note: z.string().min(4) }).optional(),
});
export type ArticleHead = z.infer<typeof articleHeadSchema>;

import { type Entry, entrySchema } from '#src/domain/entry.ts';
import { type List, listSchema } from '#src/domain/lists.ts';

const basis = { document: '测试规定', article: '第一条', confirmed: true };

/** A published list of the black side, with what a test changes. */
export const list = (changes: Record<string, unknown> = {}): List =>
  listSchema.parse({
    id: 'plain',
    name: '测试名单',
    label: '测试',
    side: 'black',
    publication: 'named',
    format: 'disclosure',
    subjects: ['natural', 'legal', 'unincorporated', 'group'],
    persons: 'masked',
    criteria: { text: '为测试而设的认定标准。', version: '1', day: '2026-01-01' },
    basis: [basis],
    exit: '公示期限届满的，次日起不再展示。',
    term: { kind: 'stated', basis },
    notice: { kind: 'served', basis },
    objection: 'promise',
    repair: { text: '履行完毕后可以申请修复，免费。', basis },
    ...changes,
  });

/** An entry of a company from 4 May 2026 to 4 May 2028 that may be shown. */
export const entry = (changes: Partial<Entry> = {}): Entry =>
  entrySchema.parse({
    id: 'abcdefgh234567aa',
    list: 'plain',
    subject: {
      kind: 'legal',
      name: '天津市墨榆一号贸易有限公司',
      code: null,
      mask: null,
      sex: null,
      birthYear: null,
      adult: false,
      representative: null,
    },
    unit: 'weiji',
    document: '津辰卫医罚〔2026〕1号',
    basis: '测试规定 第一条',
    term: { from: '2026-05-04', until: '2028-05-04', ends: null, basis: '测试规定 第一条', confirmed: true },
    determined: '2026-05-04',
    published: '2026-05-04',
    noticed: '2026-04-01',
    noticeManner: null,
    filed: null,
    grade: null,
    honour: null,
    facts: [],
    measures: [],
    interviews: [],
    responsible: [],
    copiedTo: [],
    rectify: null,
    batch: null,
    sources: [],
    performed: false,
    ...changes,
  });

/** The same subject as a natural person. */
export const person = (adult: boolean): Partial<Entry> => ({
  subject: { ...entry().subject, kind: 'natural', name: '虞知行', mask: '120113********6684', adult },
});

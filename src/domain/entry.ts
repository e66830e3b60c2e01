import { z } from 'zod';
import { factKeys } from './facts.ts';
import { interviewKinds, subjectKinds } from './vocabulary.ts';

const day = z.iso.date();

/** 12 or more of `a-z0-9`, opaque, the same for the same record in every later import. */
export const entryIdSchema = z.string().regex(/^[a-z0-9]{12,32}$/);

/**
 * An entry (条目) as the register keeps it. Numbers of persons are already masked and free text is
 * already scanned; the full name of a natural person is here and only here.
 */
export const entrySchema = z.strictObject({
  id: entryIdSchema,
  list: z.string(),
  subject: z.strictObject({
    kind: z.enum(subjectKinds),
    name: z.string().min(1),
    /** 统一社会信用代码 or 组织机构代码 of an organisation, in full; null for persons. */
    code: z.string().nullable(),
    /** Set where the check digit of the code fails and nobody has confirmed the code by name. */
    codeDoubtful: z.literal(true).optional(),
    /** Masked number of a person, for example `120113********6684`. */
    mask: z.string().nullable(),
    sex: z.enum(['男', '女']).nullable(),
    birthYear: z.int().nullable(),
    /** True where a natural person's full age at the determination was established. */
    adult: z.boolean(),
    /** 法定代表人 of a listed organisation where the official format carries the name. */
    representative: z.string().nullable(),
  }),
  /** 认定单位, which is also 发布单位. */
  unit: z.string(),
  /** 认定文书号 or 案号. */
  document: z.string().min(1),
  /** 认定依据 as the unit states it, else the list's own basis. */
  basis: z.string().min(1),
  term: z.strictObject({
    from: day,
    /** Last day in public, inclusive; null where the rule has no fixed end, then `ends` says what ends it. */
    until: day.nullable(),
    ends: z.string().nullable(),
    basis: z.string().min(1),
    confirmed: z.boolean(),
  }),
  determined: day,
  published: day,
  noticed: day.nullable(),
  noticeManner: z.string().nullable(),
  filed: day.nullable(),
  /** One of the list's own words of 等级. */
  grade: z.string().min(1).nullable(),
  honour: z
    .strictObject({
      type: z.string(),
      year: z.int(),
      place: z.string().nullable(),
      consent: z.boolean(),
    })
    .nullable(),
  facts: z.array(z.strictObject({ key: z.enum(factKeys), value: z.string().min(1) })),
  /** 惩戒措施 by the catalogue's name, with the unit that carries it out; a permanent one has no last day. */
  measures: z.array(
    z.strictObject({
      name: z.string(),
      unit: z.string(),
      from: day,
      /** Last day, inclusive; null where the measure is permanent or ends with the entry. */
      until: day.nullable(),
      permanent: z.boolean(),
    }),
  ),
  responsible: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  copiedTo: z.array(z.string()),
  rectify: z.strictObject({ until: day.nullable(), state: z.string().nullable() }).nullable(),
  /** 约谈: who was present and what for stays with the units; no minutes. */
  interviews: z.array(
    z.strictObject({ day, kind: z.enum(interviewKinds), units: z.array(z.string()).min(1) }),
  ),
  batch: z.string().nullable(),
  sources: z.array(z.strictObject({ platform: z.string(), url: z.string().nullable() })),
  /** Set where the unit says 公开 = 否: the entry stays in the register and is never shown. */
  closed: z.literal(true).optional(),
  /** True when the obligation is fully performed, so that the entry must no longer be shown. */
  performed: z.boolean(),
});
export type Entry = z.infer<typeof entrySchema>;

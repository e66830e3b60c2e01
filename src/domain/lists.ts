import { z } from 'zod';
import { factKeys } from './facts.ts';
import { formats, publications, sides, subjectKinds } from './vocabulary.ts';

/**
 * A rule's source: document and article. `confirmed` is true only where the article itself was read;
 * an unconfirmed rule is printed as "以认定单位告知为准".
 */
export const basisSchema = z.strictObject({
  document: z.string().min(2),
  article: z.string().min(1).optional(),
  confirmed: z.boolean(),
});
export type Basis = z.infer<typeof basisSchema>;

const span = z
  .strictObject({ years: z.int().positive().optional(), months: z.int().positive().optional() })
  .refine((value) => Boolean(value.years) !== Boolean(value.months), 'either years or months');

/** How long an entry of the list stays public. Every rule names the article it follows. */
export const termRuleSchema = z.discriminatedUnion('kind', [
  /** The file says the last day; `fallback` counts from the determination where the cell is empty. */
  z.strictObject({ kind: z.literal('stated'), fallback: span.optional(), basis: basisSchema }),
  /** The conduct decides. `span: null` has no fixed end and ends with `ends`. */
  z.strictObject({
    kind: z.literal('by-conduct'),
    cases: z
      .array(
        z.strictObject({
          words: z.array(z.string().min(2)).min(1),
          article: z.string(),
          span: span.nullable(),
        }),
      )
      .min(1),
    ends: z.string(),
    basis: basisSchema,
  }),
  /** No fixed end unless the file states one; `ends` says in words what ends it. */
  z.strictObject({ kind: z.literal('open'), ends: z.string(), basis: basisSchema }),
]);
export type TermRule = z.infer<typeof termRuleSchema>;

/** Steps of an objection; `days` count from receipt, in working or calendar days. */
export const clockSchema = z.strictObject({
  id: z.string(),
  statutory: z.boolean(),
  steps: z
    .array(
      z.strictObject({
        step: z.enum(['mark', 'forward', 'decide', 'correct']),
        days: z.int().positive(),
        unit: z.enum(['working', 'calendar']),
      }),
    )
    .min(1),
  review: z.string().optional(),
  basis: basisSchema,
});
export type Clock = z.infer<typeof clockSchema>;

/** One way in which a list's entries are told apart (分类): a value holds where the fact has one of its words. */
export const facetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string(),
  fact: z.enum(factKeys),
  /** True where the fact must be one of the values and is kept under its name. */
  strict: z.boolean().default(false),
  values: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: z.string(),
        words: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});
export type Facet = z.infer<typeof facetSchema>;

/** 等级 of a list that names none of its own, mildest first. */
const GRADES = ['一般', '较重', '严重'];

/** One list (名单) of a jurisdiction with everything that the law asks of it. */
export const listSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(2),
  label: z.string().min(2),
  side: z.enum(sides),
  publication: z.enum(publications),
  /** Switches on a list that is `not-stated` or `exchange`; needs the basis that allows it. */
  publish: basisSchema.optional(),
  format: z.enum(formats),
  /** True where the format's headings alone name this list (contract, "Input files"). */
  recognised: z.boolean().default(false),
  topic: z.string().optional(),
  /** Units that may determine and publish entries: 谁认定、谁发布. Empty means every unit of the profile. */
  units: z.array(z.string()).default([]),
  subjects: z.array(z.enum(subjectKinds)).min(1),
  /** Names of natural persons: in full where the list's ground says so, else surname and `**`. */
  persons: z.enum(['full', 'masked']),
  criteria: z.strictObject({
    text: z.string().min(10),
    version: z.string(),
    day: z.iso.date(),
  }),
  basis: z.array(basisSchema).min(1),
  exit: z.string().min(10),
  term: termRuleSchema,
  /** `column`: the row must state the day of notice. `served`: the document itself is the notice. */
  notice: z.strictObject({ kind: z.enum(['column', 'served', 'none']), basis: basisSchema }),
  /** Words of 等级, mildest first. */
  grades: z.array(z.string().min(1)).min(1).default(GRADES),
  /** Only these grades are published; others stay in the register, and no row may leave its grade empty. */
  publishedGrades: z.array(z.string()).min(1).optional(),
  /** Rows whose fact contains only these words stay in the register. */
  withheld: z
    .array(z.strictObject({ fact: z.string(), only: z.array(z.string()), basis: basisSchema }))
    .default([]),
  /** Lowest counts above which a row meets the criteria (more than, not equal). */
  thresholds: z
    .strictObject({ timesAbove: z.int(), fleetShareAbove: z.number(), basis: basisSchema })
    .optional(),
  objection: z.string(),
  /** `offered` is false where nothing is to be repaired: an honour, a licence, a commitment. */
  repair: z.strictObject({
    offered: z.boolean().default(true),
    text: z.string().min(10),
    earliest: span.optional(),
    basis: basisSchema,
  }),
  /** Measures that the law attaches to every entry of the list: names of the profile's measures. */
  measures: z.array(z.string()).default([]),
  /** Ways in which the list's entries are told apart, by words of one of their facts. */
  facets: z.array(facetSchema).default([]),
  /** True where the rows carry 失信记分. */
  points: z.boolean().default(false),
  /** True where every record received must be accounted for in public (全部公开). */
  complete: z.boolean().default(false),
  /** Statutory channels where the list can be checked: ids of the profile's links. */
  links: z.array(z.string()).default([]),
  /** 行业和领域 to which the list belongs: ids of the profile's domains. */
  domains: z.array(z.string()).default([]),
  /** Sentence that stands with every entry of the list, so that it is not taken for more or less than it is. */
  warning: z.string().min(4).optional(),
});
export type List = z.infer<typeof listSchema>;

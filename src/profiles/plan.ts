import { z } from 'zod';
import { basisSchema } from '#src/domain/lists.ts';
import { sides } from '#src/domain/vocabulary.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);

/** A founding document (方案): the plan that asks a jurisdiction for the site. */
export const documentSchema = z.strictObject({
  id,
  /** In 《》. */
  title: z.string(),
  /** 文号, where the document carries one. */
  number: z.string().optional(),
  issuer: z.string().optional(),
  /** ISO day of issue, or the year alone where the document names no day. */
  issued: z.string().regex(/^\d{4}(?:-\d{2}-\d{2})?$/),
});
export type FoundingDocument = z.infer<typeof documentSchema>;

/** The document as a basis names it: number and title. */
export const printDocument = ({ number = '', title }: FoundingDocument): string => number + title;

/** A stage (阶段) of the plan; both days are the plan's own, the last one included. */
export const phaseSchema = z.strictObject({
  name: z.string(),
  from: z.iso.date().optional(),
  until: z.iso.date(),
  /** What the lead units hand in at its end. */
  report: z.string().optional(),
  basis: basisSchema,
});

/** A figure (目标值) that the plan sets itself. `comparison` says which way the figure is met. */
export const targetSchema = z.strictObject({
  id,
  name: z.string(),
  value: z.number().positive(),
  unit: z.string(),
  comparison: z.enum(['at-least', 'more-than', 'at-most', 'less-than']),
  /** Last day on which it is to be met. */
  by: z.iso.date(),
  basis: basisSchema,
});

/** One of the 行业和领域 for which the plan asks for lists and information of its own. */
export const domainSchema = z.strictObject({ id, name: z.string() });

/** A yearly 重要节点; without `day` it lasts a week or the month. `confirmed`: its date is fixed by law or treaty. */
export const observanceSchema = z.strictObject({
  id,
  name: z.string(),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31).optional(),
  confirmed: z.boolean(),
});

/** A programme (信易+) that rewards good standing, and the field in which it does. */
export const incentiveSchema = z.strictObject({ id, name: z.string(), field: z.string() });

/** A measure (惩戒措施) with its basis; `aliases` are other words for it in units' files. */
export const measureSchema = z.strictObject({
  id,
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  field: z.string(),
  basis: basisSchema,
});

/** A place where the plan has information published (渠道), or a system that it relies on (平台、系统). */
export const channelSchema = z.strictObject({
  name: z.string(),
  /** Id of the profile's link, where the site's address is certain. */
  link: id.optional(),
});

/** Whom the jurisdiction pushes (推送) or reports (报送) entries to, beside the units that receive copies. */
export const pushTargetSchema = z.strictObject({
  id,
  /** The receiver. */
  name: z.string().min(2),
  /** Lists that it receives, each with its files even where no entry is to be told; all published ones where absent. */
  lists: z.array(id).min(1).optional(),
  /** Sides of the lists that it receives. */
  sides: z.array(z.enum(sides)).min(1).optional(),
  /** Set where each push holds one period, by the day of publication. */
  period: z.literal('quarter').optional(),
  /** The profile's channel or system by which it receives them. */
  channel: z.string().optional(),
  basis: z.array(basisSchema).min(1),
});
export type PushTarget = z.infer<typeof pushTargetSchema>;

/** Something that the plan announces under a name: the mutual recognition of a region, a pact. */
export const namedSchema = z.strictObject({ name: z.string(), basis: basisSchema });

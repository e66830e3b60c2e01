import { z } from 'zod';
import { basisSchema, clockSchema, listSchema } from '#src/domain/lists.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);
const source = z.strictObject({ seed: z.string(), section: z.string() });

export const unitSchema = z.strictObject({
  id,
  /** Short name, as the founding document writes it. */
  name: z.string(),
  /** Official full name, as it stands on a seal. */
  full: z.string(),
  /** Other names under which files arrive: earlier names, names after a merger. */
  aliases: z.array(z.string()).default([]),
  phone: z.string().optional(),
});

export const topicSchema = z.strictObject({
  id,
  number: z.string(),
  name: z.string(),
  title: z.string(),
  lead: z.array(id),
  participating: z.array(id),
  lists: z.array(id),
  source,
});

export const honourSchema = z.strictObject({
  id,
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  source,
});

export const linkSchema = z.strictObject({ id, name: z.string(), url: z.url({ protocol: /^https?$/ }) });

/** One jurisdiction (地区): everything that is law, list, unit or word and not code. */
export const profileSchema = z.strictObject({
  id,
  name: z.string(),
  /** Six-digit division code, by which the demo's numbers are made. */
  division: z.string().regex(/^\d{6}$/),
  site: z.strictObject({
    name: z.string(),
    motto: z.string(),
    domain: z.string(),
    host: z.string(),
    office: z.string(),
    contact: z.string(),
    /** Printed in the footer; absent ones are not printed. */
    identifier: z.string().optional(),
    icp: z.string().optional(),
    police: z.string().optional(),
    errorReport: z.url().optional(),
    notice: z.string().optional(),
  }),
  units: z.array(unitSchema).min(1),
  topics: z.array(topicSchema),
  lists: z.array(listSchema).min(1),
  honours: z.array(honourSchema),
  clocks: z.array(clockSchema).min(1),
  links: z.array(linkSchema),
  /** Age from which a person may be listed, in years. */
  adult: z.strictObject({ years: z.int(), basis: basisSchema }),
  /** Working days within which licences and penalties (双公示) must be on line after the decision. */
  publicity: z.strictObject({ workdays: z.int().positive(), basis: basisSchema }),
  /** The share of wrong 统一社会信用代码 among all that are shown must stay below this, 0 to 1. */
  codeErrors: z.strictObject({ below: z.number().positive().max(1), basis: basisSchema }),
  /** True where an import takes effect only when a second person approves it. */
  twoPersons: z.boolean(),
  /** Red entries of a subject with an active black record are held back. */
  awardConflict: basisSchema,
});
export type Profile = z.infer<typeof profileSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Honour = z.infer<typeof honourSchema>;

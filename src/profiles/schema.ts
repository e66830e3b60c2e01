import { z } from 'zod';
import { basisSchema, clockSchema, listSchema } from '#src/domain/lists.ts';
import {
  channelSchema,
  documentSchema,
  domainSchema,
  incentiveSchema,
  measureSchema,
  namedSchema,
  observanceSchema,
  phaseSchema,
  pushTargetSchema,
  targetSchema,
} from './plan.ts';
import { unitSchema } from './units.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);
/** Where in which founding document something stands. */
const source = z.strictObject({ seed: z.string(), section: z.string() });

/** A topic of special governance (专项治理) with the units that the plan charges with it. */
export const topicSchema = z.strictObject({
  id,
  number: z.string(),
  name: z.string(),
  title: z.string(),
  lead: z.array(id),
  participating: z.array(id),
  lists: z.array(id),
  /** What the plan says is to be done, each in a few words. */
  measures: z.array(z.string()).default([]),
  source,
});

export const honourSchema = z.strictObject({
  id,
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  /** One of the five 文明创建 awards. */
  civilisation: z.boolean().default(false),
  /** True where the region's other places recognise it (互认). */
  recognised: z.boolean().default(false),
  /** Other names of it that say how high it is: each with the words of its grade. */
  grades: z.record(z.string(), z.string()).default({}),
  source,
});

export const linkSchema = z.strictObject({ id, name: z.string(), url: z.url({ protocol: /^https?$/ }) });

/** Where the jurisdiction lies, by which the numbers, names and addresses of the demo are made. */
const placeSchema = z.strictObject({
  /** Six-digit divisions in which persons may be born, beside the jurisdiction's own. */
  births: z.array(z.string().regex(/^\d{6}$/)).min(1),
  /** Name of the province as court files write it. */
  province: z.string(),
  /** What the name of a local organisation begins with; may be empty. */
  area: z.string(),
  /** Name that stands in brackets in a company's name. */
  city: z.string(),
  /** What a company's name may begin with. */
  prefixes: z.array(z.string()).min(1),
  towns: z.array(z.string()).min(1),
  /** Head of document numbers. */
  documents: z.string(),
  /** First character of number plates. */
  plate: z.string().length(1),
  /** Court codes of case numbers (法院代字): its own court's, and the upper one's with its name. */
  court: z.strictObject({ code: z.string(), upper: z.strictObject({ code: z.string(), name: z.string() }) }),
});

/** One jurisdiction (地区): everything that is law, list, unit or word and not code. */
export const profileSchema = z.strictObject({
  id,
  name: z.string(),
  /** Six-digit division code. */
  division: z.string().regex(/^\d{6}$/),
  /** Id of the founding document that is the jurisdiction's own. */
  founding: id,
  /** The founding documents of all jurisdictions, the upper levels' included. */
  documents: z.array(documentSchema).min(1),
  place: placeSchema,
  site: z.strictObject({
    name: z.string(),
    motto: z.string(),
    domain: z.string(),
    host: z.string(),
    office: z.string(),
    contact: z.string(),
    /** Printed in the footer; absent ones are not printed. */
    identifier: z
      .string()
      .regex(/^[\da-z]{10}$/i)
      .optional(),
    icp: z.string().optional(),
    police: z.string().optional(),
    errorReport: z.url().optional(),
    notice: z.string().optional(),
  }),
  units: z.array(unitSchema).min(1),
  /** What the plan calls the units of a topic; without `participating` it charges all of them alike. */
  unitLabels: z.strictObject({ lead: z.string(), participating: z.string().optional() }),
  topics: z.array(topicSchema),
  lists: z.array(listSchema).min(1),
  honours: z.array(honourSchema),
  clocks: z.array(clockSchema).min(1),
  links: z.array(linkSchema),
  phases: z.array(phaseSchema).default([]),
  targets: z.array(targetSchema).default([]),
  channels: z.array(channelSchema).default([]),
  systems: z.array(channelSchema).default([]),
  pushTargets: z.array(pushTargetSchema).default([]),
  domains: z.array(domainSchema).default([]),
  observances: z.array(observanceSchema).default([]),
  incentives: z.array(incentiveSchema).default([]),
  /** Every measure (惩戒措施) that an entry may name: what is not here has no basis. */
  measures: z.array(measureSchema),
  /** Region whose places recognise each other's honours (互认): the badge of a red entry. */
  mutualRecognition: namedSchema.optional(),
  /** 诚信公约 that the plan asks for. */
  pact: namedSchema.optional(),
  /** Age from which a person may be listed, in years. */
  adult: z.strictObject({ years: z.int(), basis: basisSchema }),
  /** Working days within which licences and penalties (双公示) must be on line after the decision. */
  publicity: z.strictObject({ workdays: z.int().positive(), basis: basisSchema }),
  /** The share of wrong 统一社会信用代码 among all that are shown must stay below this, 0 to 1. */
  codeErrors: z.strictObject({ below: z.number().positive().max(1), basis: basisSchema }),
  /** True where an import takes effect only when a second person approves it. */
  twoPersons: z.boolean(),
  /** The street screen (电子屏). */
  screen: z
    .strictObject({
      /** True shows natural persons of the black side too. */
      persons: z.boolean().default(false),
      /** How many of the newest entries of each side, and for how many seconds each. */
      entries: z.int().positive().default(24),
      seconds: z.int().positive().default(10),
      /**
       * Minutes without contact after which a screen empties itself. It cannot know what was withdrawn meanwhile:
       * long enough for a restarted router, too short for a withdrawn name to stay in the street.
       */
      patience: z.int().positive().default(15),
    })
    .prefault({}),
  /** Red entries of a subject with an active black record are held back. */
  awardConflict: basisSchema,
});
export type Profile = z.infer<typeof profileSchema>;
export type { Unit } from './units.ts';
export type Topic = z.infer<typeof topicSchema>;
export type Honour = z.infer<typeof honourSchema>;

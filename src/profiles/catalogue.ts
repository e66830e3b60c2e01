import { z } from 'zod';
import { documentSchema } from './plan.ts';
import { fillBases } from './plan-bases.ts';

const item = z.looseObject({ id: z.string() });
const named = z.array(item);
type Item = z.infer<typeof item>;

/** What law and practice share among jurisdictions: `src/profiles/catalogue`. */
export const catalogueSchema = z.strictObject({
  documents: z.array(documentSchema),
  /** Fields that many lists share; a list takes them by `like`. */
  rules: z.record(z.string(), z.record(z.string(), z.unknown())),
  lists: z.array(item.extend({ like: z.string().optional() })),
  topics: named,
  honours: named,
  clocks: named,
  links: named,
  domains: named,
  observances: named,
  incentives: named,
  measures: named,
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** What stands in a section of the plan, or in that of another document (`of`). */
const grounded = item.extend({ of: z.string().optional() });

/** What a jurisdiction says of itself: everything of its own, and by id what it takes from the catalogue. */
export const ownSchema = z.looseObject({
  founding: z.string(),
  lists: z.array(grounded.extend({ sections: z.array(z.string()).min(1), topic: z.string().optional() })),
  topics: z.array(grounded.extend({ section: z.string() })),
  honours: z.array(grounded.extend({ section: z.string() })),
  clocks: z.array(z.string()),
  links: z.array(z.string()),
  /** `true` takes all that the catalogue has. */
  domains: z.literal(true).optional(),
  observances: z.literal(true).optional(),
  incentives: z.literal(true).optional(),
});
type Own = z.infer<typeof ownSchema>;

/**
 * Joins what a jurisdiction says with what it takes from the catalogue. A field that it states itself replaces
 * the shared one whole.
 * @throws Error with one line for each id that the catalogue does not have.
 */
export function compose(own: Own, shared: Catalogue): Record<string, unknown> {
  const faults: string[] = [];
  const { founding } = own;
  const { documents } = shared;
  const taken = (from: Item[], id: string, where: string): Partial<Item> => {
    const found = from.find((known) => known.id === id);
    if (!found) faults.push(`${where} 引用了目录中没有的“${id}”`);
    return found ?? {};
  };
  const listed = own.lists.map(({ sections, of = founding, ...stated }) => {
    const { like, ...fields } = taken(shared.lists, stated.id, 'lists');
    if (like !== undefined && !shared.rules[String(like)]) {
      faults.push(`catalogue.lists.${stated.id}.like 引用了没有的规则“${String(like)}”`);
    }
    const list = { ...shared.rules[String(like)], ...fields, ...stated };
    const kept = own.domains ? list : { ...list, domains: [] };
    return fillBases(kept, { documents, document: of, sections });
  });
  const sourced = (
    { section, of = founding, ...stated }: Own['topics'][number],
    from: Item[],
    where: string,
  ) => ({
    ...taken(from, stated.id, where),
    ...stated,
    source: { seed: of, section },
  });
  const topics = own.topics.map((topic) => ({
    ...sourced(topic, shared.topics, 'topics'),
    lists: own.lists.filter((list) => list.topic === topic.id).map(({ id }) => id),
  }));
  const plain = fillBases(own, { documents, document: founding, sections: [] }) as Own;
  const composed = {
    ...plain,
    documents,
    lists: listed,
    topics,
    honours: own.honours.map((honour) => sourced(honour, shared.honours, 'honours')),
    clocks: own.clocks.map((id) => taken(shared.clocks, id, 'clocks')),
    links: own.links.map((id) => taken(shared.links, id, 'links')),
    domains: own.domains ? shared.domains : [],
    observances: own.observances ? shared.observances : [],
    incentives: own.incentives ? shared.incentives : [],
    measures: shared.measures,
  };
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return composed;
}

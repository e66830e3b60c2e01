import type { Basis } from '#src/domain/lists.ts';
import { type FoundingDocument, printDocument } from './plan.ts';

/** The plan that a piece of data rests on, and the sections of it; one piece may rest on several. */
export interface Grounds {
  documents: FoundingDocument[];
  /** Id of the document meant where a placeholder names none. */
  document: string;
  sections: string[];
}

/** `{ "plan": true }` stands for the grounds' sections, `{ "plan": "五.2" }` for one; `of` names another document. */
interface Placeholder {
  plan: true | string;
  of?: string;
  confirmed?: boolean;
}

const isPlaceholder = (value: object): value is Placeholder => 'plan' in value;

/**
 * Replaces every placeholder in a piece of data by a basis: the document and section of the jurisdiction's plan.
 * In a list of bases one placeholder becomes one basis for each section, elsewhere it is the first section.
 * @throws Error naming the document or the missing section.
 */
export function fillBases(value: unknown, grounds: Grounds): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) =>
      item !== null && typeof item === 'object' && isPlaceholder(item)
        ? basesOf(item, grounds)
        : [fillBases(item, grounds)],
    );
  }
  if (value === null || typeof value !== 'object') return value;
  if (isPlaceholder(value)) return basesOf(value, grounds)[0];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillBases(item, grounds)]));
}

function basesOf({ plan, of, confirmed = false }: Placeholder, grounds: Grounds): Basis[] {
  const id = of ?? grounds.document;
  const document = grounds.documents.find((item) => item.id === id);
  if (!document) throw new Error(`没有编号为“${id}”的方案`);
  const sections = plan === true ? grounds.sections : [plan];
  if (sections.length === 0) throw new Error('引用了本地区方案，但没有写明章节');
  return sections.map((article) => ({ document: printDocument(document), article, confirmed }));
}

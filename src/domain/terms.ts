import { plusSpan } from './days.ts';
import type { Entry } from './entry.ts';
import type { Basis, TermRule } from './lists.ts';

/** `法释〔2017〕7号 第二条` */
export const printBasis = (basis: Basis): string =>
  basis.article ? `${basis.document} ${basis.article}` : basis.document;

export interface TermFacts {
  /** Day from which the term runs: the document's or publication's day, as the list's format gives it. */
  from: string;
  /** Last day as the file states it, if it does. */
  stated: string | null;
  statedBasis: string | null;
  /** Words of the conduct, for rules that depend on it. */
  conduct: string;
}

/**
 * The term (公示期限) of one entry by its list's rule.
 * @returns null when the rule cannot be decided from the row: such a row is refused, never shown.
 */
export function decideTerm(rule: TermRule, facts: TermFacts): Entry['term'] | null {
  const basis = facts.statedBasis ?? printBasis(rule.basis);
  const term = { from: facts.from, ends: null, basis, confirmed: rule.basis.confirmed };
  if (facts.stated) return { ...term, until: facts.stated };
  switch (rule.kind) {
    case 'stated':
      return rule.fallback ? { ...term, until: plusSpan(facts.from, rule.fallback) } : null;
    case 'open':
      return { ...term, until: null, ends: rule.ends };
    case 'by-conduct': {
      const found = rule.cases.find(({ words }) => words.some((word) => facts.conduct.includes(word)));
      if (!found) return null;
      const article = printBasis({ ...rule.basis, article: found.article });
      return found.span
        ? { ...term, until: plusSpan(facts.from, found.span), basis: article }
        : { ...term, until: null, ends: rule.ends, basis: article };
    }
  }
}

import type { Basis, List } from './lists.ts';
import { printBasis } from './terms.ts';

/** What stands beside every rule whose article was not read at its source. */
export const UNCONFIRMED = '以认定单位告知为准';

/** A rule's source as a sentence; one that was not read at its source says so. */
export const basisText = (basis: Basis): string =>
  `依据${printBasis(basis)}${basis.confirmed ? '' : `，${UNCONFIRMED}`}。`;

const spanText = (span: { years?: number | undefined; months?: number | undefined }) =>
  span.years ? `${span.years} 年` : `${span.months} 个月`;

/** The list's term rule in one sentence and its source in another. */
export function termText({ term }: List): string {
  const source = basisText(term.basis);
  switch (term.kind) {
    case 'stated':
      return `公示到每条记录写明的日期为止${term.fallback ? `；没有写明的，自认定之日起 ${spanText(term.fallback)}` : ''}。${source}`;
    case 'open':
      return `公示到每条记录写明的日期为止；没有写明的没有固定期限，到${term.ends}为止。${source}`;
    case 'by-conduct': {
      const spans = [...new Set(term.cases.flatMap(({ span }) => (span ? [spanText(span)] : [])))];
      return `公示期限由失信行为的情形决定：有固定期限的为 ${spans.join('、')}，每条记录写明；没有固定期限的，到${term.ends}为止。${source}`;
    }
  }
}

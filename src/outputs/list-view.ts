import type { List } from '#src/domain/lists.ts';
import { printBasis } from '#src/domain/terms.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { basisText } from './basis-text.ts';
import { clockText } from './clock-text.ts';
import { formatWords, sideLabels } from './labels.ts';
import { lookup } from './row-view.ts';
import type { ListView, Paging, RowView } from './views.ts';

/** A list's page: what the list is and by what law, then its entries. */
export const listView = (
  list: List,
  profile: Profile,
  count: number,
  rows: RowView[],
  paging: Paging,
): ListView => ({
  id: list.id,
  name: list.name,
  label: list.label,
  side: list.side,
  sideLabel: sideLabels[list.side],
  topic: profile.topics.find(({ id }) => id === list.topic)?.name ?? null,
  count,
  criteria: list.criteria,
  basis: list.basis.map((basis) => ({ text: printBasis(basis), confirmed: basis.confirmed })),
  exit: list.exit,
  term: termText(list),
  objection: clockText(lookup(profile.clocks, list.objection, '期限规则')),
  repair: `${list.repair.text}${basisText(list.repair.basis)}`,
  persons: list.subjects.includes('natural'),
  words: formatWords[list.format],
  checks: list.links.map((id) => lookup(profile.links, id, '链接')).map(({ name, url }) => ({ name, url })),
  rows,
  paging,
});

const spanText = (span: { years?: number | undefined; months?: number | undefined }) =>
  span.years ? `${span.years} 年` : `${span.months} 个月`;

/** The list's term rule in one sentence. */
function termText({ term }: List): string {
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

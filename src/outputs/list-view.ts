import type { List } from '#src/domain/lists.ts';
import { basisText, termText } from '#src/domain/rule-text.ts';
import { printBasis } from '#src/domain/terms.ts';
import type { Profile } from '#src/profiles/schema.ts';
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
  warning: list.warning ?? null,
  persons: list.subjects.includes('natural'),
  words: formatWords[list.format],
  checks: list.links.map((id) => lookup(profile.links, id, '链接')).map(({ name, url }) => ({ name, url })),
  rows,
  paging,
});

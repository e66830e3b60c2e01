import type { AccountRow } from '#db/snapshot/tables.ts';
import type { List } from '#src/domain/lists.ts';
import { basisText, termText } from '#src/domain/rule-text.ts';
import { printBasis } from '#src/domain/terms.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { clockText } from './clock-text.ts';
import type { Filter } from './facets.ts';
import { formatWords, sideLabels } from './labels.ts';
import { lookup } from './row-view.ts';
import type { ListView, Paging, RowView } from './views.ts';

/** 全部公开: every record received is accounted for; the parts add up. */
const accountText = ({ received, refused, shown, ended, held }: AccountRow) => [
  { label: '收到', value: `${received + refused} 条` },
  { label: '退回报送单位更正', value: `${refused} 条` },
  { label: '正在公示', value: `${shown} 条` },
  { label: '已经停止公示', value: `${ended} 条` },
  { label: '按规定只入台账', value: `${held} 条` },
];

/** A list's page: what the list is and by what law, then its entries. */
export const listView = (
  list: List,
  profile: Profile,
  count: number,
  rows: RowView[],
  paging: Paging,
  { filters, account }: { filters: Filter[]; account: AccountRow | undefined },
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
  filters,
  account: list.complete && account ? accountText(account) : null,
  checks: list.links.map((id) => lookup(profile.links, id, '链接')).map(({ name, url }) => ({ name, url })),
  rows,
  paging,
});

import { tally } from '#db/snapshot/reads.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { workdaysBetween } from '#src/calendar.ts';
import { factLabels, type FactKey } from '#src/domain/facts.ts';
import { printBasis } from '#src/domain/terms.ts';
import type { Format } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { formatWords } from './labels.ts';
import { type Listings, listings, type Source } from './listings.ts';
import { rowView } from './row-view.ts';
import { listsOfFormat, scope } from './scopes.ts';
import type { RowView } from './views.ts';

/** A row of 双公示 or of commitments, with what was decided and how soon it was on line. */
export interface PublicityRow extends RowView {
  /** The facts of the format's table, in the order of its columns; empty where the record has none. */
  facts: string[];
  determined: string;
  received: string;
  /** Set where it came later than the law allows; in words. */
  late: string | null;
}

/** The formats that have a table of their own, with its address and the fact that stands in it. */
const tables = {
  court: {
    folder: 'exposure',
    title: '失信被执行人',
    facts: ['caseGist', 'duty', 'performance'],
    timely: false,
  },
  penalty: { folder: 'penalties', title: '行政处罚', facts: ['penaltyKind'], timely: true },
  licence: { folder: 'licences', title: '行政许可', facts: ['licenceKind'], timely: true },
  commitment: { folder: 'commitments', title: '信用承诺', facts: ['commitmentState'], timely: false },
} as const satisfies Partial<
  Record<Format, { folder: string; title: string; facts: readonly FactKey[]; timely: boolean }>
>;
export type PublicityFormat = keyof typeof tables;

/** The words of a format's table, its facts' headings among them. */
export const publicityWords = (format: PublicityFormat) => ({
  ...formatWords[format],
  facts: tables[format].facts.map((fact) => factLabels[fact]),
  timely: tables[format].timely,
});

/** One format's table: everything, and unit by unit. */
export function publicity(
  database: SnapshotDatabase,
  profile: Profile,
  format: PublicityFormat,
): Listings<PublicityRow> {
  const { folder, title, facts, timely } = tables[format];
  const lists = listsOfFormat(profile, format);
  const { workdays, basis } = profile.publicity;
  const rule = timely
    ? [{ label: '公示时限', value: `自作出决定之日起 ${workdays} 个工作日内（${printBasis(basis)}）` }]
    : [];
  const active = new Set(tally(database, 'unit').map(({ value }) => value));
  const units = profile.units.filter(({ id }) => active.has(id));
  const sources: Source[] = [
    { id: '', title, note: '', scope: scope.format(format), selection: { lists }, facts: rule, links: [] },
    ...units.map(({ id, name }) => ({
      id,
      title: `${name} · ${title}`,
      short: name,
      note: '',
      scope: scope.formatOf(format, id),
      selection: { lists, unit: id },
      facts: rule,
      links: [{ name: `全部${title}`, path: `/${folder}/` }],
    })),
  ];
  const late = ({ determined, received }: EntryRow) => {
    const days = workdaysBetween(determined, received);
    return timely && days > workdays ? `超过时限，第 ${days} 个工作日报送` : null;
  };
  return listings(database, folder, sources, (row) => ({
    ...rowView(row, profile),
    facts: facts.map((fact) => row.details.facts.find(({ key }) => key === fact)?.value ?? ''),
    determined: row.determined,
    received: row.received,
    late: late(row),
  }));
}

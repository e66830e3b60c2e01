import { tally } from '#db/snapshot/reads.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { factLabels, type FactKey } from '#src/domain/facts.ts';
import { printBasis } from '#src/domain/terms.ts';
import type { Format } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { factText } from './fact-text.ts';
import { formatWords } from './labels.ts';
import { type Listings, listings, type Source } from './listings.ts';
import { isTimely, timeliness } from './timeliness.ts';
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
  },
  penalty: { folder: 'penalties', title: '行政处罚', facts: ['penaltyKind'] },
  licence: { folder: 'licences', title: '行政许可', facts: ['licenceKind'] },
  act: { folder: 'acts', title: '其他行政行为', facts: ['actKind'] },
  commitment: {
    folder: 'commitments',
    title: '信用承诺',
    facts: ['commitmentKind', 'commitmentState'],
  },
  voluntary: { folder: 'voluntary', title: '自愿注册', facts: ['voluntaryKind'] },
} as const satisfies Partial<Record<Format, { folder: string; title: string; facts: readonly FactKey[] }>>;
export type PublicityFormat = keyof typeof tables;

/** The words of a format's table, its facts' headings among them. */
export const publicityWords = (format: PublicityFormat) => ({
  ...formatWords[format],
  facts: tables[format].facts.map((fact) => factLabels[fact]),
  timely: isTimely(format),
});

/** One format's table: everything, and unit by unit. */
export function publicity(
  database: SnapshotDatabase,
  profile: Profile,
  format: PublicityFormat,
): Listings<PublicityRow> {
  const { folder, title, facts } = tables[format];
  const timely = isTimely(format);
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
  const { late } = timeliness(database, profile);
  const lateness = (row: EntryRow) => {
    const days = timely ? late(row) : null;
    return days === null ? null : `超过时限，第 ${days} 个工作日报送`;
  };
  return listings(database, folder, sources, (row) => ({
    ...rowView(row, profile),
    facts: facts.map((fact) => {
      const said = row.details.facts.find(({ key }) => key === fact);
      return said ? factText(fact, said.value) : '';
    }),
    determined: row.determined,
    received: row.received,
    late: lateness(row),
  }));
}

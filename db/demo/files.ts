import { commitmentColumns, commitmentRows } from './commitment.ts';
import { courtCodeColumns, courtColumns, courtRows } from './court.ts';
import { disclosureColumns, disclosureRows } from './disclosure.ts';
import { honourColumns, honourRows } from './honour.ts';
import { licenceColumns, licenceRows } from './licence.ts';
import { overloadColumns } from './overload.ts';
import { penaltyCodeColumns, penaltyColumns, penaltyRows } from './penalty.ts';
import type { Columns, Row } from './tables.ts';
import { wageColumns, wageRows } from './wage.ts';
import type { DisclosureList } from './words/disclosures.ts';
import { civilHonours, taxHonours } from './words/honours.ts';
import type { PenaltySubject } from './words/violations.ts';
import { type World, createWorld } from './world.ts';

/** How a file is written; its name's ending follows from it. */
export type Encoding = 'xlsx' | 'utf-8-bom' | 'gb18030';

/** One input file: rows of one unit for one list. */
export interface DemoTable {
  /** File name in the folder. */
  file: string;
  /** List id, as `--list` of the import takes it. */
  list: string;
  encoding: Encoding;
  columns: Columns;
  rows: Row[];
}

/** A file to be: `share` is its part of all rows in percent. */
interface Plan extends Omit<DemoTable, 'rows'> {
  share: number;
  make: (world: World, count: number) => Row[];
}

const court = (file: string, unit: string, share: number, columns: Columns): Plan => ({
  file: `${file}.xlsx`,
  list: 'judgment-defaulters',
  encoding: 'xlsx',
  columns,
  share,
  make: (world, count) => courtRows(world, count, unit),
});
const penalty = (subject: PenaltySubject, unit: string, share: number, columns = penaltyColumns): Plan => ({
  file: `penalty-${subject}.csv`,
  list: subject === 'environment' ? 'environment-penalties' : 'admin-penalty',
  encoding: 'gb18030',
  columns,
  share,
  make: (world, count) => penaltyRows(world, count, unit, subject),
});
const disclosure = (
  list: DisclosureList,
  unit: string,
  share: number,
  encoding: Encoding = 'xlsx',
): Plan => ({
  file: `${list}.${encoding === 'xlsx' ? 'xlsx' : 'csv'}`,
  list,
  encoding,
  columns: list === 'overload-transport' ? [...disclosureColumns, ...overloadColumns] : disclosureColumns,
  share,
  make: (world, count) => disclosureRows(world, count, unit, list),
});
const honour = (
  file: string,
  unit: string,
  share: number,
  stem: string,
  stories: typeof civilHonours,
): Plan => ({
  file: `${file}.xlsx`,
  list: 'red-list',
  encoding: 'xlsx',
  columns: honourColumns,
  share,
  make: (world, count) => honourRows(world, count, unit, stem, stories),
});

/** Black lists come first: an award conflict can only be seen once the black entry is known. */
const plans: Plan[] = [
  court('court-1', '区法院', 14, courtColumns),
  court('court-2', '天津市北辰区人民法院', 17, courtCodeColumns),
  {
    file: 'wage.csv',
    list: 'wage-arrears-blacklist',
    encoding: 'utf-8-bom',
    columns: wageColumns,
    share: 6,
    make: (world, count) => wageRows(world, count, '天津市北辰区人力资源和社会保障局'),
  },
  disclosure('illegal-medical-practice', '区卫计委', 4),
  disclosure('overload-transport', '区运管局', 4),
  disclosure('taxi-dishonesty', '区运管局', 4, 'gb18030'),
  disclosure('insurance-violations', '区人社局', 4),
  disclosure('environment-serious-violators', '天津市北辰区环境保护局', 3),
  disclosure('travel-agency-records', '区文广局', 3),
  disclosure('black-list', '天津市北辰区市场监督管理局', 3, 'utf-8-bom'),
  penalty('market', '天津市北辰区市场监督管理局', 8),
  penalty('environment', '区环保局', 5, penaltyCodeColumns),
  penalty('order', '区综合执法局', 4),
  penalty('health', '区卫计委', 4, penaltyCodeColumns),
  penalty('transport', '区运管局', 3),
  honour('honour-civilisation', '区文明办', 5, '津辰文明', civilHonours),
  honour('honour-tax', '区税务局', 2, '津辰税信', taxHonours),
  {
    file: 'licence.xlsx',
    list: 'admin-license',
    encoding: 'xlsx',
    columns: licenceColumns,
    share: 4,
    make: (world, count) => licenceRows(world, count, '区审批局'),
  },
  {
    file: 'commitments.csv',
    list: 'commitments',
    encoding: 'utf-8-bom',
    columns: commitmentColumns,
    share: 3,
    make: (world, count) => commitmentRows(world, count, '天津市北辰区市场监督管理局'),
  },
];

/** Row counts by the plans' shares that add up to `entries` exactly. */
function countsFor(entries: number): number[] {
  let [share, given] = [0, 0];
  return plans.map((plan) => {
    share += plan.share;
    const count = Math.round((entries * share) / 100) - given;
    given += count;
    return count;
  });
}

/**
 * Makes the demo's tables in the order in which they are to be imported: `entries` rows in all, the same
 * for the same seed and day. Files that would have no row are left out.
 */
export function demoTables(entries: number, seed: number, today: string): DemoTable[] {
  const world = createWorld(seed, today);
  const counts = countsFor(entries);
  return plans
    .map(({ file, list, encoding, columns, make }, place) => {
      return { file, list, encoding, columns, rows: make(world, counts[place] ?? 0) };
    })
    .filter(({ rows }) => rows.length > 0);
}

import type { Profile } from '#src/profiles/schema.ts';
import type { Unit } from '#src/profiles/units.ts';
import { actColumns, actRows } from './act.ts';
import { commitmentColumns, commitmentRows } from './commitment.ts';
import { courtCodeColumns, courtColumns, courtRows } from './court.ts';
import { disclosureColumns, disclosureRows } from './disclosure.ts';
import { honourColumns, honourRows } from './honour.ts';
import { licenceColumns, licenceRows } from './licence.ts';
import { overloadColumns } from './overload.ts';
import { penaltyCodeColumns, penaltyColumns, penaltyRows } from './penalty.ts';
import type { Columns, Row } from './tables.ts';
import { voluntaryColumns, voluntaryRows } from './voluntary.ts';
import { wageColumns, wageRows } from './wage.ts';
import type { DisclosureList } from './words/stories.ts';
import { type HonourStory, civilHonours, taxHonours } from './words/honours.ts';
import type { PenaltySubject } from './words/violations.ts';
import type { World } from './world.ts';

/** How a file is written; its name's ending follows from it. */
export type Encoding = 'xlsx' | 'utf-8-bom' | 'gb18030';

/** One input file: rows of one unit for one list. */
export interface DemoTable {
  /** File name in the folder. */
  file: string;
  /** List id, as `--list` of the import takes it. */
  list: string;
  encoding: Encoding;
  /** Day on which the unit sends it. */
  sent: string;
  columns: Columns;
  rows: Row[];
}

/** A file to be: `share` is its part of all rows. A list's own units send it, else the first of `senders` that exists. */
export interface Plan extends Omit<DemoTable, 'rows' | 'sent'> {
  share: number;
  /** Ids of units. */
  senders: readonly string[];
  /** Column of the decision's day, where the unit sends what is new in a file of its own. */
  decided?: string;
  /** How the unit writes its own name. */
  spelling: 'name' | 'full';
  /** False where the jurisdiction has nothing to tell. */
  possible?: (profile: Profile) => boolean;
  make: (world: World, count: number, unitName: string, unit: Unit) => Row[];
}

const court = (file: string, spelling: Plan['spelling'], share: number, columns: Columns): Plan => ({
  file: `${file}.xlsx`,
  list: 'judgment-defaulters',
  encoding: 'xlsx',
  columns,
  share,
  senders: [],
  spelling,
  make: courtRows,
});
const penalty = (
  subject: PenaltySubject,
  share: number,
  senders: string[],
  spelling: Plan['spelling'],
  columns = penaltyColumns,
): Plan => ({
  file: `penalty-${subject}.csv`,
  list: subject === 'environment' ? 'environment-penalties' : 'admin-penalty',
  encoding: 'gb18030',
  columns,
  share,
  senders,
  spelling,
  decided: 'CF_JDRQ',
  make: (world, count, unit) => penaltyRows(world, count, unit, subject),
});
const disclosure = (
  list: DisclosureList,
  share: number,
  spelling: Plan['spelling'] = 'name',
  encoding: Encoding = 'xlsx',
): Plan => ({
  file: `${list}.${encoding === 'xlsx' ? 'xlsx' : 'csv'}`,
  list,
  encoding,
  columns: list === 'overload-transport' ? [...disclosureColumns, ...overloadColumns] : disclosureColumns,
  share,
  senders: ['shichang', 'fagai'],
  spelling,
  make: (world, count, unit) => disclosureRows(world, count, unit, list),
});
const given = ({ honours }: Profile, stories: HonourStory[]) =>
  stories.filter(({ honour }) => honours.some(({ id }) => id === honour));
const honour = (file: string, sender: string, share: number, stem: string, stories: HonourStory[]): Plan => ({
  file: `${file}.xlsx`,
  list: 'red-list',
  encoding: 'xlsx',
  columns: honourColumns,
  share,
  senders: [sender],
  spelling: 'name',
  possible: (profile) => given(profile, stories).length > 0,
  make: (world, count, unit) => honourRows(world, count, unit, stem, given(world.profile, stories)),
});

/** Black lists come first: an award conflict can only be seen once the black entry is known. */
export const plans: readonly Plan[] = [
  court('court-1', 'name', 14, courtColumns),
  court('court-2', 'full', 17, courtCodeColumns),
  {
    file: 'wage.csv',
    list: 'wage-arrears-blacklist',
    encoding: 'utf-8-bom',
    columns: wageColumns,
    share: 6,
    senders: [],
    spelling: 'full',
    make: wageRows,
  },
  disclosure('illegal-medical-practice', 4),
  disclosure('overload-transport', 4),
  disclosure('taxi-dishonesty', 4, 'name', 'gb18030'),
  disclosure('insurance-violations', 4),
  disclosure('environment-serious-violators', 3, 'full'),
  disclosure('travel-agency-records', 3),
  disclosure('black-list', 3, 'full', 'utf-8-bom'),
  disclosure('joint-punishment-list', 3),
  disclosure('sme-payment-arrears', 5),
  disclosure('illegal-construction-serious', 4),
  disclosure('online-lending-serious-dishonest', 6),
  disclosure('safety-credit-grade-d', 4),
  disclosure('exposure-general', 1),
  disclosure('eia-agency-files', 1),
  disclosure('bidding-credit', 1),
  disclosure('poverty-fund-disclosure', 1),
  penalty('market', 8, ['shichang'], 'full'),
  penalty('environment', 5, [], 'name', penaltyCodeColumns),
  penalty('order', 4, ['zonghe-zhifa'], 'name'),
  penalty('health', 4, ['weiji'], 'name', penaltyCodeColumns),
  penalty('transport', 3, ['yunguan', 'jiaotong'], 'name'),
  honour('honour-civilisation', 'wenming', 5, '文明', civilHonours),
  honour('honour-tax', 'shuiwu', 2, '税信', taxHonours),
  {
    file: 'licence.xlsx',
    list: 'admin-license',
    encoding: 'xlsx',
    columns: licenceColumns,
    share: 4,
    senders: ['shenpi'],
    spelling: 'name',
    decided: 'XK_JDRQ',
    make: licenceRows,
  },
  {
    file: 'acts.xlsx',
    list: 'other-admin-acts',
    encoding: 'xlsx',
    columns: actColumns,
    share: 2,
    senders: ['shichang'],
    spelling: 'name',
    decided: '行政决定日期',
    make: actRows,
  },
  {
    file: 'commitments.csv',
    list: 'commitments',
    encoding: 'utf-8-bom',
    columns: commitmentColumns,
    share: 3,
    senders: ['shichang'],
    spelling: 'full',
    make: commitmentRows,
  },
  {
    file: 'voluntary.csv',
    list: 'voluntary-registration',
    encoding: 'utf-8-bom',
    columns: voluntaryColumns,
    share: 2,
    senders: ['shichang'],
    spelling: 'name',
    make: voluntaryRows,
  },
];

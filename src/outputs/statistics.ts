import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { countEntries, tally } from '#db/snapshot/reads.ts';
import { deskFigures, flowsBy, flowsByMonth } from '#db/snapshot/figures.ts';
import { type CaseKind, reasonLabels, type WithdrawalReason } from '#src/domain/vocabulary.ts';
import { printDay } from '#src/domain/days.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { Series } from './charts.ts';
import { programme } from './programme.ts';
import { lookup } from './row-view.ts';
import { timeliness } from './timeliness.ts';
import { listsOfTopic } from './scopes.ts';

/** A table of the statistics page: numbers only, the first column in words. */
export interface StatisticsTable {
  id: string;
  title: string;
  /** Address of the picture of the same numbers, under the page. */
  chart: string | null;
  note: string;
  headings: string[];
  rows: (string | number)[][];
}

/** Months that the page shows, the newest last. */
const MONTHS = 12;

/** Every month from the first to the last, both included, as `YYYY-MM`. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let [year, month] = first.split('-').map(Number) as [number, number]; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
  }
}

/** 进出两本账: how many came in, how many left, and how many were in public at each month's end. */
export function accounts(database: SnapshotDatabase, day: string) {
  const flows = new Map(flowsByMonth(database).map((row) => [row.month, row]));
  const last = day.slice(0, 7);
  const first = [...flows.keys()][0] ?? last;
  let active = 0;
  const all = monthsBetween(first, last).map((month) => {
    const { came = 0, left = 0 } = flows.get(month) ?? {};
    active += came - left;
    return { month, came, left, active };
  });
  return all.slice(-MONTHS);
}

const deskLabels: Record<CaseKind, string> = { objection: '异议', repair: '信用修复' };
const share = (part: number, whole: number) => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`);

/** Every table of the statistics page, from the frozen numbers of one release. */
export function statistics(database: SnapshotDatabase, profile: Profile, day: string): StatisticsTable[] {
  const year = day.slice(0, 4);
  const months = accounts(database, day);
  const units = tally(database, 'unit');
  const flowOfUnit = new Map(flowsBy(database, 'unit', year).map((row) => [row.value, row]));
  const { workdays } = profile.publicity;
  const { since, byUnit } = timeliness(database, profile);
  const tables: StatisticsTable[] = [
    {
      id: 'active',
      title: '在公示的记录',
      chart: 'active',
      note: '各月月末正在公示的条数；最后一个月截至发布日。',
      headings: ['月份', '月末在公示'],
      rows: months.map(({ month, active }) => [month, active]),
    },
    {
      id: 'flows',
      title: '公示与撤下',
      chart: 'flows',
      note: '各月新公示和停止公示的条数。',
      headings: ['月份', '新公示', '停止公示'],
      rows: months.map(({ month, came, left }) => [month, came, left]),
    },
    {
      id: 'reasons',
      title: `${year} 年停止公示的原因`,
      chart: null,
      note: '按原因合计，不涉及任何一条记录。',
      headings: ['原因', '条数'],
      rows: flowsBy(database, 'reason', year).map(({ value, left }) => [
        reasonLabels[value as WithdrawalReason],
        left,
      ]),
    },
    {
      id: 'units',
      title: '各单位',
      chart: null,
      note: `${year} 年的进出和目前的条数。`,
      headings: ['单位', '在公示', '本年新公示', '本年停止公示'],
      rows: units.map(({ value, count }) => {
        const { came = 0, left = 0 } = flowOfUnit.get(value) ?? {};
        return [lookup(profile.units, value, '单位').name, count, came, left];
      }),
    },
    {
      id: 'topics',
      title: '各专项治理',
      chart: null,
      note: '有关名单目前在公示的条数。',
      headings: ['专项治理', '在公示'],
      rows: profile.topics
        .map(({ id, name }) => [name, countEntries(database, { lists: listsOfTopic(profile, id) })])
        .filter(([, count]) => count !== 0),
    },
    {
      id: 'timeliness',
      title: '双公示及时率',
      chart: null,
      note: `行政许可、行政处罚和其他行政行为在作出决定后 ${workdays} 个工作日内报送的比例。本站自${printDay(since)}开始收录，此前作出的决定不计。`,
      headings: ['单位', '条数', '按时', '及时率'],
      rows: byUnit().map(({ unit, count, inTime }) => {
        const { name } = lookup(profile.units, unit, '单位');
        return [name, count, inTime, share(inTime, count)];
      }),
    },
    {
      id: 'desk',
      title: '异议与信用修复',
      chart: null,
      note: '按收到的月份合计；办理天数为日历日的中位数。',
      headings: ['月份', '类别', '收到', '办结', '成立', '成立率', '逾期', '办理天数'],
      rows: deskFigures(database).map(({ month, kind, received, decided, upheld, overdue, medianDays }) => [
        month,
        deskLabels[kind],
        received,
        decided,
        upheld,
        share(upheld, decided),
        overdue,
        medianDays ?? '—',
      ]),
    },
  ];
  const { targets, phases } = programme(profile);
  tables.push(
    {
      id: 'targets',
      title: '方案确定的目标',
      chart: null,
      note: '目标值和期限出自方案原文。',
      headings: ['目标', '数值', '期限', '出处'],
      rows: targets.map(({ name, value, by, basis }) => [name, value, by, basis]),
    },
    {
      id: 'phases',
      title: '方案的阶段',
      chart: null,
      note: '方案确定的各阶段时间。',
      headings: ['阶段', '时间', '报送', '出处'],
      rows: phases.map(({ name, when, report, basis }) => [name, when, report, basis]),
    },
  );
  return tables.filter(({ rows }) => rows.length > 0);
}

/** The charts of the page, by the name of their picture. */
export function charts(
  database: SnapshotDatabase,
  day: string,
): { id: string; labels: string[]; series: Series[] }[] {
  const months = accounts(database, day);
  const labels = months.map(({ month }) => month);
  const values = (key: 'came' | 'left' | 'active') => months.map((row) => row[key]);
  return [
    { id: 'active', labels, series: [{ name: '月末在公示', kind: 'line', values: values('active') }] },
    {
      id: 'flows',
      labels,
      series: [
        { name: '新公示', kind: 'bar', values: values('came') },
        { name: '停止公示', kind: 'bar', values: values('left') },
      ],
    },
  ];
}

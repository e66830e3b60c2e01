import { deskFigures, flowsOfMonth, receptions } from '#db/snapshot/figures.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { workdaysBetween } from '#src/calendar.ts';
import { reasonLabels, withdrawalReasons } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { listsOfFormat } from './scopes.ts';
import { lookup } from './row-view.ts';

/** One sheet of the monthly report: numbers only. */
export interface MonthlyTable {
  name: string;
  headings: string[];
  rows: (string | number)[][];
}

const kinds = { objection: '异议', repair: '信用修复' } as const;

/**
 * The monthly report (每月报送) of every unit from the accounts that a release froze: what came in and left by
 * list and reason, how much of 双公示 was in time, and how objections and repairs were handled.
 * @param month `YYYY-MM`
 */
export function monthlyTables(database: SnapshotDatabase, profile: Profile, month: string): MonthlyTable[] {
  const unitName = (id: string) => lookup(profile.units, id, '单位').full;
  const listName = (id: string) => lookup(profile.lists, id, '名单').name;
  const flows = Map.groupBy(flowsOfMonth(database, month), ({ unit, list }) => `${unit}|${list}`);
  const { workdays } = profile.publicity;
  const lists = [...listsOfFormat(profile, 'penalty'), ...listsOfFormat(profile, 'licence')];
  const received = receptions(database, lists).filter(({ received }) => received.startsWith(month));
  return [
    {
      name: '进出',
      headings: ['单位', '名单', '新公示', ...withdrawalReasons.map((reason) => reasonLabels[reason])],
      rows: [...flows.values()].flatMap((found) => {
        const [first] = found;
        if (!first) return [];
        const sum = (rows: typeof found) => rows.reduce((total, { count }) => total + count, 0);
        const came = sum(found.filter(({ direction }) => direction === 'in'));
        const left = withdrawalReasons.map((reason) => sum(found.filter((row) => row.reason === reason)));
        return [[unitName(first.unit), listName(first.list), came, ...left]];
      }),
    },
    {
      name: '双公示',
      headings: ['单位', '收到', `${workdays} 个工作日内`, '超过'],
      rows: [...Map.groupBy(received, ({ unit }) => unit)].map(([unit, rows]) => {
        const timely = rows.filter((row) => workdaysBetween(row.determined, row.received) <= workdays).length;
        return [unitName(unit), rows.length, timely, rows.length - timely];
      }),
    },
    {
      name: '异议与修复',
      headings: ['类别', '收到', '办结', '成立', '逾期', '办理天数（中位数）'],
      rows: deskFigures(database)
        .filter((figure) => figure.month === month)
        .map(({ kind, received: came, decided, upheld, overdue, medianDays }) => [
          kinds[kind],
          came,
          decided,
          upheld,
          overdue,
          medianDays ?? '—',
        ]),
    },
  ];
}

import type { EntryRow } from '#db/snapshot/tables.ts';
import { printDay } from '#src/domain/days.ts';
import { factLabels } from '#src/domain/facts.ts';
import { basisText, UNCONFIRMED } from '#src/domain/rule-text.ts';
import { kindLabels } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { clockText } from './clock-text.ts';
import { eventLabels, formatWords, type FormatWords, sideLabels } from './labels.ts';
import { listPath, lookup, organisationPath, rowView, unitPath } from './row-view.ts';
import type { LabelledValue, RecordView, ReleaseView } from './views.ts';

/** Everything that a record says in public, from one snapshot row. */
export function recordView(
  row: EntryRow,
  profile: Profile,
  release: ReleaseView,
  sameName: number,
): RecordView {
  const list = lookup(profile.lists, row.list, '名单');
  const unit = lookup(profile.units, row.unit, '单位');
  const view = rowView(row, profile);
  const topic = profile.topics.find(({ id }) => id === list.topic);
  return {
    ...view,
    jsonPath: `/entries/${row.id}.json`,
    list: { name: list.name, path: listPath(list.id) },
    topic: topic?.name ?? null,
    sideLabel: sideLabels[row.side],
    kindLabel: kindLabels[row.kind],
    sex: row.sex,
    birthYear: row.birthYear,
    representative: row.representative,
    organisation: row.code ? { name: row.name, path: organisationPath(row.code) } : null,
    sameName: list.persons === 'masked' ? null : sameName,
    state: stateOf(row),
    term: termOf(row),
    termBasis: row.termBasis,
    termNote: row.termConfirmed ? null : UNCONFIRMED,
    words: formatWords[list.format],
    unitFull: unit.full,
    unitPath: unitPath(unit.id),
    basis: row.basis,
    facts: facts(row),
    responsible: row.details.responsible.map(({ name, role }) => ({ label: role, value: name })),
    measures: row.details.measures,
    rectify: rectify(row),
    copiedTo: row.details.copiedTo,
    timeline: timeline(row, formatWords[list.format]),
    sources: row.details.sources.map(({ platform, url }) => ({ name: platform, url })),
    checks: list.links.map((id) => lookup(profile.links, id, '链接')).map(({ name, url }) => ({ name, url })),
    citation: `${profile.site.name}，${list.name}，${unit.full}，${row.document}，记录 ${row.id}，发布第 ${release.id} 号，状态截至${printDay(release.day)}`,
    actions: {
      objection: `/objections/new/?entry=${row.id}`,
      repair: list.repair.offered ? `/repairs/new/?entry=${row.id}` : null,
      status: '/status/',
    },
    repairText: `${list.repair.text}${basisText(list.repair.basis)}`,
    warning: list.warning ?? null,
    objectionText: clockText(lookup(profile.clocks, list.objection, '期限规则')),
  };
}

/** 公示中 or 异议处理中. */
export const stateOf = ({ objection }: Pick<EntryRow, 'objection'>): string =>
  objection ? '异议处理中' : '公示中';

/** The last day in public, or what ends the term. */
export const termOf = ({ termUntil, termEnds }: Pick<EntryRow, 'termUntil' | 'termEnds'>): string =>
  termUntil ? printDay(termUntil) : `没有固定期限，到${termEnds}为止`;

/** Facts that are days; 2099-12-31 stands for no end in the official columns of penalties. */
const DAYS: ReadonlySet<string> = new Set(['penaltyValid', 'validFrom']);
const printFactDay = (day: string) => (day === '2099-12-31' ? '长期' : printDay(day));

/** Columns of the snapshot that a record prints among its facts. */
export const columnFacts = { honourYear: '年度', place: '所在镇街', grade: '等级', batch: '批次' } as const;

function facts(row: EntryRow): LabelledValue[] {
  const said = row.details.facts.map(({ key, value }) => ({
    label: factLabels[key],
    value: DAYS.has(key) ? printFactDay(value) : value,
  }));
  const fixed: [string, string | null][] = [
    [columnFacts.honourYear, row.honourYear ? `${row.honourYear}年` : null],
    [columnFacts.place, row.place],
    [columnFacts.grade, row.grade],
    [columnFacts.batch, row.batch],
  ];
  return [...said, ...fixed.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))];
}

function rectify({ details }: EntryRow): string | null {
  if (!details.rectify) return null;
  const { until, state } = details.rectify;
  return [until && `整改期限至 ${printDay(until)}`, state].filter(Boolean).join('，') || null;
}

function timeline(row: EntryRow, { step }: FormatWords): RecordView['timeline'] {
  const steps: { day: string | null; text: string }[] = [
    { day: row.filed, text: '立案' },
    { day: row.noticed, text: row.noticeManner ? `告知（${row.noticeManner}）` : '告知' },
    { day: row.determined, text: row.determined === row.published ? `${step}并发布` : step },
    { day: row.determined === row.published ? null : row.published, text: '发布' },
    ...row.details.history.map(({ day, kind }) => ({ day, text: eventLabels[kind] ?? '' })),
  ];
  const dated = steps.filter((step): step is { day: string; text: string } => Boolean(step.day && step.text));
  const ordered = dated.toSorted((a, b) => a.day.localeCompare(b.day));
  return ordered.map((step, index) => ({ ...step, open: row.objection && index === ordered.length - 1 }));
}

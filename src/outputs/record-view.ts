import type { EntryRow } from '#db/snapshot/tables.ts';
import { printDay } from '#src/domain/days.ts';
import { factLabels } from '#src/domain/facts.ts';
import { rectifyState } from '#src/domain/rectify.ts';
import { basisText, UNCONFIRMED } from '#src/domain/rule-text.ts';
import { kindLabels } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { mayBeNamedElsewhere } from './card.ts';
import { clockText } from './clock-text.ts';
import { factText } from './fact-text.ts';
import { indexNumber } from './index-number.ts';
import { eventLabels, formatWords, type FormatWords, sideLabels } from './labels.ts';
import { type MeasureView, measureViews } from './measures.ts';
import { type NamePart, readingOf } from './reading.ts';
import { listPath, lookup, organisationPath, rowView, unitPath } from './row-view.ts';
import type { LabelledValue, Place, ReleaseView, RowView } from './views.ts';

/** A record whole, as its page and its data file say it. */
export interface RecordView extends RowView {
  jsonPath: string;
  /** 索引号: see index-number.ts. */
  index: string;
  /** 成文日期: ISO day of the document. */
  determined: string;
  /** How to say a name that may be said wrong; null for others. */
  reading: NamePart[] | null;
  list: Place;
  topic: string | null;
  sideLabel: string;
  kindLabel: string;
  sex: string | null;
  birthYear: number | null;
  representative: string | null;
  organisation: Place | null;
  /** How many records in this release bear the same name, this one included; null where names are masked. */
  sameName: number | null;
  /** False where cards and previews leave out who it is about. */
  named: boolean;
  /** 公示中 or 异议处理中. */
  state: string;
  /** `2028年5月4日`, or a clause that says what ends the term. */
  term: string;
  termBasis: string;
  /** Set where the article was not read at its source: 以认定单位告知为准. */
  termNote: string | null;
  words: FormatWords;
  unitFull: string;
  unitPath: string;
  basis: string;
  facts: LabelledValue[];
  responsible: LabelledValue[];
  measures: MeasureView[];
  rectify: string | null;
  copiedTo: string[];
  timeline: { day: string; text: string; open: boolean }[];
  sources: { name: string; url: string | null }[];
  /** Where the same list can be checked at its statutory place. */
  checks: { name: string; url: string }[];
  citation: string;
  /** `repair` is null where the list has nothing to repair. */
  actions: { objection: string; repair: string | null; status: string };
  repairText: string;
  objectionText: string;
  warning: string | null;
  /** Commitments of an organisation with an honour: what it promised, on their own pages. */
  commitments: RowView[];
  /** 主要执法文书 with the same number as the record's own. */
  documents: Place[];
}

/** What a record says of its neighbours in the snapshot. */
export interface Around extends Pick<RecordView, 'commitments' | 'documents'> {
  /** How many records bear the same name. */
  sameName: number;
}

/** A record by itself, where nothing around it is asked for. */
export const alone: Around = { sameName: 1, commitments: [], documents: [] };

/** Everything that a record says in public, from one snapshot row. */
export function recordView(
  row: EntryRow,
  profile: Profile,
  release: ReleaseView,
  { sameName, ...around }: Around,
): RecordView {
  const list = lookup(profile.lists, row.list, '名单');
  const unit = lookup(profile.units, row.unit, '单位');
  const view = rowView(row, profile);
  const topic = profile.topics.find(({ id }) => id === list.topic);
  return {
    ...view,
    ...around,
    jsonPath: `/entries/${row.id}.json`,
    index: indexNumber(profile.division, row),
    determined: row.determined,
    reading: readingOf(row.name, row.kind === 'natural'),
    list: { name: list.name, path: listPath(list.id) },
    topic: topic?.name ?? null,
    sideLabel: sideLabels[row.side],
    kindLabel: kindLabels[row.kind],
    sex: row.sex,
    birthYear: row.birthYear,
    representative: row.representative,
    organisation: row.code ? { name: row.name, path: organisationPath(row.code) } : null,
    sameName: list.persons === 'masked' ? null : sameName,
    named: mayBeNamedElsewhere(row),
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
    measures: measureViews(row.details.measures, profile),
    rectify: rectify(row, release.day),
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

/** Columns of the snapshot that a record prints among its facts. */
export const columnFacts = { honourYear: '年度', place: '所在镇街', grade: '等级', batch: '批次' } as const;

function facts(row: EntryRow): LabelledValue[] {
  const said = row.details.facts.map(({ key, value }) => ({
    label: factLabels[key],
    value: factText(key, value),
  }));
  const fixed: [string, string | null][] = [
    [columnFacts.honourYear, row.honourYear ? `${row.honourYear}年` : null],
    [columnFacts.place, row.place],
    [columnFacts.grade, row.grade],
    [columnFacts.batch, row.batch],
  ];
  return [...said, ...fixed.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))];
}

function rectify({ details }: EntryRow, day: string): string | null {
  const state = rectifyState(details.rectify, day);
  if (state === null) return null;
  const until = details.rectify?.until;
  return until ? `期限至${printDay(until)}，${state}` : state;
}

function timeline(row: EntryRow, { step }: FormatWords): RecordView['timeline'] {
  const steps: { day: string | null; text: string }[] = [
    { day: row.filed, text: '立案' },
    { day: row.noticed, text: row.noticeManner ? `告知（${row.noticeManner}）` : '告知' },
    { day: row.determined, text: row.determined === row.published ? `${step}并发布` : step },
    { day: row.determined === row.published ? null : row.published, text: '发布' },
    ...row.details.interviews.map(({ day, kind, units }) => ({
      day,
      text: `${kind}（${units.join('、')}）`,
    })),
    ...row.details.history.map(({ day, kind }) => ({ day, text: eventLabels[kind] ?? '' })),
  ];
  const dated = steps.filter((step): step is { day: string; text: string } => Boolean(step.day && step.text));
  const ordered = dated.toSorted((a, b) => a.day.localeCompare(b.day));
  return ordered.map((step, index) => ({ ...step, open: row.objection && index === ordered.length - 1 }));
}

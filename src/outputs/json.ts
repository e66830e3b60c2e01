import { printDay } from '#src/domain/days.ts';
import type { RecordView } from './record-view.ts';
import type { ReleaseView, TombstoneView } from './views.ts';

/** `/entries/<entry>.json`: the same facts as the page, from the same view. */
export const recordJson = (view: RecordView, release: ReleaseView) => ({
  id: view.id,
  index: view.index,
  state: view.objection ? 'objection' : 'published',
  side: view.side,
  list: { id: view.list.path.split('/')[2], name: view.list.name },
  topic: view.topic,
  name: view.name,
  kind: view.kindLabel,
  code: view.code,
  mask: view.mask,
  sex: view.sex,
  birthYear: view.birthYear,
  representative: view.representative,
  unit: view.unitFull,
  document: view.document,
  basis: view.basis,
  determined: view.determined,
  published: view.published,
  term: { until: view.until, text: view.term, basis: view.termBasis, note: view.termNote },
  batch: view.batch,
  facts: view.facts,
  responsible: view.responsible,
  measures: view.measures.map(({ name, unit, from, until, permanent }) => ({
    name,
    unit,
    from,
    until,
    permanent,
  })),
  recognition: view.recognition,
  documents: view.documents.map(({ name, path }) => ({ name, page: path })),
  rectify: view.rectify,
  copiedTo: view.copiedTo,
  timeline: view.timeline.map(({ day, text }) => ({ day, text })),
  sources: view.sources,
  checks: view.checks,
  citation: view.citation,
  organisation: view.organisation?.path ?? null,
  page: view.path,
  release: release.id,
  day: release.day,
  reuse: '公示结束后，转载者应当同时停止展示；撤下的编号见 /data/removed.json。',
});

/** What stands at a withdrawn record's address: never a name. */
export const tombstoneJson = (view: TombstoneView) => ({
  id: view.id,
  state: 'withdrawn',
  day: view.day,
  reason: view.reason,
  statement: `本记录已于${printDay(view.day)}停止公示。${view.reasonLabel}。`,
});

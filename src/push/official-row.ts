import type { EntryRow } from '#db/snapshot/tables.ts';
import type { List } from '#src/domain/lists.ts';
import { columnsOf } from '#src/intake/columns.ts';
import { templateColumns } from '#src/intake/template/columns.ts';
import type { RecordView } from '#src/outputs/record-view.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** What an official format has no column for, and a receiver must know all the same. */
const added = [
  ['published', '发布日期'],
  ['until', '公示期限至'],
  ['birthYear', '出生年份'],
  ['state', '公示状态'],
] as const;

interface PushColumn {
  field: string;
  heading: string;
}

/**
 * The columns of a list in a push: the entry's id, by which deletes name it, every column of the official format as
 * the list's template has it, and what the format lacks.
 */
export function pushColumns(list: List, profile: Profile): PushColumn[] {
  const fields = new Map(columnsOf[list.format].map(({ field, headings }) => [headings[0] ?? '', field]));
  const official = templateColumns(list, profile).map(({ heading }) => ({
    field: fields.get(heading) ?? '',
    heading,
  }));
  const known = new Set(official.map(({ field }) => field));
  const rest = added.flatMap(([field, heading]) => {
    const wanted = field === 'birthYear' ? known.has('age') : !known.has(field);
    return wanted ? [{ field, heading }] : [];
  });
  return [{ field: 'id', heading: '记录编号' }, ...official, ...rest];
}

/**
 * One record as the texts of these columns: only what its public page says, so that a person's number is the mask
 * and what the register alone knows stays empty.
 */
export function pushCells(columns: PushColumn[], view: RecordView, row: EntryRow): string[] {
  const { details } = row;
  const texts: Record<string, string | number | null | undefined> = {
    ...Object.fromEntries(details.facts.map(({ key, value }) => [key, value])),
    id: row.id,
    name: row.name,
    kind: view.kindLabel,
    code: row.code,
    number: row.mask ?? (columns.some(({ field }) => field === 'code') ? null : row.code),
    sex: row.sex,
    birthYear: row.birthYear,
    representative: row.representative,
    responsible: details.responsible.map(({ name, role }) => `${name}|${role}`).join('；'),
    unit: view.unitFull,
    publisher: view.unitFull,
    document: row.document,
    basis: row.basis,
    penaltyBasis: row.basis,
    determined: row.determined,
    published: row.published,
    noticed: row.noticed,
    noticeManner: row.noticeManner,
    filed: row.filed,
    until: row.termUntil,
    termBasis: row.termBasis,
    grade: row.grade,
    honour: row.honour,
    year: row.honourYear,
    place: row.place,
    batch: row.batch,
    measures: details.measures
      .map(({ name, unit, from, until, permanent }) =>
        [name, unit, from, permanent ? '永久' : (until ?? '')].join('|'),
      )
      .join('；'),
    interviews: details.interviews
      .map(({ day, kind, units }) => [day, kind, units.join('、')].join('|'))
      .join('；'),
    copiedTo: details.copiedTo.join('；'),
    rectifyUntil: details.rectify?.until,
    rectifyState: details.rectify?.state,
    platform: details.sources.map(({ platform }) => platform).join('；'),
    platformUrl: details.sources.flatMap(({ url }) => url ?? []).join('；'),
    state: view.state,
  };
  return columns.map(({ field }) => String(texts[field] ?? ''));
}

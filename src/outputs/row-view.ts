import type { EntryRow } from '#db/snapshot/tables.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { RowView } from './views.ts';

/** Looks up a list, unit or honour of the profile; a row that names an unknown one stops the build. */
export function lookup<T extends { id: string }>(items: T[], id: string, kind: string): T {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`快照引用了地区配置中没有的${kind}“${id}”。`);
  return found;
}

export const entryPath = (id: string) => `/entries/${id}/`;
export const listPath = (id: string, page = 1) => (page === 1 ? `/lists/${id}/` : `/lists/${id}/${page}/`);
export const unitPath = (id: string, page = 1) => (page === 1 ? `/units/${id}/` : `/units/${id}/${page}/`);
export const browsePath = (initial: string, page = 1) =>
  page === 1 ? `/browse/${initial}/` : `/browse/${initial}/${page}/`;
export const organisationPath = (code: string) => `/organisations/${code}/`;

/** The region's recognition (互认), where the honour is one that its places recognise. */
const recognition = ({ honour }: EntryRow, { honours, mutualRecognition }: Profile): string | null =>
  honours.some(({ name, recognised }) => recognised && name === honour)
    ? (mutualRecognition?.name ?? null)
    : null;

/** One snapshot row as it stands among others. */
export function rowView(row: EntryRow, profile: Profile): RowView {
  const list = lookup(profile.lists, row.list, '名单');
  return {
    id: row.id,
    path: entryPath(row.id),
    name: row.name,
    mask: row.mask,
    code: row.code,
    natural: row.kind === 'natural',
    side: row.side,
    mark: row.honour ?? list.label,
    listName: list.name,
    unit: lookup(profile.units, row.unit, '单位').name,
    document: row.document,
    published: row.published,
    until: row.termUntil,
    batch: row.batch,
    objection: row.objection,
    recognition: recognition(row, profile),
  };
}

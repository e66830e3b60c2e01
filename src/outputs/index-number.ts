import type { EntryRow } from '#db/snapshot/tables.ts';

/**
 * 索引号 of a record: division code, determining unit, list, year of publication and record id, with slashes between.
 * Every part is public and fixed, so that the same record keeps its number in every release and no register of
 * numbers is needed.
 */
export const indexNumber = (
  division: string,
  { unit, list, published, id }: Pick<EntryRow, 'unit' | 'list' | 'published' | 'id'>,
): string => [division, unit, list, published.slice(0, 4), id].join('/');

/** What the parts of a 索引号 mean, for readers. */
export const indexNumberText = '行政区划代码/认定单位/名单/发布年份/记录编号';

import { asc, desc } from 'drizzle-orm';
import type { SnapshotDatabase } from './open.ts';
import { type Selection, where } from './selection.ts';
import { entry } from './tables.ts';

/** What the open data says of each entry of a selection, newest first; nothing else is read for it. */
export const openRows = (database: SnapshotDatabase, selection: Selection) =>
  database
    .select({
      id: entry.id,
      name: entry.name,
      kind: entry.kind,
      code: entry.code,
      unit: entry.unit,
      document: entry.document,
      basis: entry.basis,
      published: entry.published,
      termUntil: entry.termUntil,
      termEnds: entry.termEnds,
      honour: entry.honour,
      grade: entry.grade,
      batch: entry.batch,
      objection: entry.objection,
    })
    .from(entry)
    .where(where(selection))
    .orderBy(desc(entry.published), asc(entry.id))
    .all();

import { countEntries, entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import type { List } from '#src/domain/lists.ts';
import { type OpenData, openKinds, type OpenRecord } from '#src/domain/open-data.ts';
import { kindLabels } from '#src/domain/vocabulary.ts';
import type { Source } from '../derived-file.ts';
import { permalink } from '../permalink.ts';
import { recordView } from '../record-view.ts';
import { reuseTerms } from '../reuse.ts';
import { openSelection } from './selections.ts';

/** The open data of one list: its organisations, and the numbers of everybody else. */
export function openData({ database, profile, release }: Source, { id, name, side }: List): OpenData {
  const rows = entries(database, openSelection(id), { size: Number.MAX_SAFE_INTEGER });
  const records = rows.map((row): OpenRecord => {
    const {
      name: shown,
      code,
      unitFull,
      document,
      basis,
      published,
      until,
      term,
      batch,
      state,
      path,
    } = recordView(row, profile, release, 1);
    return {
      id: row.id,
      name: shown,
      kind: kindLabels[openKind(row)],
      code,
      unit: unitFull,
      document,
      basis,
      published,
      until,
      term,
      honour: row.honour,
      grade: row.grade,
      batch,
      state,
      page: permalink(release, path),
    };
  });
  return {
    release: release.id,
    day: release.day,
    list: { id, name, side },
    reuse: reuseTerms(release),
    removed: permalink(release, '/data/removed.json'),
    schema: permalink(release, '/data/schema.json'),
    counts: {
      entries: countEntries(database, { list: id }),
      organisations: records.length,
      natural: countEntries(database, { list: id, kind: 'natural' }),
      group: countEntries(database, { list: id, kind: 'group' }),
    },
    entries: records,
  };
}

/** The selection has these kinds only; anything else in it must not get out. */
function openKind({ kind, id }: EntryRow): (typeof openKinds)[number] {
  const open = openKinds.find((each) => each === kind);
  if (!open) throw new Error(`记录“${id}”不是单位，不能写入开放数据。`);
  return open;
}

import { openRows } from '#db/snapshot/open-data.ts';
import { countEntries } from '#db/snapshot/reads.ts';
import type { List } from '#src/domain/lists.ts';
import { type OpenData, openKinds, type OpenRecord } from '#src/domain/open-data.ts';
import { kindLabels } from '#src/domain/vocabulary.ts';
import type { Source } from '../derived-file.ts';
import { permalink } from '../permalink.ts';
import { stateOf, termOf } from '../record-view.ts';
import { reuseTerms } from '../reuse.ts';
import { entryPath, lookup } from '../row-view.ts';
import { openSelection } from './selections.ts';

type OpenRow = ReturnType<typeof openRows>[number];

/** The open data of one list: its organisations, and the numbers of everybody else. */
export function openData(source: Source, { id, name, side }: List): OpenData {
  const { database, release } = source;
  const count = (kind: 'natural' | 'group') => countEntries(database, { list: id, kind });
  const entries = openRows(database, openSelection(id)).map((row) => openRecord(row, source));
  return {
    release: release.id,
    day: release.day,
    list: { id, name, side },
    reuse: reuseTerms(release),
    removed: permalink(release, '/data/removed.json'),
    schema: permalink(release, '/data/schema.json'),
    counts: {
      entries: countEntries(database, { list: id }),
      organisations: entries.length,
      natural: count('natural'),
      group: count('group'),
    },
    entries,
  };
}

const openRecord = (row: OpenRow, { profile, release }: Source): OpenRecord => ({
  id: row.id,
  name: row.name,
  kind: kindLabels[openKind(row)],
  code: row.code,
  unit: lookup(profile.units, row.unit, '单位').full,
  document: row.document,
  basis: row.basis,
  published: row.published,
  until: row.termUntil,
  term: termOf(row),
  honour: row.honour,
  grade: row.grade,
  batch: row.batch,
  state: stateOf(row),
  page: permalink(release, entryPath(row.id)),
});

/** The selection has these kinds only; anything else in it must not get out. */
function openKind({ kind, id }: OpenRow): (typeof openKinds)[number] {
  const open = openKinds.find((each) => each === kind);
  if (!open) throw new Error(`记录“${id}”不是单位，不能写入开放数据。`);
  return open;
}

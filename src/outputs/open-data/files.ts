import { idsOf } from '#db/snapshot/reads.ts';
import { printDay } from '#src/domain/days.ts';
import { type OpenData, openFields } from '#src/domain/open-data.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import type { Concerned, DerivedFile, Source } from '../derived-file.ts';
import { csv } from './csv.ts';
import { openData } from './records.ts';
import { openSelection } from './selections.ts';
import { workbookBytes } from './workbook.ts';

/** Columns that are always texts: a code may be all digits. */
const TEXTS = new Set(openFields.flatMap(({ key }, column) => (key === 'code' ? [column] : [])));
const LONG: ReadonlySet<string> = new Set(['name', 'unit', 'document', 'basis', 'page']);

const headings = openFields.map(({ label }) => label);
const rowsOf = ({ entries }: OpenData) => entries.map((record) => openFields.map(({ key }) => record[key]));

/** The open data of each list that may be published, as csv, json and xlsx. */
export function* openDataFiles(source: Source): Generator<DerivedFile> {
  for (const list of source.profile.lists.filter(isPublicList)) {
    // Three files, one reading; given back with them.
    let read: OpenData | undefined;
    const data = () => (read ??= openData(source, list));
    const file = {
      concerns: (entry: Concerned) => entry.list === list.id,
      ids: () => idsOf(source.database, openSelection(list.id)),
    };
    const path = `data/${list.id}`;
    yield { ...file, path: `${path}.json`, render: () => `${JSON.stringify(data())}\n` };
    yield { ...file, path: `${path}.csv`, render: () => csv(headings, rowsOf(data()), TEXTS) };
    yield { ...file, path: `${path}.xlsx`, render: () => workbook(data(), source) };
  }
}

const workbook = (data: OpenData, { release }: Source): Promise<Uint8Array> =>
  workbookBytes(
    [
      {
        name: '数据',
        headings,
        rows: rowsOf(data),
        widths: openFields.map(({ key }) => (LONG.has(key) ? 36 : 18)),
      },
      { name: '说明', headings: ['项目', '内容'], rows: notes(data), widths: [18, 90] },
    ],
    release.site.name,
    data.day,
  );

const notes = ({ list, release, day, reuse, removed, counts }: OpenData): (string | number)[][] => [
  ['名单', list.name],
  ['发布编号', release],
  ['发布日期', `${printDay(day)}；此后撤下的已经同步删除`],
  ['名单在公示的条数', counts.entries],
  ['本文件列出的单位条数', counts.organisations],
  ['未列出的自然人条数', counts.natural],
  ['未列出的群体和家庭条数', counts.group],
  ['转载须知', reuse],
  ['撤下清单', removed],
];

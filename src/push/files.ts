import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonLabels } from '#src/domain/vocabulary.ts';
import { recordJson } from '#src/outputs/json.ts';
import { csv } from '#src/outputs/open-data/csv.ts';
import { workbookBytes } from '#src/outputs/open-data/workbook.ts';
import { alone, recordView } from '#src/outputs/record-view.ts';
import type { ReleaseView } from '#src/outputs/views.ts';
import type { Profile } from '#src/profiles/schema.ts';
import type { Contents, Delete, DeleteReason } from './contents.ts';
import { pushCells, pushColumns } from './official-row.ts';

/** What each file says of where it comes from. */
export interface Origin {
  target: { id: string; name: string };
  quarter: string | null;
  release: string;
  /** How often the release had been changed by withdrawals and marks. */
  revision: number;
  day: string;
}

const labels: Record<DeleteReason, string> = {
  ...reasonLabels,
  'out-of-scope': '不再属于向本单位推送的范围',
};
const LONG = 40;

/**
 * Writes the files of a push into a folder: xlsx, csv and json of each list, and the deletes as csv and json. The
 * same contents give the same bytes. In csv only a code that is all digits has the tab that keeps it text: a receiver's
 * program may not take tabs off. `progress` is told how many records are written.
 */
export async function writeFiles(
  folder: string,
  { lists, deletes }: Contents,
  { origin, profile, release }: { origin: Origin; profile: Profile; release: ReleaseView },
  progress: (done: number) => void,
): Promise<void> {
  let done = 0;
  for (const { list, rows } of lists) {
    const columns = pushColumns(list, profile);
    const headings = columns.map(({ heading }) => heading);
    const views = rows.map((row) => recordView(row, profile, release, alone));
    const cells = rows.map((row, place) => pushCells(columns, views[place] as (typeof views)[number], row));
    const widths = columns.map(({ heading }) => Math.min(Math.max(heading.length * 3, 14), LONG));
    const path = join(folder, list.id);
    const sheet = { name: list.label, headings, rows: cells, widths };
    await writeFile(`${path}.xlsx`, await workbookBytes([sheet], profile.site.name, origin.day));
    await writeFile(`${path}.csv`, csv(headings, cells));
    const records = views.map((view) => recordJson(view, release));
    const head = { ...origin, list: { id: list.id, name: list.name } };
    await writeFile(`${path}.json`, jsonLines(head, 'entries', records));
    done += rows.length;
    progress(done);
  }
  const table = deletes.map(({ id, day, reason }) => [id, day, reason, labels[reason]]);
  const headings = ['记录编号', '停止日期', '原因代码', '原因'];
  await writeFile(join(folder, 'deletes.csv'), csv(headings, table));
  await writeFile(join(folder, 'deletes.json'), jsonLines(origin, 'deletes', deletes.map(stated)));
}

const stated = (gone: Delete) => ({ ...gone, statement: labels[gone.reason] });

/** An object whose last field is a long list, one item a line, never held as one text. */
function* jsonLines(head: object, key: string, items: readonly object[]): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"${key}":[\n`;
  for (const [place, item] of items.entries())
    yield `${JSON.stringify(item)}${place + 1 < items.length ? ',' : ''}\n`;
  yield ']}\n';
}

import { countEntries, tallyKinds } from '#db/snapshot/reads.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { kindLabels, type Side, type SubjectKind, subjectKinds } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { sideLabels } from './labels.ts';
import { listPath } from './row-view.ts';
import { scope } from './scopes.ts';
import type { Place } from './views.ts';

/** A number that a withdrawal sets anew, with the page that shows exactly as many entries. */
export interface Tally {
  scope: string;
  count: number;
  path: string | null;
}

export interface MatrixView {
  kinds: { label: string; total: Tally }[];
  sides: { side: Side; label: string; lists: { list: Place; cells: (Tally | null)[]; total: Tally }[] }[];
  total: Tally;
}

/** Lists by kinds of subject (查询矩阵): every cell opens the entries that it counts. */
export function matrixView(database: SnapshotDatabase, { lists }: Profile): MatrixView {
  const tally = tallyKinds(database);
  const kinds = subjectKinds.filter((kind) => tally.some((cell) => cell.kind === kind));
  const sum = (cells: typeof tally) => cells.reduce((total, { count }) => total + count, 0);
  const cell = (list: string, kind: SubjectKind): Tally | null => {
    const found = tally.find((one) => one.list === list && one.kind === kind);
    if (!found) return null;
    return { scope: scope.cell(list, kind), count: found.count, path: `/matrix/${list}/${kind}/` };
  };
  const rows = lists
    .map((list) => ({ list, found: tally.filter((one) => one.list === list.id) }))
    .filter(({ found }) => found.length > 0)
    .map(({ list, found }) => ({
      side: list.side,
      list: { name: list.name, path: listPath(list.id) },
      cells: kinds.map((kind) => cell(list.id, kind)),
      total: { scope: scope.list(list.id), count: sum(found), path: listPath(list.id) },
    }));
  return {
    kinds: kinds.map((kind) => ({
      label: kindLabels[kind],
      total: {
        scope: scope.kind(kind),
        count: sum(tally.filter((one) => one.kind === kind)),
        path: null,
      },
    })),
    sides: [...Map.groupBy(rows, ({ side }) => side)].map(([side, found]) => ({
      side,
      label: sideLabels[side],
      lists: found,
    })),
    total: { scope: scope.total, count: countEntries(database, {}), path: null },
  };
}

import { articlesOf } from '#db/snapshot/articles.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { entries, entryById, nameCounts } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { articlePath } from './articles.ts';
import { recordView } from './record-view.ts';
import { listsOfFormat } from './scopes.ts';
import { rowView } from './row-view.ts';
import type { RecordView } from './record-view.ts';
import type { Place, ReleaseView, RowView } from './views.ts';

/** Most commitments that a record of an honour lists; the organisation's page has them all. */
const MOST = 20;

/** Reads records whole, with what the snapshot says around them: same names, commitments, documents. */
export function recordsOf(database: SnapshotDatabase, profile: Profile, release: ReleaseView) {
  const lists = listsOfFormat(profile, 'commitment');
  let known: { names: Map<string, number>; documents: Map<string, Place[]> } | undefined;
  const around = () => (known ??= { names: namesIn(database), documents: documentsIn(database) });
  const commitmentsOf = ({ side, code }: EntryRow): RowView[] =>
    side === 'red' && code !== null
      ? entries(database, { lists, code }, { size: MOST }).map((row) => rowView(row, profile))
      : [];
  /** @returns null for an entry that the snapshot does not hold. */
  return (id: string): RecordView | null => {
    const row = entryById(database, id);
    if (!row) return null;
    const { names, documents } = around();
    return recordView(row, profile, release, {
      sameName: names.get(row.nameKey) ?? 1,
      commitments: commitmentsOf(row),
      documents: documents.get(row.document) ?? [],
    });
  };
}

const namesIn = (database: SnapshotDatabase) =>
  new Map(nameCounts(database).map(({ nameKey, count }) => [nameKey, count]));

function documentsIn(database: SnapshotDatabase): Map<string, Place[]> {
  const papers = articlesOf(database, 'documents');
  const groups = Map.groupBy(papers, ({ document }) => document ?? '');
  const places = [...groups].map(
    ([number, found]) =>
      [
        number,
        found.map(({ title, slug }) => ({ name: title, path: articlePath('documents', slug) })),
      ] as const,
  );
  return new Map(places);
}

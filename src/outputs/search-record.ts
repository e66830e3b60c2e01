import { indexContent } from '#src/search/tokens.ts';
import type { RowView } from './views.ts';

/** One record as the search index holds it; `meta` is all that a result may show. */
export const searchRecord = (row: RowView) => ({
  url: row.path,
  content: indexContent(row),
  language: 'en',
  meta: {
    name: row.name,
    mask: row.mask ?? '',
    code: row.code ?? '',
    side: row.side,
    mark: row.mark,
    unit: row.unit,
    document: row.document,
    published: row.published,
    until: row.until ?? '',
  },
  sort: { published: row.published },
});

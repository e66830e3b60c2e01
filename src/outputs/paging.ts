import type { Paging, RowView } from './views.ts';

/** Entries on one page of a listing. */
export const PAGE_SIZE = 50;

/** Where a page's neighbours are; `path` gives a page's address. */
export const pagingOf = (page: number, pages: number, path: (page: number) => string): Paging => ({
  page,
  pages,
  previous: page > 1 ? path(page - 1) : null,
  next: page < pages ? path(page + 1) : null,
});

/** A listing's first page is open to search engines, unless a natural person stands on it. */
export const isIndexed = ({ page }: Paging, rows: RowView[]): boolean =>
  page === 1 && rows.every(({ natural }) => !natural);

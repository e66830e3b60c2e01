/** Params of a paged listing: the first page has no number in its address. */
export const pagePaths = <P extends Record<string, string>>(params: P, pages: number) =>
  Array.from({ length: Math.max(pages, 1) }, (_, index) => ({
    params: { ...params, page: index === 0 ? undefined : String(index + 1) },
  }));

/** Params of a table that stands at the folder itself and, unit by unit, below it. */
export const listingPaths = ({ paths }: { paths(): { id: string; pages: number }[] }) =>
  paths().flatMap(({ id, pages }) =>
    pagePaths({}, pages).map(({ params: { page } }) => ({
      params: { path: [id, page].filter(Boolean).join('/') || undefined },
    })),
  );

/** `shichang/2` → the second page of `shichang`; a number alone is a page of the whole table. */
export function readListingPath(path = ''): { id: string; page: number } {
  const { id = '', page = '1' } = /^(?<id>[a-z][a-z0-9-]*)?\/?(?<page>\d+)?$/.exec(path)?.groups ?? {};
  return { id, page: Number(page) };
}

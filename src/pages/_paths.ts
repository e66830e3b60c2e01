/** Params of a paged listing: the first page has no number in its address. */
export const pagePaths = <P extends Record<string, string>>(params: P, pages: number) =>
  Array.from({ length: Math.max(pages, 1) }, (_, index) => ({
    params: { ...params, page: index === 0 ? undefined : String(index + 1) },
  }));

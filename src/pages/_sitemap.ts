import { site } from '#src/outputs/build.ts';
import type { Listings } from '#src/outputs/listings.ts';
import { isIndexed } from '#src/outputs/paging.ts';
import type { Paging, RowView } from '#src/outputs/views.ts';
import { guides } from '../layouts/navigation.ts';

/** Addresses in one sitemap file (the format allows 50,000). */
const size = 40_000;

const isOpen = ({ paging, rows }: { paging: Paging; rows: RowView[] }) => isIndexed(paging, rows);

const openListings = (listings: Listings<RowView>) =>
  listings
    .paths()
    .map(({ id }) => listings.view(id, 1))
    .filter(isOpen)
    .map(({ path }) => path);

/** Every address that search engines may list: no record page of a natural person is among them. */
function paths(): string[] {
  return [
    ...['/', '/red/', '/black/', '/guide/', '/sitemap/'],
    ...guides.map(({ path }) => path),
    ...site.release.columns.map(({ path }) => path),
    ...site.articles().flatMap(({ articles }) => articles.map(({ path }) => path)),
    ...site.topics().map(({ path }) => path),
    ...[site.cells, site.issues, site.honours, site.domains].flatMap(openListings),
    ...site
      .listPages()
      .map(({ list }) => site.list(list, 1))
      .filter(isOpen)
      .map(({ id }) => `/lists/${id}/`),
    ...site
      .units()
      .filter(({ id }) => isOpen(site.unit(id, 1)))
      .map(({ path }) => path),
    ...site.organisationCodes().map((code) => `/organisations/${code}/`),
    ...site
      .entryIds()
      .map((id) => site.record(id))
      .filter(({ natural }) => !natural)
      .map(({ path }) => path),
  ];
}

let chunks: string[][] | undefined;

/** The addresses in files of at most 40,000, gathered once for a build. */
export function sitemaps(): string[][] {
  if (!chunks) {
    const all = paths();
    chunks = Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
      all.slice(index * size, (index + 1) * size),
    );
  }
  return chunks;
}

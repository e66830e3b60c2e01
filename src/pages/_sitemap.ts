import { site } from '#src/outputs/build.ts';
import { guides } from '../layouts/navigation.ts';

/** Addresses in one sitemap file (the format allows 50,000). */
const size = 40_000;

/** Every address that search engines may list: no record page of a natural person is among them. */
function paths(): string[] {
  return [
    ...['/', '/red/', '/black/'],
    ...guides.map(({ path }) => path),
    ...site.release.columns.map(({ path }) => path),
    ...site.articles().flatMap(({ articles }) => articles.map(({ path }) => path)),
    ...site.topics().map(({ path }) => path),
    ...[site.cells, site.issues, site.honours].flatMap((one) => one.cards().map(({ path }) => path)),
    ...site.listPages().map(({ list }) => `/lists/${list}/`),
    ...site.units().map(({ path }) => path),
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

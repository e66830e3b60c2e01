import { permalink } from './permalink.ts';
import type { DataView } from './open-data/data-view.ts';
import type { ReleaseView } from './views.ts';

/** One block of structured data (schema.org, JSON-LD). None of them names a person. */
export type StructuredData = Record<string, unknown>;

const CONTEXT = 'https://schema.org';

const publisher = ({ site }: ReleaseView) => ({ '@type': 'GovernmentOrganization', name: site.host });

/** The site with its search, for the home page. */
export const aboutSite = (release: ReleaseView): StructuredData => ({
  '@context': CONTEXT,
  '@type': 'WebSite',
  name: release.site.name,
  url: permalink(release, '/'),
  inLanguage: 'zh-CN',
  publisher: publisher(release),
  potentialAction: {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${permalink(release, '/search/')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  },
});

/** The open data: one dataset a list. */
export const aboutData = (release: ReleaseView, view: DataView, description: string): StructuredData => ({
  '@context': CONTEXT,
  '@type': 'DataCatalog',
  name: `${release.site.name}开放数据`,
  description,
  url: permalink(release, '/data/'),
  publisher: publisher(release),
  dataset: view.lists.map(({ id, name, files }) => ({
    '@type': 'Dataset',
    name,
    description: `${name}中单位的记录。${view.reuse}`,
    url: permalink(release, `/data/#${id}`),
    creator: publisher(release),
    dateModified: release.day,
    isAccessibleForFree: true,
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: file.name,
      contentUrl: permalink(release, file.path),
    })),
  })),
});

/** A block as text that cannot end the element it stands in. */
export const blockText = (data: StructuredData): string => JSON.stringify(data).replaceAll('<', '\\u003c');

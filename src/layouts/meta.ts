import type { ReleaseView } from '#src/outputs/views.ts';

/** A column page (栏目) of a government site. */
export interface Column {
  name: string;
  description: string;
  type: string;
}

/** A content page (内容页) of a government site; `day` is the ISO day of publication: units give no time of day. */
export interface Article {
  title: string;
  day: string;
  source: string;
  keywords: string[];
}

/** The page tags that Chinese government sites carry, as name and content; absent values are left out. */
export function siteTags(
  release: ReleaseView,
  page: { description: string; url: string; column: Column | undefined; article: Article | undefined },
): [string, string][] {
  const { site } = release;
  const tags: [string, string | undefined][] = [
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.identifier],
    ['ColumnName', page.column?.name],
    ['ColumnDescription', page.column?.description],
    ['ColumnKeywords', page.column && `${page.column.name},${site.name}`],
    ['ColumnType', page.column?.type],
    ['ArticleTitle', page.article?.title],
    ['PubDate', page.article && `${page.article.day} 00:00`],
    ['ContentSource', page.article?.source],
    ['Keywords', page.article?.keywords.join(',')],
    ['Author', page.article?.source],
    ['Description', page.description],
    ['Url', page.url],
  ];
  return tags.filter((tag): tag is [string, string] => Boolean(tag[1]));
}

/** What the preview of a link says, in chats and social networks (Open Graph). */
export interface Preview {
  title: string;
  description: string;
  /** True where the site's card goes with it. */
  picture: boolean;
}

/** The tags of a preview, as property and content. The picture is the seal alone: it says nothing that can be wrong. */
export const previewTags = (
  site: { name: string; picture: string },
  url: string,
  { title, description, picture }: Preview,
): [string, string][] => [
  ['og:type', 'website'],
  ['og:site_name', site.name],
  ['og:locale', 'zh_CN'],
  ['og:title', title],
  ['og:description', description],
  ['og:url', url],
  ...(picture
    ? ([
        ['og:image', site.picture],
        ['og:image:type', 'image/png'],
        ['og:image:width', '1200'],
        ['og:image:height', '630'],
        ['og:image:alt', site.name],
      ] satisfies [string, string][])
    : []),
];

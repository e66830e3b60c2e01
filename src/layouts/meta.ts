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

import { articleCounts, articlesOf } from '#db/snapshot/articles.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import type { ArticleRow } from '#db/snapshot/tables.ts';
import { type ArticleKind, articleKindIds, articleKinds } from '#src/domain/editorial.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { lookup } from './row-view.ts';
import type { LabelledValue, Place } from './views.ts';

/** An editorial text with what stands above and below it. */
export interface ArticleView extends Place {
  kind: ArticleKind;
  slug: string;
  column: Place;
  day: string;
  /** Full name of the unit that published it. */
  unit: string;
  /** 激励 or 惩戒 of a joint-action case, the issue of typical cases. */
  mark: string | null;
  batch: string | null;
  facts: LabelledValue[];
  html: string;
  corrected: { day: string; note: string } | null;
  source: string | null;
}

/** One column (栏目) of editorial texts; only those that have any. */
export interface ArticleColumn extends Place {
  kind: ArticleKind;
  articles: ArticleView[];
  /** The same by issue (批次), where the column comes in issues; else one group without a name. */
  groups: { name: string | null; articles: ArticleView[] }[];
}

const columnOf = (kind: ArticleKind): Place => ({ name: articleKinds[kind], path: `/${kind}/` });

export const articlePath = (kind: ArticleKind, slug: string) => `/${kind}/${slug}/`;

/** The editorial columns of a release, in the order of the site. */
export const articlePlaces = (database: SnapshotDatabase): Place[] => {
  const held = new Set(articleCounts(database).map(({ kind }) => kind));
  return articleKindIds.filter((kind) => held.has(kind) && kind !== 'policies').map(columnOf);
};

export function articleColumns(database: SnapshotDatabase, profile: Profile): ArticleColumn[] {
  return articleKindIds.flatMap((kind) => {
    const articles = articlesOf(database, kind).map((row) => articleView(row, profile));
    const groups = [...Map.groupBy(articles, ({ batch }) => batch)].map(([name, found]) => ({
      name,
      articles: found,
    }));
    return articles.length > 0 ? [{ ...columnOf(kind), kind, articles, groups }] : [];
  });
}

function articleView(row: ArticleRow, profile: Profile): ArticleView {
  const { kind, slug, title, day, html, corrected, source, batch, side } = row;
  const { full } = lookup(profile.units, row.unit, '单位');
  const topic = profile.topics.find(({ id }) => id === row.topic);
  const facts: [string, string | null | undefined][] = [
    ['发布单位', full],
    ['专项治理', topic?.title],
    ['文号', row.document],
    ['批次', batch],
  ];
  return {
    kind,
    slug,
    name: title,
    path: articlePath(kind, slug),
    column: columnOf(kind),
    day,
    unit: full,
    mark: side ?? batch,
    batch,
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    html,
    corrected,
    source,
  };
}

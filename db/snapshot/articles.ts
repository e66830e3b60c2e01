import { asc, count, desc, eq } from 'drizzle-orm';
import type { ArticleKind } from '#src/domain/editorial.ts';
import type { SnapshotDatabase } from './open.ts';
import { article, type ArticleRow } from './tables.ts';

/** How many editorial texts of each kind there are. */
export const articleCounts = (database: SnapshotDatabase) =>
  database.select({ kind: article.kind, count: count() }).from(article).groupBy(article.kind).all();

/** The texts of one kind, newest first. */
export const articlesOf = (database: SnapshotDatabase, kind: ArticleKind): ArticleRow[] =>
  database
    .select()
    .from(article)
    .where(eq(article.kind, kind))
    .orderBy(desc(article.day), asc(article.slug))
    .all();

import { permalink } from '../permalink.ts';
import { reuseTerms } from '../reuse.ts';
import type { ReleaseView } from '../views.ts';
import { type Feed, instantOf } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org); what the format has no field for stands under `_record`. */
export const jsonFeed = (feed: Feed, release: ReleaseView): string =>
  `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: permalink(release, feed.page),
    feed_url: permalink(release, `${feed.path}.json`),
    description: feed.description,
    user_comment: reuseTerms(release),
    language: 'zh-CN',
    authors: [{ name: feed.author }],
    _release: { day: feed.updated, reuse: reuseTerms(release) },
    items: feed.items.map(({ path, title, text, author, published, updated, category, record }) => ({
      id: permalink(release, path),
      url: permalink(release, path),
      title,
      content_text: text,
      date_published: instantOf(published),
      date_modified: instantOf(updated),
      authors: [{ name: author }],
      ...(category ? { tags: [category.name] } : {}),
      _record: record,
    })),
  })}\n`;

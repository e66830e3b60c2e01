import { XmlWriter } from '@cj-tech-master/excelts/xml';
import { permalink } from '../permalink.ts';
import { reuseTerms } from '../reuse.ts';
import type { ReleaseView } from '../views.ts';
import { type Feed, type FeedItem, instantOf } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed, release: ReleaseView): string {
  const xml = new XmlWriter();
  const self = permalink(release, `${feed.path}.xml`);
  xml.openXml({ version: '1.0', encoding: 'UTF-8' });
  xml.openNode('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' });
  xml.leafNode('id', {}, self);
  xml.leafNode('title', {}, feed.title);
  xml.leafNode('subtitle', {}, feed.description);
  xml.leafNode('updated', {}, instantOf(feed.updated));
  writeAuthor(xml, feed.author);
  xml.leafNode('link', { rel: 'self', type: 'application/atom+xml', href: self });
  xml.leafNode('link', { rel: 'alternate', type: 'text/html', href: permalink(release, feed.page) });
  xml.leafNode('rights', {}, reuseTerms(release));
  for (const item of feed.items) writeItem(xml, item, release);
  xml.closeNode();
  return `${xml.toString()}\n`;
}

function writeItem(xml: XmlWriter, item: FeedItem, release: ReleaseView): void {
  const { path, title, text, author, published, updated, category } = item;
  xml.openNode('entry');
  xml.leafNode('id', {}, permalink(release, path));
  xml.leafNode('title', {}, title);
  xml.leafNode('published', {}, instantOf(published));
  xml.leafNode('updated', {}, instantOf(updated));
  writeAuthor(xml, author);
  xml.leafNode('link', { rel: 'alternate', type: 'text/html', href: permalink(release, path) });
  if (category) xml.leafNode('category', { term: category.id, label: category.name });
  xml.leafNode('content', { type: 'text' }, text);
  xml.closeNode();
}

function writeAuthor(xml: XmlWriter, name: string): void {
  xml.openNode('author');
  xml.leafNode('name', {}, name);
  xml.closeNode();
}

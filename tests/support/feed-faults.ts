import type { Page } from 'playwright';

/**
 * Whatever RFC 4287 asks of an Atom feed and this text has not, found by a browser's own XML parser: elements that
 * must be there, be there once, or not be there; ids and links that are no addresses; days that are no RFC 3339.
 */
export const atomFaults = (page: Page, text: string): Promise<string[]> =>
  page.evaluate((source) => {
    const atom = 'http://www.w3.org/2005/Atom';
    const faults: string[] = [];
    const check = (holds: boolean, fault: string) => {
      if (!holds) faults.push(fault);
    };
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    check(parsed.querySelector('parsererror') === null, 'not well-formed');
    const root = parsed.documentElement;
    check(root.localName === 'feed' && root.namespaceURI === atom, 'no atom:feed');
    const below = (parent: Element, name: string) =>
      [...parent.children].filter((child) => child.localName === name && child.namespaceURI === atom);
    const isAddress = (value: string | null) => value !== null && URL.canParse(value);
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
    const known = {
      feed: 'author category contributor generator icon id link logo rights subtitle title updated entry',
      entry: 'author category content contributor id link published rights source summary title updated',
    };
    const inspect = (element: Element, kind: keyof typeof known) => {
      const say = (fault: string) => `${kind} ${below(element, 'id')[0]?.textContent ?? ''}: ${fault}`;
      for (const child of element.children)
        check(
          child.namespaceURI === atom && known[kind].split(' ').includes(child.localName),
          say(`<${child.nodeName}>`),
        );
      for (const name of ['id', 'title', 'updated'])
        check(below(element, name).length === 1, say(`${name} not exactly once`));
      for (const name of ['published', 'rights', 'content', 'subtitle', 'summary'])
        check(below(element, name).length <= 1, say(`${name} more than once`));
      for (const name of ['updated', 'published'])
        for (const child of below(element, name)) check(instant.test(child.textContent), say(name));
      for (const id of below(element, 'id')) check(isAddress(id.textContent), say('id'));
      for (const link of below(element, 'link')) check(isAddress(link.getAttribute('href')), say('link'));
      const alternates = below(element, 'link').filter((link) => link.getAttribute('rel') === 'alternate');
      check(alternates.length === 1, say('link alternate not exactly once'));
      for (const author of below(element, 'author'))
        check(below(author, 'name').length === 1 && author.textContent.trim() !== '', say('author'));
      for (const category of below(element, 'category'))
        check(Boolean(category.getAttribute('term')), say('category without term'));
      for (const content of below(element, 'content'))
        check(content.getAttribute('type') === 'text' && content.children.length === 0, say('content'));
    };
    inspect(root, 'feed');
    check(below(root, 'author').length === 1, 'no author');
    check(
      below(root, 'link').some((link) => link.getAttribute('rel') === 'self'),
      'no link to itself',
    );
    const entries = below(root, 'entry');
    for (const entry of entries) inspect(entry, 'entry');
    const ids = entries.map((entry) => below(entry, 'id')[0]?.textContent);
    check(new Set(ids).size === ids.length, 'two entries with one id');
    return faults;
  }, text);

export interface JsonFeed {
  version: string;
  title: string;
  feed_url: string;
  home_page_url: string;
  items: { id: string; url: string; title: string; content_text: string; [key: string]: unknown }[];
  [key: string]: unknown;
}

const feedKeys =
  'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items';
const itemKeys =
  'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments';
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Whatever JSON Feed 1.1 asks of a feed and this one has not. */
export function jsonFeedFaults(feed: JsonFeed): string[] {
  const strange = (item: object, known: string) =>
    Object.keys(item)
      .filter((key) => !key.startsWith('_') && !known.split(' ').includes(key))
      .map((key) => `unknown key ${key}`);
  const ids = feed.items.map(({ id }) => id);
  return [
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : ['version']),
    ...(typeof feed.title === 'string' && feed.title !== '' ? [] : ['title']),
    ...(URL.canParse(feed.feed_url) && URL.canParse(feed.home_page_url) ? [] : ['addresses']),
    ...(Array.isArray(feed.items) ? [] : ['items']),
    ...(new Set(ids).size === ids.length ? [] : ['two items with one id']),
    ...strange(feed, feedKeys),
    ...feed.items.flatMap((item) => [
      ...(typeof item.id === 'string' && item.id !== '' ? [] : ['item without id']),
      ...(typeof item.content_text === 'string' && item.content_text !== ''
        ? []
        : [`${item.id}: no content`]),
      ...(URL.canParse(item.url) ? [] : [`${item.id}: url`]),
      ...['date_published', 'date_modified']
        .filter((key) => !instant.test(String(item[key])))
        .map((key) => `${item.id}: ${key}`),
      ...strange(item, itemKeys),
    ]),
  ];
}

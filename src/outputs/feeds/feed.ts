/** A feed, whatever it is written as. Days are ISO days; paths start with `/` and have no base path yet. */
export interface Feed {
  /** Path of the feed without its ending. */
  path: string;
  title: string;
  description: string;
  /** The page of the same content. */
  page: string;
  author: string;
  updated: string;
  items: FeedItem[];
}

export interface FeedItem {
  /** Path of the record, whose full address is the item's id: it never changes and is never given to another. */
  path: string;
  title: string;
  text: string;
  author: string;
  published: string;
  updated: string;
  category: { id: string; name: string } | null;
  /** The same in fields, for programs. */
  record: Record<string, string | null>;
}

/** A day as an instant: its beginning in China. */
export const instantOf = (day: string): string => `${day}T00:00:00+08:00`;

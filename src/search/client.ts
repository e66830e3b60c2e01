import { phrases } from './tokens.ts';

/** What a result may show; the `meta` of one search record. */
export interface Found {
  id: string;
  path: string;
  name: string;
  mask: string;
  code: string;
  mark: string;
  side: string;
  unit: string;
  document: string;
  published: string;
  until: string;
}

interface PagefindResult {
  id: string;
  data: () => Promise<{ meta: Record<string, string>; raw_url?: string; url: string }>;
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string, options: { sort: Record<string, string> }) => Promise<{ results: PagefindResult[] }>;
}

const NEWEST_FIRST = { sort: { published: 'desc' } };

/** Opens the index of the release under `base`; withdrawn records are already left out of every answer. */
export async function openIndex(base: string) {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: base, bundlePath: `${base}pagefind/`, excerptLength: 0 });
  await pagefind.init();
  const answer = await fetch(`${base}pagefind/removed.json`, { cache: 'no-cache' });
  const removed = new Set(answer.ok ? ((await answer.json()) as string[]) : []);

  /** Results for one word: the whole name first, then names that begin with it, then the rest. */
  async function matches(word: string): Promise<Map<string, PagefindResult>> {
    const found = new Map<string, PagefindResult>();
    for (const phrase of phrases(word)) {
      const { results } = await pagefind.search(phrase, NEWEST_FIRST);
      for (const result of results)
        if (!removed.has(result.id) && !found.has(result.id)) found.set(result.id, result);
    }
    return found;
  }

  return {
    /** All results that match every word, best first. */
    async search(words: string[]): Promise<PagefindResult[]> {
      const [first, ...others] = await Promise.all(words.map(matches));
      return [...(first ?? new Map<string, PagefindResult>()).values()].filter(({ id }) =>
        others.every((other) => other.has(id)),
      );
    },
  };
}

/** Loads what one result shows. */
export async function load(result: PagefindResult): Promise<Found> {
  const { meta, url, raw_url: raw } = await result.data();
  const path = raw ?? url;
  return { ...(meta as unknown as Omit<Found, 'id' | 'path'>), path, id: path.split('/').at(-2) ?? '' };
}

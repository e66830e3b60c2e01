import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveOf } from './world.ts';

/** The pages of a world's live release, as anybody would read them. */
export function pagesOf(root: () => string) {
  const page = (address: string) => {
    const { site, close } = liveOf(root());
    close();
    return readFileSync(join(site, address, 'index.html'), 'utf8');
  };
  const shownOn = (html: string) => [...html.matchAll(/data-entry="([a-z0-9]+)"/g)].map(([, id]) => id ?? '');
  return {
    page,
    /** The number that a page gives under the name of a count. */
    countOf: (html: string, scope: string) =>
      Number(new RegExp(`data-count="${scope}" value="(\\d+)"`).exec(html)?.[1]),
    /** Every entry on a listing and the pages after it. */
    shownUnder(address: string): string[] {
      const first = page(address);
      const pages = Number(/第 1 页，共 (\d+) 页/.exec(first)?.[1] ?? 1);
      const rest = Array.from({ length: pages - 1 }, (_, index) => page(`${address}${index + 2}/`));
      return [first, ...rest].flatMap(shownOn);
    },
  };
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveOf } from './world.ts';

const pages = join(import.meta.dirname, '../../src/pages');

export interface Route {
  name: string;
  matches: RegExp;
  /** Named folders and parameters; the rest of a path counts for nothing. */
  depth: number;
  parameters: number;
}

/** Every route of `src/pages`, the most exact first. */
export const routes = globSync('**/index.astro', { cwd: pages })
  .map((file): Route => {
    const names = file.split('/').slice(0, -1);
    const parts = names.map((name) =>
      name.startsWith('[...') ? '(?:[^/]+/)*' : name.startsWith('[') ? '[^/]+/' : `${name}/`,
    );
    return {
      name: `/${names.map((name) => `${name}/`).join('')}`,
      matches: new RegExp(`^/${parts.join('')}$`),
      depth: names.filter((name) => !name.startsWith('[...')).length,
      parameters: names.filter((name) => /^\[[^.]/.test(name)).length,
    };
  })
  .sort((a, b) => b.depth - a.depth || a.parameters - b.parameters);

/** The route that answers an address. */
function routeOf(address: string): string {
  const found = routes.find(({ matches }) => matches.test(address));
  if (!found) throw new Error(`No route answers ${address}`);
  return found.name;
}

/** A number from 0 to 1 that a seed and a text always give again. */
function lot(seed: number, text: string): number {
  let hash = seed;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * Of every route of a release the addresses to look at: one that its sitemap names, and others of those built (next
 * pages, persons, boards), `few` altogether, chosen by the seed. Routes without any are told apart.
 */
export function kindsOf(root: string, { few, seed }: { few: number; seed: number }) {
  const { site, close } = liveOf(root);
  close();
  const listed = globSync('sitemap-[0-9]*.xml', { cwd: site })
    .flatMap((file) => [...readFileSync(join(site, file), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)])
    .map(([, url = '']) => new URL(url).pathname);
  const built = globSync('**/index.html', { cwd: site }).map(
    (file) => `/${file.slice(0, -'index.html'.length)}`,
  );
  const drawn = (addresses: string[]) => addresses.sort((a, b) => lot(seed, a) - lot(seed, b));
  const byRoute = Map.groupBy([...new Set([...drawn(listed), ...drawn(built)])], routeOf);
  const addresses = [...byRoute.values()].flatMap(([first = '', ...rest]) => {
    const others = rest.length < few ? rest : drawn(rest).slice(0, few - 1);
    return [first, ...others];
  });
  return {
    listed,
    addresses,
    onDemand: routes.map(({ name }) => name).filter((name) => !byRoute.has(name)),
  };
}

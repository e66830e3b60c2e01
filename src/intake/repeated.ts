import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '#src/domain/entry.ts';
import type { FindingCode } from './findings.ts';

/** The platforms of both, each once; of one that both name, the later address. */
export function joinSources(before: Entry['sources'], after: Entry['sources']): Entry['sources'] {
  const joined = new Map(before.map((source) => [source.platform, source]));
  for (const { platform, url } of after)
    joined.set(platform, { platform, url: url ?? joined.get(platform)?.url ?? null });
  return [...joined.values()];
}

/** True where two records of one entry differ in nothing but where they came from. */
export const sameBesidesSources = (one: Entry, other: Entry): boolean =>
  isDeepStrictEqual({ ...one, sources: [] }, { ...other, sources: [] });

interface Repeated {
  code: Extract<FindingCode, 'duplicate-row' | 'repeated-row' | 'joined-sources'>;
  /** The record with the sources of both, where that is more than before. */
  record?: string;
}

/**
 * What a second row of one entry means: the same once more, the same from another platform (one entry, several
 * sources), or a contradiction that the unit must settle.
 */
export function compareRepeated(first: string, entry: Entry): Repeated {
  const before = JSON.parse(first) as Entry;
  if (!sameBesidesSources(before, entry)) return { code: 'duplicate-row' };
  const sources = joinSources(before.sources, entry.sources);
  if (isDeepStrictEqual(sources, before.sources)) return { code: 'repeated-row' };
  return { code: 'joined-sources', record: JSON.stringify({ ...before, sources }) };
}

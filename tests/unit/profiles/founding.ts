import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Basis } from '#src/domain/lists.ts';

const shared = join(import.meta.dirname, '../../../../shared');

interface SharedTopic {
  id: string;
  seeds: {
    seed: string;
    section: string;
    no: string;
    title_zh: string;
    lead: string[];
    participating: string[];
  }[];
  list_types: { id: string; seeds: { seed: string }[] }[];
}
interface SharedJurisdiction {
  id: string;
  units: { name: string }[];
}
interface SharedListType {
  id: string;
  side: string;
  publication: string;
  sources: { seed: string; section: string }[];
}

/** A file of the founding documents beside the project; its absence is a failure, never a skipped check. */
function founding(name: string): string {
  const path = join(shared, name);
  assert.ok(existsSync(path), `缺少 ${path}：请把 shared 文件夹放在项目旁边再运行本检查。`);
  return readFileSync(path, 'utf8');
}
/** The 19 and more topics with the units and lists of every jurisdiction. */
export const foundingTopics = () => JSON.parse(founding('domain/topics.json')) as SharedTopic[];
/** Every jurisdiction with the units that its document names, and where. */
export const foundingUnits = () => JSON.parse(founding('domain/jurisdictions.json')) as SharedJurisdiction[];
/** Every list type that a founding document names. */
export const foundingLists = () => JSON.parse(founding('domain/list-types.json')) as SharedListType[];

/** Every basis in the profile, wherever it stands. */
export function bases(value: unknown): Basis[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'confirmed' in value && 'document' in value ? [value as Basis] : [];
  return [...own, ...Object.values(value).flatMap(bases)];
}

/** Sources that rules.md gives by the number of a founding file, with the document number they print. */
const printed = new Map([['003 二(六)18', '临文明委〔2020〕11号']]);

/** Tells whether rules.md marks a document and its article T: read at the source. */
export function readRules(): (basis: Basis) => boolean {
  const sources = founding('domain/rules.md')
    .split('\n')
    .filter((line) => /\|\s*T\s*\|\s*$/.test(line))
    .map((line) => line.split('|').at(-3)?.trim() ?? '');
  assert.ok(sources.length > 5, 'rules.md has no rows marked T');
  return ({ document, article = '' }) =>
    sources.some((source) => {
      const reference = printed.get(source);
      if (reference) return document.startsWith(reference) && source.endsWith(article.normalize('NFKC'));
      const [name = '', articles = ''] = source.split(/\s*art\.\s*/);
      return (
        document.replace(/[《》]/g, '').endsWith(name) &&
        articleNumbers(articles).includes(articleNumber(article))
      );
    });
}

/** `第一百零三条` → 103; NaN where it is no article of a law. */
function articleNumber(article: string): number {
  const text = /^第([一二三四五六七八九十百零]+)条/.exec(article)?.[1];
  if (!text) return NaN;
  let [total, digit] = [0, 0];
  for (const character of text) {
    const scale = { 十: 10, 百: 100 }[character];
    if (scale) {
      total += (digit || 1) * scale;
      digit = 0;
    } else digit = '零一二三四五六七八九'.indexOf(character);
  }
  return total + digit;
}

/** `6, 8, 33–37` → every article it names. */
function articleNumbers(text: string): number[] {
  return [...text.matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    return Array.from({ length: Number(to ?? from) - first + 1 }, (_, index) => first + index);
  });
}

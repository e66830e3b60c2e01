import { join } from 'node:path';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import {
  entries,
  entryIds,
  expiredBefore,
  incomplete,
  minors,
  organisationCodes,
} from '#db/snapshot/reads.ts';
import { readCitizenNumber } from '#src/domain/codes.ts';
import { countedKinds } from '#src/domain/open-data.ts';
import { mayBeNamedElsewhere } from '#src/outputs/card.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { derivedFaults, derivedPaths, namedIn } from './derived-gates.ts';
import { countSurface } from './erase.ts';
import type { Frozen } from './freeze.ts';
import { each, filesBelow, readableText } from './files.ts';

/** One condition of a release: it holds when `count` is 0. */
export interface Gate {
  id: string;
  label: string;
  count: number;
  /** Up to five places or ids, to find the fault; never a number of a person. */
  examples: string[];
}

/** A release that met a closed gate: nothing was switched. */
export class GateClosed extends Error {
  readonly gates: Gate[];
  constructor(gates: Gate[]) {
    const closed = gates.filter(({ count }) => count > 0);
    const lines = closed.map(
      ({ label, count, examples }) => `· ${label}：${count} 处（${examples.join('、')}）`,
    );
    super(`发布未通过检查，原发布不受影响：\n${lines.join('\n')}`);
    this.gates = gates;
  }
}

/** What the scan of a built site found. */
export interface Scan {
  /** Files in which each entry's id stands. */
  surfaces: { entry: string; file: string }[];
  numbers: string[];
  /** Entry of each search fragment, by file. */
  fragments: Map<string, string>;
  /** What each feed and data file names. */
  derived: Map<string, ReadonlySet<string>>;
  /** Cards that name somebody whom they may not. */
  named: string[];
}

const NUMBER = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z])/g;
const ID = /(?<![a-z0-9])[a-z2-7]{16}(?![a-z0-9])/g;
const COUNT = /data-count="([^"]+)"/g;
const CARD = /^embed\/entry\/([a-z0-9]+)\/index\.html$/;
const FRAGMENT_URL = /"url":"\/entries\/([a-z0-9]+)\/"/;

/**
 * Reads everything in a built site once, compressed search fragments and workbooks included. Feeds and data files are
 * no surfaces: a withdrawal writes them anew by a rule.
 */
export async function scanSite(site: string, database: SnapshotDatabase, profile: Profile): Promise<Scan> {
  const ids = new Set(entryIds(database));
  const codes = new Set(organisationCodes(database));
  const derived = derivedPaths(database, profile);
  const unnamed = namesKeptOffCards(database);
  const scan: Scan = { surfaces: [], numbers: [], fragments: new Map(), derived: new Map(), named: [] };
  await each(await filesBelow(site), async (file) => {
    const text = await readableText(join(site, file));
    if (text === null) return;
    if (
      (text.match(NUMBER) ?? []).some(
        (run) => !codes.has(run.toUpperCase()) && readCitizenNumber(run.toUpperCase()),
      )
    ) {
      scan.numbers.push(file);
    }
    if (derived.has(file)) {
      scan.derived.set(file, namedIn(text));
      return;
    }
    const [, card = ''] = CARD.exec(file) ?? [];
    // As a whole text or before the list in the title; anywhere else two characters of a name are just words.
    const name = unnamed.get(card);
    if (name && [`>${name}<`, `>${name}（`].some((said) => text.includes(said))) scan.named.push(file);
    const fragment = file.endsWith('.pf_fragment') ? FRAGMENT_URL.exec(text)?.[1] : undefined;
    if (fragment) scan.fragments.set(file, fragment);
    for (const [, scope = ''] of text.matchAll(COUNT))
      scan.surfaces.push({ entry: countSurface(scope), file });
    if (/^sitemap-.*\.xml$/.test(file)) scan.surfaces.push({ entry: 'sitemap', file });
    for (const id of new Set(text.match(ID))) if (ids.has(id)) scan.surfaces.push({ entry: id, file });
  });
  return scan;
}

/** Names of the subjects whom cards leave out, by entry. */
const namesKeptOffCards = (database: SnapshotDatabase): Map<string, string> =>
  new Map(
    entries(database, { kinds: [...countedKinds] }, { size: Number.MAX_SAFE_INTEGER })
      .filter((row) => !mayBeNamedElsewhere(row))
      .map(({ id, name }) => [id, name]),
  );

/** The share of wrong codes among all that are shown, which the profile limits: 0 where it is below the limit. */
export function codeErrorGate({ shown, doubtful }: Frozen['codes'], { codeErrors }: Profile): Gate {
  const within = doubtful.length < codeErrors.below * shown || doubtful.length === 0;
  return {
    id: 'code-errors',
    label: `校验位不符且未经确认的代码（占比须低于 ${codeErrors.below * 100}%）`,
    count: within ? 0 : doubtful.length,
    examples: within ? [] : doubtful.slice(0, 5),
  };
}

/** Every condition that a release must meet before `current` may point at it. */
export function checkGates(
  scan: Scan,
  files: ReadonlySet<string>,
  database: SnapshotDatabase,
  profile: Profile,
  day: string,
): Gate[] {
  const ids = entryIds(database);
  const known = new Set(ids);
  const gate = (id: string, label: string, faults: string[]): Gate => ({
    id,
    label,
    count: faults.length,
    examples: faults.slice(0, 5),
  });
  const indexed = Map.groupBy(scan.fragments, ([, entry]) => entry);
  const { differing, persons, counts } = derivedFaults(scan.derived, database, profile);
  const pages = [...files].flatMap((file) => /^entries\/([a-z0-9]+)\/index\.html$/.exec(file)?.[1] ?? []);
  const cards = [...files].flatMap((file) => CARD.exec(file)?.[1] ?? []);
  return [
    gate('full-numbers', '完整的公民身份号码', scan.numbers),
    gate('minors', '未成年人', minors(database)),
    gate(
      'expired',
      '期限已届满的记录',
      expiredBefore(database, day).map(({ id }) => id),
    ),
    gate('incomplete', '缺少单位、文书、依据或期限的记录', incomplete(database)),
    gate(
      'pages',
      '没有页面的记录',
      ids.filter((id) => !files.has(`entries/${id}/index.html`)),
    ),
    gate(
      'json',
      '没有数据文件的记录',
      ids.filter((id) => !files.has(`entries/${id}.json`)),
    ),
    gate(
      'search',
      '检索记录不是恰好一条的记录',
      ids.filter((id) => indexed.get(id)?.length !== 1),
    ),
    gate(
      'cards',
      '没有卡片的记录',
      ids.filter((id) => !files.has(`embed/entry/${id}/index.html`)),
    ),
    gate('card-names', '写出自然人姓名的卡片', scan.named),
    gate('strangers', '快照之外的页面、卡片或检索记录', [
      ...[...pages, ...cards].filter((id) => !known.has(id) && !files.has(`entries/${id}.json`)),
      ...[...indexed.keys()].filter((id) => !known.has(id)),
    ]),
    gate('feeds', '与快照不一致的订阅和数据文件', differing),
    gate('open-persons', '开放数据和黑榜订阅中的自然人', persons),
    gate('open-counts', '条数与名单不符的数据文件', counts),
  ];
}

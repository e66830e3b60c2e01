import { responsibleRoles } from '#src/domain/vocabulary.ts';
import { blankDraft, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';
import { interviewsOf, measuresOf } from './parts.ts';
import { confirmsAge, kinds, platformOf, texts, yes } from './words.ts';

const count = (value: number | null) => (value === null ? null : String(value));

/** 来源网址; null where it is none, which is reported. */
function urlOf(row: Row): string | null {
  const url = row.text('platformUrl');
  if (url === null || /^https?:\/\/[^\s/]/.test(url)) return url;
  row.report('bad-url', 'platformUrl', url);
  return null;
}

/** `姓名|角色`; a role that there is not is reported, and one that is left out is that of the column. */
function personIn(part: string, row: Row): { name: string; role: string } {
  const [name = '', role = '相关责任人'] = part.split(/[|｜]/).map((piece) => piece.trim());
  const choices: readonly string[] = responsibleRoles;
  if (!choices.includes(role)) row.report('bad-choice', 'responsible', role, { choices: choices.join('、') });
  return { name, role };
}

/** Every black or watch list without a format of its own. */
export function disclosure(row: Row): Draft {
  const determined = row.day('determined');
  const noticed = row.day('noticed');
  const [times, fleet, violating] = [row.amount('times'), row.amount('fleet'), row.amount('fleetViolating')];
  const suspended = row.text('suspended') ? row.choice('suspended', yes) : null;
  const rectifyUntil = row.day('rectifyUntil');
  const rectifyState = row.text('rectifyState');
  return {
    ...blankDraft,
    kind: row.choice('kind', kinds),
    name: row.text('name'),
    code: row.text('code'),
    number: row.text('number'),
    adult: confirmsAge(row),
    representative: row.text('representative'),
    responsible: row.several('responsible').map((part) => personIn(part, row)),
    unit: row.text('unit'),
    publisher: row.text('publisher'),
    document: row.text('document'),
    basis: row.text('basis'),
    determined,
    noticed,
    noticeManner: row.text('noticeManner'),
    published: determined && noticed && noticed > determined ? noticed : determined,
    until: row.day('until'),
    termBasis: row.text('termBasis'),
    grade: row.text('grade'),
    measures: measuresOf(row),
    copiedTo: row.several('copiedTo'),
    interviews: interviewsOf(row),
    rectify: rectifyUntil || rectifyState ? { until: rectifyUntil, state: rectifyState } : null,
    batch: row.text('batch'),
    sources: platformOf(row, urlOf(row)),
    load: { times, fleet, violating, suspended: suspended === true },
    facts: [
      ...texts(row, 'fact', 'points'),
      ['times', count(times)],
      ['fleet', count(fleet)],
      ['fleetViolating', count(violating)],
      ['suspended', suspended === null ? null : suspended ? '是' : '否'],
    ],
  };
}

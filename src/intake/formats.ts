import type { SubjectKind } from '#src/domain/vocabulary.ts';
import { grades } from '#src/domain/vocabulary.ts';
import type { Format } from '#src/domain/vocabulary.ts';
import type { FactKey } from '#src/domain/facts.ts';
import { blankDraft, type Draft } from './draft.ts';
import type { Row } from './row.ts';

/** 主体类别 in the words of every format (domain/fields.md) and of the units that shorten them. */
const kinds: Record<string, SubjectKind> = {
  自然人: 'natural',
  个人: 'natural',
  法人: 'legal',
  企业: 'legal',
  企业法人: 'legal',
  ...Object.fromEntries(
    ['或', '或者', '和', '及'].flatMap((and) => [
      [`法人${and}其他组织`, 'legal'],
      [`法人${and}非法人组织`, 'legal'],
    ]),
  ),
  非法人组织: 'unincorporated',
  其他组织: 'unincorporated',
  个体工商户: 'unincorporated',
};
const honourKinds: Record<string, SubjectKind> = {
  ...kinds,
  组织: 'legal',
  单位: 'legal',
  群体: 'group',
  街区: 'group',
  家庭: 'group',
};
const yes: Record<string, boolean> = { 是: true, 否: false };
/** 全部已履行, in any order of its words: the obligation is met and the entry must not be shown. */
const PERFORMED = /^(?:已|全部|全部已|已全部)?履行(?:完毕|完成|完)?$/;
const sexes = { 男: '男', 女: '女', 男性: '男', 女性: '女' } as const;
const gradeWords = Object.fromEntries(grades.map((grade) => [grade, grade]));

const text = (row: Row, ...keys: FactKey[]): [FactKey, string | null][] =>
  keys.map((key) => [key, row.text(key)]);
const tenThousands = (value: number | null) => (value === null ? null : String(value));

function court(row: Row): Draft {
  const kind = row.choice('kind', kinds);
  const number = row.text('number');
  const performance = row.text('performance');
  const published = row.day('published');
  const conduct = row.text('conduct');
  return {
    ...blankDraft,
    kind,
    number: kind === 'natural' ? number : null,
    code: kind === 'natural' ? null : number,
    name: row.text('name'),
    sex: kind === 'natural' && row.text('sex') ? row.choice('sex', sexes) : null,
    age: kind === 'natural' ? row.amount('age') : null,
    showsBirthYear: true,
    representative: row.text('representative'),
    unit: row.text('unit'),
    document: row.text('document'),
    filed: row.day('filed'),
    determined: published,
    published,
    conduct: conduct ?? '',
    performed: PERFORMED.test(performance ?? ''),
    facts: [
      ...text(row, 'caseGist', 'gistUnit', 'duty'),
      ['performance', performance],
      ...text(row, 'performedPart', 'unperformedPart'),
      ['conduct', conduct],
      ...text(row, 'area'),
    ],
  };
}

function penalty(row: Row): Draft {
  const kind = row.choice('kind', kinds);
  const determined = row.day('determined');
  const valid = row.text('penaltyValid') ? row.day('penaltyValid') : null;
  return {
    ...blankDraft,
    kind,
    name: row.text('name'),
    code: row.text('code') ?? row.text('organisationCode'),
    registration: row.text('registration'),
    number: kind === 'natural' ? row.text('number') : null,
    representative: row.text('representative'),
    unit: row.text('unit'),
    document: row.text('document'),
    basis: row.text('penaltyBasis'),
    determined,
    published: determined,
    until: row.day('until'),
    sources: row.text('platform') ? [{ platform: row.text('platform') ?? '', url: null }] : [],
    facts: [
      ...text(row, 'violation', 'penaltyFact', 'penaltyKind', 'penaltyContent'),
      ['fine', tenThousands(row.amount('fine'))],
      ['confiscated', tenThousands(row.amount('confiscated'))],
      ...text(row, 'revokedLicence'),
      ['penaltyValid', valid],
    ],
  };
}

function wage(row: Row): Draft {
  const determined = row.day('determined');
  return {
    ...blankDraft,
    kind: 'legal',
    name: row.text('name'),
    code: row.text('code'),
    representative: row.text('representative'),
    unit: row.text('unit'),
    document: row.text('document'),
    basis: row.text('basis'),
    determined,
    published: determined,
    until: row.day('until'),
    performed: /^(?:已退出|已移出|提前退出)/.test(row.text('exit') ?? ''),
    facts: text(row, 'cause', 'project', 'renewal'),
  };
}

function disclosure(row: Row): Draft {
  const determined = row.day('determined');
  const noticed = row.day('noticed');
  const [times, fleet, violating] = [row.amount('times'), row.amount('fleet'), row.amount('fleetViolating')];
  const suspended = row.text('suspended') ? row.choice('suspended', yes) : null;
  const rectifyUntil = row.day('rectifyUntil');
  const rectifyState = row.text('rectifyState');
  const platform = row.text('platform');
  return {
    ...blankDraft,
    kind: row.choice('kind', kinds),
    name: row.text('name'),
    code: row.text('code'),
    number: row.text('number'),
    adult: row.text('adult') === '是',
    representative: row.text('representative'),
    responsible: row.several('responsible').map((part) => {
      const [name = '', role = '相关责任人'] = part.split(/[|｜]/).map((piece) => piece.trim());
      return { name, role };
    }),
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
    grade: row.text('grade') ? (row.choice('grade', gradeWords) ?? null) : null,
    measures: row.several('measures'),
    copiedTo: row.several('copiedTo'),
    rectify: rectifyUntil || rectifyState ? { until: rectifyUntil, state: rectifyState } : null,
    batch: row.text('batch'),
    sources: platform ? [{ platform, url: row.text('platformUrl') }] : [],
    load: { times, fleet, violating, suspended: suspended === true },
    facts: [
      ['fact', row.text('fact')],
      ['times', tenThousands(times)],
      ['fleet', tenThousands(fleet)],
      ['fleetViolating', tenThousands(violating)],
      ['suspended', suspended === null ? null : suspended ? '是' : '否'],
    ],
  };
}

function honour(row: Row): Draft {
  const determined = row.day('determined');
  const year = /^(\d{4})\s*年?(?:度)?$/.exec(row.text('year') ?? '')?.[1];
  if (row.text('year') && !year) row.report('bad-choice', 'year', '', { choices: '四位年份，如 2026' });
  const type = row.text('honour');
  return {
    ...blankDraft,
    kind: row.choice('kind', honourKinds),
    name: row.text('name'),
    code: row.text('code'),
    number: row.text('number'),
    adult: row.text('adult') === '是',
    unit: row.text('unit'),
    document: row.text('document'),
    determined,
    published: determined,
    until: row.day('until'),
    batch: row.text('batch'),
    honour:
      type && year
        ? { type, year: Number(year), place: row.text('place'), consent: row.text('consent') === '是' }
        : null,
    facts: text(row, 'story'),
  };
}

/** How each official format becomes a draft. */
export const readers: Record<Format, (row: Row) => Draft> = { court, penalty, wage, disclosure, honour };

import type { SubjectKind } from '#src/domain/vocabulary.ts';
import { blankDraft, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';
import { confirmsAge, kinds, texts, yes } from './words.ts';

const honourKinds: Record<string, SubjectKind> = {
  ...kinds,
  组织: 'legal',
  单位: 'legal',
  群体: 'group',
  街区: 'group',
  家庭: 'group',
};

/** Every red list. */
export function honour(row: Row): Draft {
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
    adult: confirmsAge(row),
    unit: row.text('unit'),
    document: row.text('document'),
    determined,
    published: determined,
    until: row.day('until'),
    batch: row.text('batch'),
    apart: type ?? '',
    honour: type
      ? { type, year: Number(year), place: row.text('place'), consent: row.choice('consent', yes) === true }
      : null,
    facts: texts(row, 'story'),
  };
}

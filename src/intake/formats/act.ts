import { blankDraft, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';
import { confirmsAge, kinds, platformOf, texts } from './words.ts';

/** 其他行政行为: acts beside penalties and licences that 双公示 asks for. */
export function act(row: Row): Draft {
  const kind = row.choice('kind', kinds);
  const determined = row.day('determined');
  return {
    ...blankDraft,
    kind,
    name: row.text('name'),
    code: row.text('code') ?? row.text('organisationCode'),
    registration: row.text('registration'),
    number: kind === 'natural' ? row.text('number') : null,
    adult: confirmsAge(row),
    representative: row.text('representative'),
    unit: row.text('unit'),
    document: row.text('document'),
    basis: row.text('basis'),
    determined,
    published: determined,
    until: row.day('until'),
    sources: platformOf(row),
    facts: texts(row, 'actKind', 'actContent'),
  };
}

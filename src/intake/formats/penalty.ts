import { blankDraft, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';
import { confirmsAge, ENDLESS, kinds, platformOf, texts } from './words.ts';

const tenThousands = (value: number | null) => (value === null ? null : String(value));

/** 双公示 行政处罚. */
export function penalty(row: Row): Draft {
  const kind = row.choice('kind', kinds);
  const determined = row.day('determined');
  const valid = row.text('penaltyValid');
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
    basis: row.text('penaltyBasis'),
    determined,
    published: determined,
    until: row.day('until'),
    sources: platformOf(row),
    facts: [
      ...texts(row, 'violation', 'penaltyFact', 'penaltyKind', 'penaltyContent'),
      ['fine', tenThousands(row.amount('fine'))],
      ['confiscated', tenThousands(row.amount('confiscated'))],
      ...texts(row, 'revokedLicence'),
      ['penaltyValid', valid === null || ENDLESS.test(valid) ? valid : row.day('penaltyValid')],
    ],
  };
}

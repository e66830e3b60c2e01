import { blankDraft, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';
import { confirmsAge, ENDLESS, kinds, platformOf, texts } from './words.ts';

/** What stands for a licence without end in the official columns. */
const ENDLESS_DAY = '2099-12-31';

/** 当前状态 as the exchange codes it; any other word stays as it was written. */
const states = new Map([
  ['1', '有效'],
  ['2', '无效'],
]);

/** 双公示 行政许可. A licence is public until its 有效期至, that day included. */
export function licence(row: Row): Draft {
  const kind = row.choice('kind', kinds);
  const determined = row.day('determined');
  const last = ENDLESS.test(row.text('until') ?? '') ? null : row.day('until');
  const until = last === ENDLESS_DAY ? null : last;
  const validFrom = row.day('validFrom');
  if (validFrom && until && until < validFrom)
    row.report('day-order', 'until', until, { other: row.heading('validFrom') });
  const state = row.text('licenceState');
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
    determined,
    published: determined,
    until,
    sources: platformOf(row),
    facts: [
      ...texts(row, 'licenceDocument', 'licenceKind', 'licenceName', 'licenceNumber', 'licenceContent'),
      ['validFrom', validFrom],
      ['licenceState', state === null ? null : (states.get(state) ?? state)],
    ],
  };
}

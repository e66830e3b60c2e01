import { blankDraft, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';
import { organisationKind, texts, yes } from './words.ts';

const states = { 已核验: true, 未核验: false };

/**
 * 自愿注册信息. Its content stands in place of a document number. Only what was verified, what the organisation
 * vouches for, and what it authorised to be shown leaves the register.
 */
export function voluntary(row: Row): Draft {
  const code = row.text('code');
  const determined = row.day('determined');
  const conditions = [
    row.choice('pledged', yes),
    row.choice('authorised', yes),
    row.choice('verifiedState', states),
  ];
  return {
    ...blankDraft,
    kind: organisationKind(code),
    name: row.text('name'),
    code,
    unit: row.text('unit'),
    matter: row.text('document'),
    determined,
    published: determined,
    until: row.day('until'),
    apart: determined ?? '',
    closed: !conditions.every((holds) => holds === true),
    facts: [...texts(row, 'voluntaryKind'), ['verified', row.day('verified')]],
  };
}

import { blankDraft, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';
import { organisationKind, texts, yes } from './words.ts';

const states = { 履约中: '履约中', 已履约: '已履约', 违诺: '违诺' };

/**
 * 信用承诺. The format has no document number: 承诺事项 stands in its place, and the day tells two commitments
 * of one matter apart. Only 公开 = 是 lets a commitment out of the register.
 */
export function commitment(row: Row): Draft {
  const code = row.text('code');
  const determined = row.day('determined');
  return {
    ...blankDraft,
    kind: organisationKind(code),
    name: row.text('name'),
    code,
    unit: row.text('unit'),
    matter: row.text('document'),
    determined,
    published: determined,
    apart: determined ?? '',
    closed: row.choice('open', yes) !== true,
    facts: [...texts(row, 'commitmentKind'), ['commitmentState', row.choice('commitmentState', states)]],
  };
}

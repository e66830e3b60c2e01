import { blankDraft, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';
import { texts } from './words.ts';

/** 拖欠农民工工资失信联合惩戒对象. */
export function wage(row: Row): Draft {
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
    facts: texts(row, 'cause', 'project', 'renewal'),
  };
}

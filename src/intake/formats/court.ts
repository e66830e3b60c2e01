import { blankDraft, type Draft } from '../draft.ts';
import type { Row } from '../row.ts';
import { confirmsAge, kinds, texts } from './words.ts';

/** 全部已履行, in any order of its words: the obligation is met and the entry must not be shown. */
const PERFORMED = /^(?:已|全部|全部已|已全部)?履行(?:完毕|完成|完)?$/;
const sexes = { 男: '男', 女: '女', 男性: '男', 女性: '女' } as const;

/** 失信被执行人, as courts send them. */
export function court(row: Row): Draft {
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
    adult: confirmsAge(row),
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
      ...texts(row, 'caseGist', 'gistUnit', 'duty'),
      ['performance', performance],
      ...texts(row, 'performedPart', 'unperformedPart'),
      ['conduct', conduct],
      ...texts(row, 'area'),
    ],
  };
}

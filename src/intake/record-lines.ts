import type { Entry } from '#src/domain/entry.ts';
import { factLabels } from '#src/domain/facts.ts';
import { kindLabels } from '#src/domain/vocabulary.ts';

/** What a record says under one label; null where it says nothing. */
export type RecordLine = readonly [label: string, value: string | null];

const yesNo = (value: boolean) => (value ? '是' : '否');
const joined = (parts: string[]) => (parts.length > 0 ? parts.join('；') : null);

type Said = Omit<Entry, 'id' | 'list' | 'unit'>;
/** Every part of a record with its labels; a part without a label does not compile. */
const parts: { [Part in keyof Said]-?: (value: Said[Part]) => RecordLine[] } = {
  subject: ({ kind, name, code, codeDoubtful, mask, sex, birthYear, adult, representative }) => [
    ['主体类别', kindLabels[kind]],
    ['主体名称', name],
    ['统一社会信用代码', code],
    ['代码校验位不符，待确认', codeDoubtful ? '是' : null],
    ['证件号码（已遮盖）', mask],
    ['性别', sex],
    ['出生年份', birthYear === null ? null : String(birthYear)],
    ['认定时已成年', kind === 'natural' ? yesNo(adult) : null],
    ['法定代表人', representative],
  ],
  document: (document) => [['文书号', document]],
  basis: (basis) => [['依据', basis]],
  term: ({ from, until, ends, basis, confirmed }) => [
    ['公示起始日', from],
    ['公示期限至', until ?? '无固定期限'],
    ['公示终止条件', ends],
    ['期限依据', basis],
    ['期限依据已核对原文', yesNo(confirmed)],
  ],
  determined: (day) => [['认定日期', day]],
  published: (day) => [['发布日期', day]],
  noticed: (day) => [['告知日期', day]],
  noticeManner: (manner) => [['告知方式', manner]],
  filed: (day) => [['立案日期', day]],
  grade: (grade) => [['等级', grade]],
  honour: (honour) =>
    honour === null
      ? []
      : [
          ['荣誉类型', honour.type],
          ['年度', String(honour.year)],
          ['所在镇街', honour.place],
          ['同意公开', yesNo(honour.consent)],
        ],
  facts: (facts) => facts.map(({ key, value }) => [factLabels[key], value]),
  measures: (measures) => [
    [
      '惩戒措施',
      joined(
        measures.map(
          ({ name, unit, from, until, permanent }) =>
            `${name}（${unit}，${from} 至 ${permanent ? '永久' : (until ?? '公示终止')}）`,
        ),
      ),
    ],
  ],
  interviews: (interviews) => [
    ['约谈', joined(interviews.map(({ day, kind, units }) => `${day} ${kind}（${units.join('、')}）`))],
  ],
  responsible: (persons) => [['相关责任人', joined(persons.map(({ name, role }) => `${name}（${role}）`))]],
  copiedTo: (units) => [['抄送单位', joined(units)]],
  rectify: (rectify) => [
    ['整改期限', rectify?.until ?? null],
    ['整改状态', rectify?.state ?? null],
  ],
  batch: (batch) => [['批次', batch]],
  sources: (sources) => [
    ['来源平台', joined(sources.map(({ platform, url }) => (url ? `${platform}（${url}）` : platform)))],
  ],
  closed: (closed) => [['公开', yesNo(!closed)]],
  performed: (performed) => [['义务已全部履行', yesNo(performed)]],
};

/** A record line by line, by Chinese labels, as the register holds it. */
export const recordLines = (entry: Entry): RecordLine[] =>
  Object.entries(parts).flatMap(([part, lines]) =>
    (lines as (value: unknown) => RecordLine[])(entry[part as keyof Said]),
  );

export interface Change {
  label: string;
  before: string | null;
  after: string | null;
}

/** The lines in which two records of one entry differ, in the order of a record. */
export function changesBetween(before: Entry, after: Entry): Change[] {
  const [old, current] = [new Map(recordLines(before)), new Map(recordLines(after))];
  return [...new Set([...current.keys(), ...old.keys()])]
    .map((label) => ({ label, before: old.get(label) ?? null, after: current.get(label) ?? null }))
    .filter((change) => change.before !== change.after);
}

import type { Entry } from '#src/domain/entry.ts';
import { readDay } from '#src/domain/days.ts';
import { interviewKinds } from '#src/domain/vocabulary.ts';
import type { Draft } from '../draft.ts';
import type { Row } from '../row.ts';

/** How units write a measure without end. */
const PERMANENT = '永久';

/** The parts of one of several things in a cell, `甲|乙|丙`; what is left out is empty. */
const partsOf = (text: string) => text.split(/[|｜]/).map((part) => part.trim());

function dayIn(row: Row, field: string, text: string): string | null {
  if (text === '') return null;
  const day = readDay(text);
  if (day === null) row.report('bad-day', field, text);
  return day;
}

/** 惩戒措施: `措施|执行单位|起始日|截止日`, of which only the first must be there; 永久 stands for no end. */
export const measuresOf = (row: Row): Draft['measures'] =>
  row.several('measures').map((text) => {
    const [name = '', unit = '', from = '', until = ''] = partsOf(text);
    const permanent = until === PERMANENT;
    return {
      name,
      unit: unit === '' ? null : unit,
      from: dayIn(row, 'measures', from),
      until: permanent ? null : dayIn(row, 'measures', until),
      permanent,
    };
  });

/** 约谈: `日期|类别|单位、单位`. Whatever else stands there (minutes, names of those present) is not kept. */
export const interviewsOf = (row: Row): Entry['interviews'] =>
  row.several('interviews').flatMap((text) => {
    const [when = '', word = '', units = ''] = partsOf(text);
    const kind = interviewKinds.find((known) => known === word);
    const present = units.split(/[、，,]/).flatMap((unit) => unit.trim() || []);
    if (!kind) row.report('bad-choice', 'interviews', word, { choices: interviewKinds.join('、') });
    else if (when === '' || present.length === 0) row.report('interview-parts', 'interviews');
    const day = dayIn(row, 'interviews', when);
    return day && kind && present.length > 0 ? [{ day, kind, units: present }] : [];
  });

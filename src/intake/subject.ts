import {
  compactCode,
  hasCreditCodeCheck,
  hasOrganisationCodeCheck,
  isCreditCodeShape,
  isOrganisationCodeShape,
  readCitizenNumber,
} from '#src/domain/codes.ts';
import { ageOn } from '#src/domain/days.ts';
import type { Entry } from '#src/domain/entry.ts';
import { maskNumber } from '#src/domain/masks.ts';
import { matchKey } from '#src/domain/names.ts';
import type { IntakeContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';
import { decideName, decideRepresentative } from './subject-names.ts';

export interface DecidedSubject {
  subject: Entry['subject'];
  /** What makes this subject one and the same in later files; digested at once, never written. */
  identity: string;
  codeError: boolean;
}

/** Decides who a row is about: kind first, then codes, then name (domain/fields.md, "caution"). */
export function decideSubject(draft: Draft, row: Row, context: IntakeContext): DecidedSubject | null {
  const { kind } = draft;
  const name = decideName(draft, row);
  if (kind === null) return null;
  if (!context.list.subjects.includes(kind)) {
    row.report('subject-not-admitted', 'kind', '', { list: context.list.name });
    return null;
  }
  const found =
    kind === 'natural' ? decidePerson(draft, row, context) : decideOrganisation(draft, row, context);
  if (name === null || found === null) return null;
  const { key, codeError = false, ...shown } = found;
  return {
    subject: {
      kind,
      name,
      code: null,
      mask: null,
      sex: null,
      birthYear: null,
      adult: false,
      ...shown,
      representative: kind === 'natural' ? null : decideRepresentative(draft, row),
    },
    identity: key ?? `name:${matchKey(name)}`,
    codeError,
  };
}

type Found = Partial<Entry['subject']> & { key: string | null; codeError?: boolean };

/** 18 digits of which the sender already hid month and day, or eight digits (the court's public mask). */
const HIDDEN = /^(\d{6})(\d{4}|\*{4})\*{4}(\d{3}[\dX])$/;

function decidePerson(draft: Draft, row: Row, { day, profile }: IntakeContext): Found | null {
  const years = profile.adult.years;
  const determined = draft.determined ?? day;
  const raw = draft.number ?? (draft.code === null ? null : draft.code);
  const number = raw === null ? null : compactCode(raw);
  let birth: string | null = null;
  let birthYear: number | null = null;
  let mask: string | null = null;
  if (number !== null) {
    const hidden = HIDDEN.exec(number);
    const citizen = readCitizenNumber(number);
    if (hidden) {
      mask = `${hidden[1]}********${hidden[3]}`;
      birthYear = /^\d/.test(hidden[2] ?? '') ? Number(hidden[2]) : null;
    } else if (citizen) {
      birth = citizen.birth;
      birthYear = Number(birth.slice(0, 4));
      mask = maskNumber(number);
    } else if (
      hasCreditCodeCheck(number) ||
      (isOrganisationCodeShape(number) && hasOrganisationCodeCheck(number))
    ) {
      row.report('organisation-as-person', 'number');
      return null;
    } else if (/^\d{10,}[\dX]?$/.test(number) || !/^[0-9A-Z()*]{5,20}$/.test(number)) {
      row.report('citizen-number', draft.number === null ? 'code' : 'number');
      return null;
    } else {
      mask = maskNumber(number);
    }
  }
  const age = birth ? ageOn(birth, determined) : oldEnough(draft, birthYear, determined, years);
  if (age === null || age < years) {
    row.report(age === null ? 'age-unknown' : 'minor', 'number', '', { years });
    return null;
  }
  return {
    mask,
    adult: true,
    sex: draft.showsBirthYear ? draft.sex : null,
    birthYear: draft.showsBirthYear ? birthYear : null,
    key: number === null ? null : personKey(number, birth !== null, draft.name ?? ''),
  };
}

/** The same for the 15 and the 18 digits of one person; a masked number says who only with the name. */
const personKey = (number: string, full: boolean, name: string) => {
  if (number.includes('*')) return `person:${number}:${matchKey(name)}`;
  if (!full) return `person:${number}`;
  return `person:${number.length === 15 ? `${number.slice(0, 6)}19${number.slice(6)}` : number.slice(0, 17)}`;
};

/** An age that is certain without the full birth day: by the year alone, or stated by the unit. */
function oldEnough(draft: Draft, birthYear: number | null, day: string, years: number): number | null {
  const reached = birthYear === null ? null : Number(day.slice(0, 4)) - birthYear;
  if (reached !== null && reached !== years) return reached > years ? years : reached;
  if (draft.age !== null && draft.age > 0) return draft.age;
  return draft.adult ? years : null;
}

/**
 * A citizen number, or one with a slip in it: no check that would make it a code, and a birth day where a
 * 统一社会信用代码 has none, or at least a year of birth where the first digit is of no company.
 */
const isPersonsNumber = (code: string) =>
  readCitizenNumber(code) !== null ||
  (!hasCreditCodeCheck(code) &&
    (/^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(code) ||
      /^[1-8]\d{5}(?:19|20)\d{9}[\dX]$/.test(code)));

/** The 组织机构代码 inside a 统一社会信用代码, so that both name one organisation. */
const organisationCodeIn = (code: string) =>
  code.length === 18 && hasOrganisationCodeCheck(code.slice(8, 17)) ? code.slice(8, 17) : code;

/** A 统一社会信用代码 that stands in the column of papers; any other paper there is a person's. */
const codeAmongPapers = (number: string | null) =>
  number !== null && hasCreditCodeCheck(compactCode(number)) && !isPersonsNumber(compactCode(number))
    ? number
    : null;

function decideOrganisation(draft: Draft, row: Row, context: IntakeContext): Found | null {
  const field = ['code', 'organisationCode', 'number'].find((name) => row.filled(name)) ?? 'number';
  const raw = draft.code ?? codeAmongPapers(draft.number);
  if (raw === null) {
    if (draft.registration !== null) return { key: `registration:${compactCode(draft.registration)}` };
    if (draft.kind !== 'legal' || context.list.side === 'red') return { key: null };
    row.report('required', row.knows('code') ? 'code' : 'number');
    return null;
  }
  const code = compactCode(raw);
  const accepted = context.accept.has(code);
  if (isPersonsNumber(code) && !accepted) {
    row.report('person-as-organisation', field);
    return null;
  }
  const checked = hasCreditCodeCheck(code) || hasOrganisationCodeCheck(code);
  if (!checked && !isCreditCodeShape(code) && !isOrganisationCodeShape(code)) {
    row.report('code-shape', field, maskNumber(code));
    return null;
  }
  const codeError = !checked && !accepted;
  if (codeError) row.report('code-check', field, code, { code });
  const doubt = codeError ? { codeDoubtful: true as const } : {};
  return { code, ...doubt, key: `code:${organisationCodeIn(code)}`, codeError };
}

import type { FactKey } from '#src/domain/facts.ts';
import type { Entry } from '#src/domain/entry.ts';
import type { SubjectKind } from '#src/domain/vocabulary.ts';

/**
 * A row as its format reads it, before any decision. Texts are tidy; numbers are still in full, so a draft
 * lives only inside the importer and is never written anywhere.
 */
export interface Draft {
  kind: SubjectKind | null;
  name: string | null;
  code: string | null;
  number: string | null;
  /** Another public registration number of an organisation that has no code of its own: told apart by it, not shown. */
  registration: string | null;
  sex: Entry['subject']['sex'];
  age: number | null;
  adult: boolean;
  /** True where the format shows the year of birth (the one with 年龄). */
  showsBirthYear: boolean;
  representative: string | null;
  unit: string | null;
  publisher: string | null;
  document: string | null;
  /** Free text that stands in place of a document number where the format has none (承诺事项). */
  matter: string | null;
  /** What tells two records of one document and subject apart: 荣誉类型, 承诺日期. */
  apart: string;
  basis: string | null;
  determined: string | null;
  published: string | null;
  noticed: string | null;
  noticeManner: string | null;
  filed: string | null;
  until: string | null;
  termBasis: string | null;
  conduct: string;
  /** 等级 as the row words it. */
  grade: string | null;
  honour: Entry['honour'];
  facts: [FactKey, string | null][];
  /** 惩戒措施 as the row words them; what a part leaves out is null. */
  measures: {
    name: string;
    unit: string | null;
    from: string | null;
    until: string | null;
    permanent: boolean;
  }[];
  responsible: Entry['responsible'];
  copiedTo: string[];
  rectify: Entry['rectify'];
  interviews: Entry['interviews'];
  batch: string | null;
  sources: Entry['sources'];
  performed: boolean;
  /** 公开 = 否. */
  closed: boolean;
  load: { times: number | null; fleet: number | null; violating: number | null; suspended: boolean } | null;
}

export const blankDraft: Draft = {
  kind: null,
  name: null,
  code: null,
  number: null,
  registration: null,
  sex: null,
  age: null,
  adult: false,
  showsBirthYear: false,
  representative: null,
  unit: null,
  publisher: null,
  document: null,
  matter: null,
  apart: '',
  basis: null,
  determined: null,
  published: null,
  noticed: null,
  noticeManner: null,
  filed: null,
  until: null,
  termBasis: null,
  conduct: '',
  grade: null,
  honour: null,
  facts: [],
  measures: [],
  responsible: [],
  copiedTo: [],
  rectify: null,
  interviews: [],
  batch: null,
  sources: [],
  performed: false,
  closed: false,
  load: null,
};

import type { Side, WithdrawalReason } from '#src/domain/vocabulary.ts';
import type { FormatWords } from './labels.ts';

/** A link inside the site; `path` starts with `/` and has no base path yet. */
export interface Place {
  name: string;
  path: string;
}

/** What every page knows of the release that it belongs to. */
export interface ReleaseView {
  /** `YYYYMMDD-HHMMSS` */
  id: string;
  /** ISO day the release was made for. */
  day: string;
  /** SHA-256 of the snapshot that the pages were made from; null on pages that are made on demand. */
  snapshot: string | null;
  /** Path under which the site lives, with both slashes: `/` or `/hhb/`. */
  base: string;
  /** The columns (栏目) that this release has something for. */
  columns: Place[];
  site: {
    name: string;
    motto: string;
    domain: string;
    host: string;
    office: string;
    contact: string;
    identifier?: string;
    icp?: string;
    police?: string;
    errorReport?: string;
    notice?: string;
  };
}

/** One entry where it stands among others: home, lists, units, organisations, browse, search results. */
export interface RowView {
  id: string;
  path: string;
  name: string;
  /** Masked number of a person; null for organisations. */
  mask: string | null;
  code: string | null;
  natural: boolean;
  side: Side;
  /** Mark of the row: the list's short label, or the honour's name on the red side. */
  mark: string;
  listName: string;
  unit: string;
  document: string;
  /** ISO day of publication. */
  published: string;
  /** Last day in public as ISO day, or null where no fixed end exists. */
  until: string | null;
  batch: string | null;
  objection: boolean;
}

export interface LabelledValue {
  label: string;
  value: string;
}

export interface RecordView extends RowView {
  jsonPath: string;
  list: Place;
  topic: string | null;
  sideLabel: string;
  kindLabel: string;
  sex: string | null;
  birthYear: number | null;
  representative: string | null;
  organisation: Place | null;
  /** How many records in this release bear the same name, this one included; null where names are masked. */
  sameName: number | null;
  /** 公示中 or 异议处理中. */
  state: string;
  /** `2028年5月4日`, or a clause that says what ends the term. */
  term: string;
  termBasis: string;
  /** Set where the article was not read at its source: 以认定单位告知为准. */
  termNote: string | null;
  words: FormatWords;
  unitFull: string;
  unitPath: string;
  basis: string;
  facts: LabelledValue[];
  responsible: LabelledValue[];
  measures: string[];
  rectify: string | null;
  copiedTo: string[];
  timeline: { day: string; text: string; open: boolean }[];
  sources: { name: string; url: string | null }[];
  /** Where the same list can be checked at its statutory place. */
  checks: { name: string; url: string }[];
  citation: string;
  /** `repair` is null where the list has nothing to repair. */
  actions: { objection: string; repair: string | null; status: string };
  repairText: string;
  objectionText: string;
  warning: string | null;
}

export interface ListCard extends Place {
  id: string;
  label: string;
  side: Side;
  count: number;
  newest: string | null;
}

export interface HomeView {
  /** `batch` is set where all rows belong to it. */
  red: { count: number; batch: string | null; rows: RowView[] };
  /** Organisations only: no natural person stands on the front page's black side. */
  black: { count: number; batch: string | null; rows: RowView[] };
  total: number;
  units: number;
  withdrawnThisYear: number;
}

export interface SideView {
  side: 'red' | 'black' | 'public';
  label: string;
  count: number;
  lists: ListCard[];
  newest: RowView[];
}

export interface Paging {
  page: number;
  pages: number;
  previous: string | null;
  next: string | null;
}

export interface ListView {
  id: string;
  /** What a reader of the list must bear in mind, in the plan's words; null where there is nothing. */
  warning: string | null;
  name: string;
  label: string;
  side: Side;
  sideLabel: string;
  topic: string | null;
  count: number;
  criteria: { text: string; version: string; day: string };
  basis: { text: string; confirmed: boolean }[];
  exit: string;
  term: string;
  objection: string;
  repair: string;
  persons: boolean;
  words: FormatWords;
  checks: { name: string; url: string }[];
  rows: RowView[];
  paging: Paging;
}

export interface OrganisationView {
  code: string;
  names: string[];
  red: RowView[];
  black: RowView[];
  /** What is on neither side, by list in the order of the profile. */
  public: { label: string; rows: RowView[] }[];
}

export interface UnitCard extends Place {
  id: string;
  full: string;
  count: number;
}

export interface UnitView extends UnitCard {
  lists: (Place & { count: number })[];
  leads: string[];
  /** Former names and the units that joined it, a sentence each. */
  history: string[];
  rows: RowView[];
  paging: Paging;
}

export interface BrowseView {
  initial: string;
  initials: { initial: string; path: string; count: number }[];
  rows: RowView[];
  paging: Paging;
}

export interface TombstoneView {
  id: string;
  /** ISO day on which publication ended. */
  day: string;
  reason: WithdrawalReason;
  reasonLabel: string;
}

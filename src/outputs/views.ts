import type { Side, WithdrawalReason } from '#src/domain/vocabulary.ts';
import type { Filter } from './facets.ts';
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
  /** Name of the recognition (互认) that an honour enjoys in the region's other places. */
  recognition: string | null;
}

export interface LabelledValue {
  label: string;
  value: string;
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
  filters: Filter[];
  /** Where every record received has gone, in words; null where the plan does not ask for it. */
  account: LabelledValue[] | null;
  checks: { name: string; url: string }[];
  rows: RowView[];
  paging: Paging;
}

export interface OrganisationView {
  code: string;
  names: string[];
  /** Everything on one timeline, newest first. */
  newest: RowView[];
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

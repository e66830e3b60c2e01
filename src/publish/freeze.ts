import type { Register } from '#db/register/open.ts';
import {
  currentEntries,
  type CurrentEntry,
  laterEvents,
  receivedDays,
  refusedRows,
} from '#db/register/reads.ts';
import { openSnapshot } from '#db/snapshot/open.ts';
import { entryIds, tombstones } from '#db/snapshot/reads.ts';
import type { AccountRow, EntryRow, FacetRow, TombstoneRow } from '#db/snapshot/tables.ts';
import type { Entry } from '#src/domain/entry.ts';
import type { List } from '#src/domain/lists.ts';
import { issueOf } from '#src/domain/issues.ts';
import { isInForce } from '#src/domain/measures.ts';
import { maskName } from '#src/domain/masks.ts';
import { matchKey } from '#src/domain/names.ts';
import { type HiddenReason, whyHidden } from '#src/domain/visibility.ts';
import type { WithdrawalReason } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { createAccounts } from './accounts.ts';
import { facetRows } from './facet-rows.ts';
import { initialOf } from './initial.ts';
import type { ReleaseFolder } from './places.ts';

export interface Frozen {
  entries: EntryRow[];
  facets: FacetRow[];
  accounts: AccountRow[];
  tombstones: TombstoneRow[];
  /** How many entries of the register are not shown, by reason. */
  hidden: Partial<Record<HiddenReason, number>>;
  /** Entries of the last release that end with this one although nobody withdrew them. */
  retired: TombstoneRow[];
  /** Organisations' codes that are shown, and the entries whose code is in doubt. */
  codes: { shown: number; doubtful: string[] };
}

/** Reasons for which a published entry ends by itself. */
const ENDINGS: Partial<Record<HiddenReason, WithdrawalReason>> = {
  expired: 'expired',
  performed: 'revoked',
  closed: 'corrected',
};

/**
 * Decides what the register shows on a day: the rows that may be seen and the tombstones of those that may no
 * longer be. `before` is what the last release held, so that its entries leave a tombstone when they end.
 */
export function freeze(
  register: Register,
  profile: Profile,
  day: string,
  before: { ids: ReadonlySet<string>; tombstones: TombstoneRow[] },
): Frozen {
  const lists = new Map(profile.lists.map((list) => [list.id, list]));
  const all = currentEntries(register.database);
  const later = laterEvents(register.database);
  const received = receivedDays(register.database);
  const reason = ({ record, withdrawn }: CurrentEntry, conflicted: boolean) =>
    whyHidden(record, lists.get(record.list), { withdrawn: withdrawn !== null }, day, conflicted);
  const dishonest = new Set(
    all.flatMap((current) => {
      const black = lists.get(current.record.list)?.side === 'black' && reason(current, false) === null;
      return black && current.subject ? [current.subject] : [];
    }),
  );
  const codes: Frozen['codes'] = { shown: 0, doubtful: [] };
  const accounts = createAccounts(refusedRows(register.database));
  const frozen: Frozen = {
    entries: [],
    facets: [],
    accounts: [],
    tombstones: [],
    hidden: {},
    retired: [],
    codes,
  };
  const graves = new Map(before.tombstones.map((grave) => [grave.id, grave]));
  for (const current of all) {
    const { record, withdrawn } = current;
    const list = lists.get(record.list);
    const hidden = reason(current, current.subject !== null && dishonest.has(current.subject));
    accounts.add(record.list, hidden);
    if (hidden === null && list) {
      codes.shown += Number(record.subject.code !== null);
      if (record.subject.codeDoubtful) codes.doubtful.push(record.id);
      const came = received.get(record.id) ?? day;
      frozen.entries.push(toRow(current, list, came, later.get(record.id) ?? [], day));
      frozen.facets.push(...facetRows(record, list, profile, day));
      graves.delete(record.id);
      continue;
    }
    frozen.hidden[hidden ?? 'unknown-list'] = (frozen.hidden[hidden ?? 'unknown-list'] ?? 0) + 1;
    if (withdrawn) graves.set(record.id, { id: record.id, ...withdrawn });
    const ending = hidden ? ENDINGS[hidden] : undefined;
    if (ending && before.ids.has(record.id)) {
      const grave = { id: record.id, day, reason: ending };
      graves.set(record.id, grave);
      frozen.retired.push(grave);
    }
  }
  frozen.tombstones = [...graves.values()];
  frozen.accounts = accounts.rows();
  return frozen;
}

/** The name as the list's ground allows it: in full, or surname and `**` for natural persons. */
export const shownName = ({ subject }: Entry, list: List): string =>
  subject.kind === 'natural' && list.persons === 'masked' ? maskName(subject.name) : subject.name;

function toRow(
  { record, marked }: CurrentEntry,
  list: List,
  received: string,
  history: { day: string; kind: string }[],
  day: string,
): EntryRow {
  const name = shownName(record, list);
  return {
    id: record.id,
    list: record.list,
    side: list.side,
    name,
    nameKey: matchKey(name),
    initial: initialOf(name, record.subject.kind === 'natural'),
    kind: record.subject.kind,
    code: record.subject.code,
    mask: record.subject.mask,
    sex: record.subject.sex,
    birthYear: record.subject.birthYear,
    representative: record.subject.representative,
    unit: record.unit,
    document: record.document,
    basis: record.basis,
    termFrom: record.term.from,
    termUntil: record.term.until,
    termEnds: record.term.ends,
    termBasis: record.term.basis,
    termConfirmed: record.term.confirmed,
    determined: record.determined,
    published: record.published,
    received,
    noticed: record.noticed,
    noticeManner: record.noticeManner,
    filed: record.filed,
    grade: record.grade,
    honour: record.honour?.type ?? null,
    honourYear: record.honour?.year ?? null,
    place: record.honour?.place ?? null,
    batch: record.batch,
    issue: issueOf(record.unit, record.batch),
    objection: marked,
    details: {
      facts: record.facts,
      measures: record.measures.filter((measure) => isInForce(measure, day)),
      responsible: record.responsible,
      copiedTo: record.copiedTo,
      rectify: record.rectify,
      interviews: record.interviews,
      sources: record.sources,
      history: history.map(({ day, kind }) => ({ day, kind })),
    },
  };
}

/** What a release holds, so that its entries leave a tombstone when they end; nothing before the first one. */
export function heldBy(release: ReleaseFolder | null) {
  if (!release) return { ids: new Set<string>(), tombstones: [] };
  const { database, close } = openSnapshot(release.snapshot);
  try {
    return { ids: new Set(entryIds(database)), tombstones: tombstones(database) };
  } finally {
    close();
  }
}

import type { HistoryRow } from '#db/register/history.ts';
import type { Entry } from '#src/domain/entry.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { type Change, changesBetween } from './record-lines.ts';

/** The file that brought an event, and who answers for it. */
export interface TracedFile {
  file: string;
  sha256: string;
  mode: 'full' | 'delta';
  /** Sheet and row; null where a full file speaks by what it no longer holds. */
  place: { sheet: string; row: number } | null;
  /** Null for files of before names were kept. */
  importer: string | null;
  approver: string | null;
}

export interface TracedEvent {
  kind: HistoryRow['kind'];
  /** Day for which it was done, ISO. */
  day: string;
  /** Instant at which the register noted it, ISO in UTC. */
  at: string;
  source: TracedFile | null;
  changes: Change[];
  reason: HistoryRow['reason'];
  document: string | null;
}

/** Where an entry comes from and what became of it: who sent it, in which file, on which row, when. */
export interface Trace {
  entry: string;
  list: { id: string; name: string };
  unit: { id: string; name: string };
  /** As the register holds it now: numbers of persons masked, texts scanned. */
  record: Entry;
  withdrawn: boolean;
  marked: boolean;
  events: TracedEvent[];
}

/** Tells an entry's history; null when the register never received it. */
export function traceOf(history: HistoryRow[], { lists, units }: Profile): Trace | null {
  let record: Entry | null = null;
  const events: TracedEvent[] = [];
  for (const row of history) {
    const { kind, day, at, reason, document } = row;
    const changes = record && row.record ? changesBetween(record, row.record) : [];
    record = row.record ?? record;
    events.push({ kind, day, at, source: sourceOf(row), changes, reason, document });
  }
  if (record === null) return null;
  const named = (items: { id: string; name: string }[], id: string) => ({
    id,
    name: items.find((item) => item.id === id)?.name ?? id,
  });
  return {
    entry: record.id,
    list: named(lists, record.list),
    unit: named(units, record.unit),
    record,
    withdrawn: events.some(({ kind }) => kind === 'withdrawn'),
    marked: events.findLast(({ kind }) => kind === 'marked' || kind === 'unmarked')?.kind === 'marked',
    events,
  };
}

function sourceOf({ intake, origin }: HistoryRow): TracedFile | null {
  if (!intake) return null;
  const { file, sha256, mode, importer, approver } = intake;
  const [, sheet = '', row] = /^(.*)!(\d+)$/s.exec(origin ?? '') ?? [];
  const place = row === undefined ? null : { sheet, row: Number(row) };
  return { file, sha256, mode, place, importer: importer || null, approver };
}

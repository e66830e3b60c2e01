import { isDeepStrictEqual } from 'node:util';
import type { CurrentEntry } from '#db/register/reads.ts';
import type { List } from '#src/domain/lists.ts';
import type { Decided } from './decide.ts';
import { type Finding, finding } from './findings.ts';

export interface SourceFile {
  path: string;
  name: string;
  sha256: string;
}

/** One sheet, read and decided, before it is held against the register. */
export interface Received {
  file: SourceFile;
  sheet: string;
  list: List;
  rows: { number: number; decided: Decided }[];
  findings: Finding[];
  refused: number;
}

export interface Totals {
  received: number;
  new: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  refused: number;
  stillWithdrawn: number;
  maskedFields: number;
  codeErrors: number;
}

export interface SheetReport extends Received {
  changes: { kind: 'received' | 'changed'; decided: Decided; origin: string }[];
  /** Entries that a full file no longer holds. */
  missing: string[];
  totals: Totals;
}

export interface ImportReport {
  sheets: SheetReport[];
  totals: Totals;
  /** Largest share of a unit's list that a full file would take away, 0 to 1. */
  shrink: number;
  written: boolean;
  blocked: boolean;
  dryRun: boolean;
}

type Summary = Omit<ImportReport, 'written' | 'blocked' | 'dryRun'>;

/** Holds what was read against the register: what is new, changed, unchanged, gone. Reads only. */
export function summarise(
  received: Received[],
  known: Map<string, CurrentEntry>,
  mode: 'full' | 'delta',
): Summary {
  const gone =
    mode === 'full' ? findGone(received, known) : { missing: new Map<Received, string[]>(), shrink: 0 };
  const sheets = received.map((sheet): SheetReport => {
    const changes: SheetReport['changes'] = [];
    const findings = [...sheet.findings];
    let [unchanged, stillWithdrawn] = [0, 0];
    for (const { number, decided } of sheet.rows) {
      const before = known.get(decided.entry.id);
      const origin = `${sheet.sheet}!${number}`;
      if (before?.withdrawn) {
        stillWithdrawn += 1;
        findings.push(finding('still-withdrawn', { file: sheet.file.name, sheet: sheet.sheet, row: number }));
      } else if (before === undefined) changes.push({ kind: 'received', decided, origin });
      else if (isDeepStrictEqual(before.record, decided.entry)) unchanged += 1;
      else changes.push({ kind: 'changed', decided, origin });
    }
    const missing = gone.missing.get(sheet) ?? [];
    if (mode === 'full' && sheet.refused > 0)
      findings.push(finding('nothing-withdrawn', { file: sheet.file.name, sheet: sheet.sheet, row: 0 }));
    const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
    const sum = (pick: (decided: Decided) => number) =>
      sheet.rows.reduce((total, { decided }) => total + pick(decided), 0);
    return {
      ...sheet,
      findings,
      changes,
      missing,
      totals: {
        received: sheet.rows.length + sheet.refused,
        new: count('received'),
        changed: count('changed'),
        unchanged,
        withdrawn: missing.length,
        refused: sheet.refused,
        stillWithdrawn,
        maskedFields: sum(({ maskedFields }) => maskedFields),
        codeErrors: sum(({ codeError }) => Number(codeError)),
      },
    };
  });
  return { sheets, shrink: gone.shrink, totals: addUp(sheets.map(({ totals }) => totals)) };
}

interface Gone {
  /** Entries that full files no longer hold, under the first sheet of their list. */
  missing: Map<Received, string[]>;
  shrink: number;
}

/**
 * Live entries of each list and unit that no sheet of the list holds. Where rows were refused nothing is
 * missing: the refused row may be the very entry, and a withdrawal is for good.
 */
function findGone(received: Received[], known: Map<string, CurrentEntry>): Gone {
  const gone: Gone = { missing: new Map(), shrink: 0 };
  for (const sheets of Map.groupBy(received, ({ list }) => list.id).values()) {
    const [first] = sheets;
    if (!first || sheets.some(({ refused }) => refused > 0)) continue;
    const held = sheets.flatMap(({ rows }) => rows.map(({ decided }) => decided.entry));
    const present = new Set(held.map(({ id }) => id));
    const missing: string[] = [];
    for (const unit of new Set(held.map((entry) => entry.unit))) {
      const live = [...known.values()].filter(
        ({ record, withdrawn }) => !withdrawn && record.list === first.list.id && record.unit === unit,
      );
      const absent = live.map(({ record }) => record.id).filter((id) => !present.has(id));
      gone.shrink = Math.max(gone.shrink, absent.length / Math.max(live.length, 1));
      missing.push(...absent);
    }
    gone.missing.set(first, missing);
  }
  return gone;
}

function addUp(all: Totals[]): Totals {
  const sum = (key: keyof Totals) => all.reduce((total, totals) => total + totals[key], 0);
  return {
    received: sum('received'),
    new: sum('new'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    withdrawn: sum('withdrawn'),
    refused: sum('refused'),
    stillWithdrawn: sum('stillWithdrawn'),
    maskedFields: sum('maskedFields'),
    codeErrors: sum('codeErrors'),
  };
}

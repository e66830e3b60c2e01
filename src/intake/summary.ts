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
  let shrink = 0;
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
    const missing = mode === 'full' ? missingFrom(sheet, known) : [];
    shrink = Math.max(shrink, missing.length / Math.max(missing.length + unchanged + changes.length, 1));
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
  return { sheets, shrink, totals: addUp(sheets.map(({ totals }) => totals)) };
}

/** Live entries of the sheet's list and units that the sheet does not hold. */
function missingFrom(sheet: Received, known: Map<string, CurrentEntry>): string[] {
  const present = new Set(sheet.rows.map(({ decided }) => decided.entry.id));
  const units = new Set(sheet.rows.map(({ decided }) => decided.entry.unit));
  return [...known.values()]
    .filter(({ record, withdrawn }) => !withdrawn && record.list === sheet.list.id && units.has(record.unit))
    .map(({ record }) => record.id)
    .filter((id) => !present.has(id));
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

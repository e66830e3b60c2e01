import { findUnit, type Unit } from '#src/profiles/units.ts';
import type { IntakeContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';

/** 谁认定、谁发布: the unit is known, entitled to the list, and the same in both columns. */
export function decideUnit(draft: Draft, row: Row, { profile, list }: IntakeContext): Unit | null {
  if (draft.unit === null) return null;
  const unit = findUnit(profile.units, draft.unit);
  if (!unit) {
    row.report('unknown-unit', 'unit', draft.unit);
    return null;
  }
  if (list.units.length > 0 && !list.units.includes(unit.id)) {
    row.report('unit-not-entitled', 'unit', unit.name, { unit: unit.name, list: list.name });
    return null;
  }
  if (draft.publisher !== null && findUnit(profile.units, draft.publisher) !== unit) {
    row.report('publisher-differs', 'publisher', draft.publisher);
    return null;
  }
  return unit;
}

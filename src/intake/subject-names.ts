import { scanText } from '#src/domain/masks.ts';
import { nameFault, organisationName, personName } from '#src/domain/names.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';

/** What is wrong with a name, as a sentence goes on. */
const faults: Record<NonNullable<ReturnType<typeof nameFault>>, string> = {
  empty: '没有一个文字',
  long: '超过 100 个字',
  broken: '含有问号或乱码',
};

/** The name as it is printed; null where the cell cannot be one, which is reported. */
export function decideName(draft: Draft, row: Row): string | null {
  if (draft.name === null) return null;
  const name = draft.kind === 'natural' ? personName(draft.name) : organisationName(draft.name);
  const fault = nameFault(name);
  if (fault !== null) {
    row.report('bad-name', 'name', '', { fault: faults[fault] });
    return null;
  }
  if (scanText(name).masked.some((kind) => kind !== 'address')) {
    row.report('number-in-name', 'name');
    return null;
  }
  return name;
}

/** The name of the 法定代表人; null where the cell holds something else or more, which is reported. */
export function decideRepresentative({ representative }: Draft, row: Row): string | null {
  if (representative === null) return null;
  const fault = nameFault(representative);
  if (fault !== null) {
    row.report('bad-representative', 'representative', '', { fault: faults[fault] });
    return null;
  }
  const { masked } = scanText(representative);
  if (masked.length === 0) return personName(representative);
  row.report('masked-text', 'representative', '', { count: masked.length });
  return null;
}

import { scanText } from '#src/domain/masks.ts';
import { hidePlates, hideThirdPersons } from '#src/domain/third-persons.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';

/**
 * Masks a row's free text before anything else sees it: numbers, contacts and addresses of anybody, names of
 * third persons, and for natural persons their vehicles' plates. Each masked field is reported once.
 */
export function scannerFor(row: Row, { kind, name }: Draft) {
  let fields = 0;
  const scan = (field: string, value: string): string => {
    const numbers = scanText(value);
    const names = hideThirdPersons(numbers.text, name ?? '');
    const plates = kind === 'natural' ? hidePlates(names.text) : { ...names, count: 0 };
    const count = numbers.masked.length + names.count + plates.count;
    if (count > 0) {
      fields += 1;
      row.report('masked-text', field, '', { count });
    }
    return plates.text;
  };
  return Object.assign(scan, { fields: () => fields });
}

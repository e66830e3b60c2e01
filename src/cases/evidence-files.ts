import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from './office.ts';
import type { EvidenceType } from '#src/domain/case-states.ts';

const endings: Record<EvidenceType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** Writes a case's evidence in clear into a folder, named by case and position; returns the paths. */
export function saveEvidence({ id, evidence }: CaseFile, folder: string): string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return evidence.map(({ position, type, bytes }) => {
    const path = join(folder, `${id}-${position}.${endings[type]}`);
    writeFileSync(path, bytes, { mode: 0o600 });
    return path;
  });
}

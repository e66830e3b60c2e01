import type { EvidenceType } from '#src/domain/case-states.ts';
import { deskSettings } from './settings.ts';

const signatures: [EvidenceType, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The type that a file's first bytes prove, whatever its name and its sender say; null for every other file. */
export function evidenceType(bytes: Uint8Array): EvidenceType | null {
  const found = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

/** Code of what is wrong with the evidence as a whole, or null. */
export function evidenceProblem(files: Uint8Array[]): 'too-many' | 'too-large' | 'wrong-type' | null {
  const { files: most, bytes } = deskSettings.evidence;
  if (files.length > most) return 'too-many';
  if (files.some((file) => file.byteLength > bytes)) return 'too-large';
  return files.every(evidenceType) ? null : 'wrong-type';
}

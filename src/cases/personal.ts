import { z } from 'zod';
import { evidenceKinds } from '#src/domain/vocabulary.ts';
import { deriveKey, digest, seal, unseal } from './seal.ts';

/** What names the applicant. It exists in clear only in the request and on the office's screen. */
export const personalSchema = z.object({
  applicantName: z.string(),
  idNumberTail: z.string(),
  relation: z.string().optional(),
  contactPhone: z.string().optional(),
  contactEmail: z.string().optional(),
  statement: z.string(),
  evidenceKind: z.enum(evidenceKinds).optional(),
});
export type Personal = z.infer<typeof personalSchema>;

/** The part of a form that names the applicant. */
export const personalOf = (form: Personal): Personal => personalSchema.parse(form);

const purpose = 'sealed case data';

/** Seals and unseals what belongs to cases, under the key of `keys/` (32 bytes). */
export function createVault(sealKey: Buffer) {
  if (sealKey.length !== 32) throw new Error('密封密钥必须正好是 32 字节。');
  const key = deriveKey(sealKey, purpose);
  const at = (place: 'personal' | 'event' | 'evidence', id: string) => `case:${id}:${place}`;
  return {
    sealPersonal: (id: string, personal: Personal) => seal(key, at('personal', id), JSON.stringify(personal)),
    personal: (id: string, sealed: Buffer): Personal =>
      personalSchema.parse(JSON.parse(unseal(key, at('personal', id), sealed).toString())),
    sealText: (id: string, text: string) => seal(key, at('event', id), text),
    text: (id: string, sealed: Buffer | null) =>
      sealed === null ? null : unseal(key, at('event', id), sealed).toString(),
    sealFile: (id: string, bytes: Uint8Array) => seal(key, at('evidence', id), bytes),
    file: (id: string, sealed: Buffer) => unseal(key, at('evidence', id), sealed),
    /** The same for the same person, however the name is spaced or written in width and case. */
    applicant: ({ applicantName, idNumberTail }: Personal) =>
      digest(sealKey, applicantName.normalize('NFKC').replace(/\s/g, '').toLowerCase(), idNumberTail),
  };
}
export type Vault = ReturnType<typeof createVault>;

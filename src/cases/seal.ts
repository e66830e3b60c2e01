import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const version = 1;
// version 1 byte · key name 4 bytes · nonce 12 bytes · tag 16 bytes · ciphertext
const [nameAt, nonceAt, tagAt, textAt] = [1, 5, 17, 33];

/** The name of a key, which tells a rotation which key a blob needs and nothing about the key. */
const keyName = (key: Buffer) =>
  createHash('sha256').update('xinbang key name').update(key).digest().subarray(0, 4);

/** A key for one purpose out of a longer-lived one (HKDF-SHA256, 32 bytes). */
export function deriveKey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
}

/**
 * Encrypts under a 32-byte key. `place` (case and field) is authenticated with it, so that a blob moved to
 * another case or field does not open.
 */
export function seal(key: Buffer, place: string, plain: string | Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), keyName(key), nonce, cipher.getAuthTag(), text]);
}

/** Decrypts what `seal` made. @throws Error where the key, the place or the bytes are not the same. */
export function unseal(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed[0] !== version || !sealed.subarray(nameAt, nonceAt).equals(keyName(key))) {
    throw new Error('这份资料是用另一把密钥加密的，请检查 keys/ 里的密钥是否与数据库配套。');
  }
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(nonceAt, tagAt))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(tagAt, textAt));
  return Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]);
}

/** A keyed digest (hex) by which the same person can be told again and not be read. */
export function digest(key: Buffer, ...parts: string[]): string {
  return createHmac('sha256', deriveKey(key, 'applicant digest')).update(JSON.stringify(parts)).digest('hex');
}

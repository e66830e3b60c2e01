import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

// 256 is a multiple of 32, so that every character is equally likely.
const characters = (count: number) =>
  Array.from(randomBytes(count), (byte) => alphabet.charAt(byte % alphabet.length)).join('');

/** A case number: the ISO day of receipt and six random characters, `20261120-7K3M9Q`. */
export const newCaseNumber = (day: string) => `${day.replaceAll('-', '')}-${characters(6)}`;

/** A case's secret: 16 random characters (80 bits) in groups of four. */
export const newSecret = () => (characters(16).match(/.{4}/g) ?? []).join('-');

/** A receipt's ticket: 192 random bits for an address. */
export const newTicket = () => randomBytes(24).toString('base64url');

/** The form in which the database knows a ticket (SHA-256, hex). */
export const ticketHash = (ticket: string) => createHash('sha256').update(ticket).digest('hex');

/** What was typed, as it was printed: width and case put right, O, I and L read as Crockford says. */
const plain = (typed: string) =>
  typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');

/** A typed case number as the database knows it. */
export const readCaseNumber = (typed: string) => plain(typed).replace(/^(\d{8})/, '$1-');

// The secret has 80 random bits and cannot be guessed even from a fast hash. The cost (1 MiB, about 2 ms) is set so
// that the counter still takes hundreds of cases a second; it stands in every hash and can be raised later.
const cost = { N: 1024, r: 8, p: 1 };
const length = 32;

const derive = (secret: string, salt: Buffer, { N, r, p }: typeof cost) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(plain(secret), salt, length, { N, r, p }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

/** `scrypt$N$r$p$salt$hash`, salted, base64url. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, cost);
  const parts = [cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')];
  return ['scrypt', ...parts].join('$');
}

const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${randomBytes(16).toString('base64url')}$`;

/** Whether a typed secret fits a stored hash. Null (an unknown or purged case) costs the same time and never fits. */
export async function fitsSecret(typed: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = (stored ?? nobody).split('$');
  const found = await derive(typed, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  const expected = Buffer.from(hash, 'base64url');
  const same = timingSafeEqual(found, expected.length === length ? expected : Buffer.alloc(length));
  return same && stored !== null;
}

import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { seal, unseal } from '#src/cases/seal.ts';
import {
  fitsSecret,
  hashSecret,
  newCaseNumber,
  newSecret,
  newTicket,
  readCaseNumber,
} from '#src/cases/secrets.ts';

test('numbers and secrets have their shape and no ambiguous letter', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        assert.match(newCaseNumber(day), /^\d{8}-[0-9A-HJKMNP-TV-Z]{6}$/);
        assert.match(newSecret(), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        assert.match(newTicket(), /^[\w-]{32}$/);
      },
    ),
  );
});

test('ten thousand secrets are ten thousand different ones and use every character', () => {
  const secrets = Array.from({ length: 10_000 }, newSecret);
  assert.equal(new Set(secrets).size, secrets.length);
  assert.equal(new Set(secrets.join('').replaceAll('-', '')).size, 32);
});

const typing = fc.constantFrom(
  (text: string) => text.toLowerCase(),
  (text: string) => text.replaceAll('-', ''),
  (text: string) => text.replaceAll('-', ' '),
  (text: string) => text.replaceAll('0', 'o').replaceAll('1', 'l'),
  (text: string) => ` ${text}\n`,
  (text: string) => text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
);

test('a secret fits however it is typed, and a number is read however it is typed', async () => {
  const secret = newSecret();
  const stored = await hashSecret(secret);
  await fc.assert(
    fc.asyncProperty(typing, typing, async (one, other) => {
      assert.ok(await fitsSecret(other(one(secret)), stored));
      const number = newCaseNumber('2026-11-20');
      assert.equal(readCaseNumber(other(one(number))), number);
    }),
  );
});

test('no other text fits, whatever it is, and a hash names neither the secret nor repeats', async () => {
  const secret = newSecret();
  const stored = await hashSecret(secret);
  assert.notEqual(await hashSecret(secret), stored);
  assert.ok(!stored.includes(secret));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (typed) => {
      assert.equal(await fitsSecret(typed, stored), false);
      assert.equal(await fitsSecret(typed, null), false);
    }),
    { numRuns: 50 },
  );
});

test('what is sealed opens with the same key at the same place and nowhere else', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.string(),
      fc.string({ minLength: 1 }),
      (bytes, text, place) => {
        const key = Buffer.from(bytes);
        const sealed = seal(key, place, text);
        assert.equal(unseal(key, place, sealed).toString(), Buffer.from(text).toString());
        assert.throws(() => unseal(key, `${place}x`, sealed));
        assert.throws(() => unseal(Buffer.from(bytes.map((byte) => byte ^ 1)), place, sealed));
        sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
        assert.throws(() => unseal(key, place, sealed));
      },
    ),
  );
});

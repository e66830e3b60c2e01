import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { secretKey, signingKeys } from '#src/publish/keys.ts';

const folder = () => join(mkdtempSync(join(tmpdir(), 'xinbang-keys-')), 'keys');

test('a key is made once, readable by its owner only, and stays the same', () => {
  const keys = folder();
  const first = secretKey(keys, 'cases');
  assert.equal(first.length, 32);
  assert.deepEqual(secretKey(keys, 'cases'), first);
  assert.notDeepEqual(secretKey(keys, 'register'), first);
  signingKeys(keys);
  for (const name of ['cases.key', 'register.key', 'signing.pem']) {
    assert.equal(statSync(join(keys, name)).mode & 0o777, 0o600, name);
  }
  assert.deepEqual(readdirSync(keys).sort(), ['cases.key', 'register.key', 'signing.pem', 'signing.pub.pem']);
});

test('a key that was cut short is refused and never used', () => {
  const keys = folder();
  secretKey(keys, 'cases');
  for (const left of ['', 'AAAA', 'x'.repeat(100)]) {
    writeFileSync(join(keys, 'cases.key'), left);
    assert.throws(() => secretKey(keys, 'cases'), /不完整/);
  }
  signingKeys(keys);
  writeFileSync(join(keys, 'signing.pem'), '');
  assert.throws(() => signingKeys(keys), /无法读取/);
});

test('the public half is made again from the private one', () => {
  const keys = folder();
  signingKeys(keys);
  rmSync(join(keys, 'signing.pub.pem'));
  signingKeys(keys);
  assert.ok(readdirSync(keys).includes('signing.pub.pem'));
});

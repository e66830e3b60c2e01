import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { readAddress } from '#src/server/address.ts';
import { partOf, variantsFor } from '#src/server/negotiation.ts';
import { fileAt } from '#src/server/static-files.ts';

const address = (url: string, host: string | undefined = 'x') =>
  readAddress({ url, headers: { host } } as IncomingMessage);

test('a target is a path, whatever stands in it', () => {
  assert.deepEqual(address('/a/?q=//b'), { path: '/a/', search: '?q=//b' });
  for (const target of ['//evil.test/a', '///evil.test//a', '/\\evil.test/a', '/.//evil.test/a']) {
    assert.equal(address(target)?.path, '/evil.test/a', target);
  }
  assert.equal(address('http://evil.test//a')?.path, '/a');
  for (const target of ['', '*', 'a', 'javascript:alert(1)', 'ftp://x/', 'http://', '/%', '/%ff']) {
    assert.equal(address(target), null, target);
  }
});

test('a Host that is no host and port is refused; old programs may leave it out', () => {
  for (const host of ['x', 'x.test:80', '127.0.0.1:1', '[::1]:80']) assert.ok(address('/', host), host);
  for (const host of ['', 'a b', 'u@x', 'x/y', 'x?y', '[', 'x:99999', 'x:', '::1']) {
    assert.equal(address('/', host), null, host);
  }
  assert.ok(readAddress({ url: '/', headers: {} } as IncomingMessage));
});

test('an address names a file inside the site or none', () => {
  assert.equal(fileAt(''), 'index.html');
  assert.equal(fileAt('lists/'), 'lists/index.html');
  assert.equal(fileAt('a%62c.json'), 'abc.json');
  for (const path of [
    '../a',
    'a/../b',
    '%2e%2e/a',
    '..%2fa',
    'a%5cb',
    'a%00',
    '.a',
    'a/.b/',
    'a//b',
    'a.br',
    'a.gz',
    'a.tmp',
    'a%2egz',
  ]) {
    assert.equal(fileAt(path), null, path);
  }
});

test('a part is one range of bytes, or nothing that makes sense', () => {
  const part = (range: string, more = {}) => partOf({ method: 'GET', headers: { range, ...more } }, 100);
  assert.deepEqual(part('bytes=0-9'), { start: 0, end: 9 });
  assert.deepEqual(part('bytes=90-'), { start: 90, end: 99 });
  assert.deepEqual(part('bytes=-10'), { start: 90, end: 99 });
  assert.deepEqual(part('bytes=-1000'), { start: 0, end: 99 });
  assert.deepEqual(part('bytes=5-9999999999999999999999'), { start: 5, end: 99 });
  for (const range of ['bytes=100-', 'bytes=-0']) assert.equal(part(range), 'none', range);
  for (const range of ['', 'bytes=-', 'bytes=5-2', 'bytes=a-b', 'bytes=1-2,3-4', 'x=1-2']) {
    assert.equal(part(range), null, range);
  }
  assert.equal(part('bytes=0-9', { 'if-range': 'W/"x"' }), null);
});

test('compressed forms go to those who take them', () => {
  const endings = (accepted?: string, range?: string) =>
    variantsFor({ 'accept-encoding': accepted, range }).map(({ ending }) => ending);
  assert.deepEqual(endings('gzip, deflate, br'), ['.br', '.gz', '']);
  assert.deepEqual(endings('gzip;q=1.0, br;q=0'), ['.gz', '']);
  assert.deepEqual(endings('brotli, xgzip'), ['']);
  assert.deepEqual(endings(), ['']);
  assert.deepEqual(endings('br', 'bytes=0-1'), ['']);
});

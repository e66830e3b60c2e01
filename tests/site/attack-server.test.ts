import assert from 'node:assert/strict';
import { readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { entryIds } from '#db/snapshot/reads.ts';
import { currentRelease, places, switchTo } from '#src/publish/places.ts';
import { runServer } from '#src/server/run.ts';
import { readConfig } from '#src/config.ts';
import { ask, readAnswer, sendRaw } from '../support/raw-http.ts';
import { liveOf, makeWorld, publish, TODAY, type World } from '../support/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof runServer>>;
let ids: string[];
const log: string[] = [];
const serve = (root: string, env = {}) =>
  runServer(readConfig({ XINBANG_VAR: root, XINBANG_TODAY: TODAY, PORT: '0', ...env }), (line) =>
    log.push(line),
  );
const send = async (target: string, how?: Parameters<typeof ask>[2]) =>
  readAnswer(await ask(server.address, target, how));

before(async () => {
  world = await makeWorld({ entries: 90 });
  server = await serve(world.root);
  const { database, close } = liveOf(world.root);
  ids = entryIds(database);
  close();
});
after(async () => {
  await server.stop();
  world.close();
});

const valid = () => ({
  entry: ids[0] ?? '',
  applicantName: '王小明',
  applicantKind: 'self',
  idNumberTail: '668X',
  contactPhone: '13812345678',
  ground: 'fact-wrong',
  statement: '判决已经履行完毕，附上法院的结案通知书。',
  agree: 'yes',
});
const postForm = (values: Record<string, string>) =>
  fetch(new URL(`/objections/new/?entry=${ids[0]}`, server.address), {
    method: 'POST',
    body: new URLSearchParams(values),
    redirect: 'manual',
  });

test('no address leads out of the site, to a hidden file, or to a twin or draft of a file', async () => {
  const { site } = liveOf(world.root);
  symlinkSync(world.root, join(site, 'way-out'));
  symlinkSync(places(world.root).register, join(site, 'register'));
  writeFileSync(join(site, '.hidden'), 'x');
  writeFileSync(join(site, 'index.html.tmp'), 'x');
  for (const target of [
    '/../register.sqlite',
    '/%2e%2e/%2e%2e/register.sqlite',
    '/%252e%252e/register.sqlite',
    '/..%2f..%2fregister.sqlite',
    '/..%5c..%5cregister.sqlite',
    '/..\\..\\register.sqlite',
    '/way-out%2fregister.sqlite',
    '/register',
    '/.hidden',
    '/a%00',
    '/index.html.br',
    '/index.html.gz',
    '/index.html.tmp',
    '/manifest.json',
    '/snapshot.sqlite',
    '/server/entry.mjs',
    '/_image?href=/etc/passwd',
    `/entries/${'a'.repeat(300)}/`,
    `/${'a/'.repeat(3000)}`,
  ]) {
    const { status, body } = await send(target);
    assert.equal(status, 404, target);
    assert.doesNotMatch(body, /SQLite format|\/work\/|node_modules/, target);
  }
  for (const name of ['way-out', 'register', '.hidden', 'index.html.tmp']) rmSync(join(site, name));
});

test('a target or Host that cannot be understood answers 400, and no target becomes another host', async () => {
  for (const target of ['http://', 'http://[', '*', '/%E0%A4%A', '/cases/received/%E0%A4%A/?ticket=1']) {
    assert.equal((await send(target)).status, 400, target);
  }
  for (const host of ['', 'a b', '%%', '[', 'x:99999', 'a/b?c#d', 'user:pw@evil']) {
    for (const target of ['/', '/status/', `/api/entries/${ids[0]}`]) {
      assert.equal((await send(target, { headers: [`Host: ${host}`] })).status, 400, `${host} ${target}`);
    }
  }
  for (const target of ['//', '///', '/./', 'http://evil.test/'])
    assert.equal((await send(target)).status, 200);
  for (const target of [
    '//lists/judgment-defaulters',
    '/.//lists/judgment-defaulters',
    '/\\lists/judgment-defaulters',
    'http://evil.test/lists/judgment-defaulters',
  ]) {
    const { status, headers } = await send(target);
    assert.deepEqual([status, headers.get('location')], [301, '/lists/judgment-defaulters/'], target);
  }
});

test('only methods that a place takes are answered, by every path and method', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    for (const target of ['/', '/release.json', '/status/', '/cases/received/x/', '/none/', '/healthz']) {
      const { status, headers } = await send(target, { method });
      assert.deepEqual([status, headers.has('allow')], [405, true], `${method} ${target}`);
    }
    const { status, headers } = await send('/api/objections', { method });
    assert.deepEqual([status, headers.get('content-type')], [405, 'application/problem+json'], method);
  }
  const posted = { method: 'POST', headers: ['Host: x', 'Content-Length: 0'] };
  for (const target of ['/', '/release.json', `/entries/${ids[0]}/`]) {
    assert.equal((await send(target, posted)).status, 405, target);
  }
  assert.deepEqual(log, []);
});

test('a range gets exactly its part, or the whole file where it makes no sense', async () => {
  const whole = await send('/robots.txt');
  const size = Buffer.byteLength(whole.body);
  const part = async (range: string) => {
    const { status, body } = await send('/robots.txt', { headers: ['Host: x', `Range: ${range}`] });
    return [status, body];
  };
  assert.deepEqual(await part('bytes=0-0'), [206, whole.body.slice(0, 1)]);
  assert.deepEqual(await part('bytes=-5'), [206, whole.body.slice(-5)]);
  assert.deepEqual(await part(`bytes=3-${'9'.repeat(20)}`), [206, whole.body.slice(3)]);
  assert.deepEqual(await part(`bytes=${size}-`), [416, '']);
  for (const range of ['bytes=5-2', 'bytes=abc', 'bytes=0-1,3-4', 'items=0-3', 'bytes=-', 'bytes=--5']) {
    assert.deepEqual(await part(range), [200, whole.body], range);
  }
});

test('a body that would take memory or time out of proportion is refused, and its sender sees why', async () => {
  const post = async (path: string, type: string, body: string, how = 'Content-Length') => {
    const bytes = Buffer.from(body);
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\n`;
    const chunked = Buffer.concat([
      Buffer.from(`Transfer-Encoding: chunked\r\n\r\n${bytes.length.toString(16)}\r\n`),
      bytes,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const sized = Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
    const framed = how === 'chunked' ? chunked : sized;
    return readAnswer(await sendRaw(server.address, Buffer.concat([Buffer.from(head), framed])));
  };
  const plain = 'application/x-www-form-urlencoded';
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
  for (const [type, body, status] of [
    [plain, 'a&'.repeat(5_000_000), 413],
    [plain, 'a'.repeat(40_000_000), 413],
    ['multipart/form-data; boundary=x', `${part.repeat(100_000)}--x--\r\n`, 400],
    ['multipart/form-data; boundary=x', 'x'.repeat(40_000_000), 413],
    ['application/json', `{"a":[${'[],'.repeat(3_000_000)}1]}`, 400],
    ['application/json', `{"a":${'['.repeat(3_000_000)}`, 400],
  ] as const) {
    const started = Date.now();
    const answer = await post('/api/objections', type, body);
    assert.equal(answer.status, status, `${type} ${body.slice(0, 20)}`);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.ok(Date.now() - started < 2000, `${type} took ${Date.now() - started} ms`);
  }
  assert.equal((await post('/api/status', 'application/json', 'x'.repeat(1_000_000), 'chunked')).status, 413);
  assert.equal((await post('/status/', plain, 'x'.repeat(100_000))).status, 413);
  assert.equal((await post('/status/', plain, 'x'.repeat(100), 'chunked')).status, 411);
});

test('asking for the headers of a receipt does not spend it', async () => {
  const posted = await postForm(valid());
  assert.equal(posted.status, 303);
  const receipt = new URL(posted.headers.get('location') ?? '', server.address);
  await fetch(receipt, { method: 'HEAD' });
  assert.match(await (await fetch(receipt)).text(), /\w{4}-\w{4}-\w{4}-\w{4}/);
});

test('while another process locks the cases, pages come at once and posts and receipts answer 503', async () => {
  const posted = await postForm({ ...valid(), applicantName: '李小红' });
  const receipt = new URL(posted.headers.get('location') ?? '', server.address);
  const other = new Database(places(world.root).cases);
  other.exec('BEGIN EXCLUSIVE');
  const ticket = receipt.searchParams.get('ticket') ?? '';
  const waiting = Promise.all([
    postForm({ ...valid(), applicantName: '赵小刚' }),
    fetch(new URL('/api/objections', server.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...valid(), applicantName: '钱小芳' }),
    }),
    fetch(receipt),
    fetch(new URL('/healthz', server.address)),
  ]);
  await pause(100);
  const started = Date.now();
  assert.equal((await fetch(new URL('/', server.address))).status, 200);
  assert.ok(Date.now() - started < 1000, `a page took ${Date.now() - started} ms`);
  for (const answer of await waiting) {
    assert.equal(answer.status, 503, answer.url);
    assert.ok(Number(answer.headers.get('retry-after')) > 0, answer.url);
  }
  other.exec('COMMIT');
  other.close();
  assert.match(await (await fetch(receipt)).text(), /\w{4}-\w{4}-\w{4}-\w{4}/);
  assert.ok(!log.join('').includes(ticket));
});

test('a release that is missing or broken is a sentence, and the next good one is served', async () => {
  const good = currentRelease(world.root);
  assert.ok(good);
  rmSync(places(world.root).current);
  const none = await send('/');
  assert.deepEqual([none.status, none.body], [503, '还没有发布。请先运行 npm run release。\n']);
  const { release: broken } = await publish(world);
  const { server: bundle } = currentRelease(world.root) ?? { server: '' };
  renameSync(bundle, `${bundle}-away`);
  log.length = 0;
  const answers = await Promise.all(Array.from({ length: 5 }, () => send('/')));
  for (const { status, body, headers } of answers) {
    assert.equal(status, 503);
    assert.match(body, /网站暂时无法提供/);
    assert.ok(headers.has('retry-after'));
  }
  assert.equal((await send('/healthz')).status, 503);
  assert.deepEqual([log.length, log[0]?.includes(broken)], [1, true]);
  switchTo(world.root, good.id);
  assert.equal((await send('/')).status, 200);
  assert.ok(readdirSync(places(world.root).releases).length > 1);
});

test('callers that hang up, in the middle of a page or of a post, leave no trace', async () => {
  log.length = 0;
  const big = `POST /api/objections HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{`;
  await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const controller = new AbortController();
      const asked = fetch(new URL(index % 2 ? '/release.json' : '/status/', server.address), {
        signal: controller.signal,
      }).catch(() => undefined);
      await pause(index % 7);
      controller.abort();
      await asked;
    }),
  );
  await Promise.race([sendRaw(server.address, big), pause(300)]);
  assert.equal((await send('/')).status, 200);
  assert.deepEqual(log, []);
});

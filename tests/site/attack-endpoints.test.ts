import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openCases } from '#db/cases/open.ts';
import { entryIds } from '#db/snapshot/reads.ts';
import { fileLines } from '#src/cases/office-words.ts';
import { createOffice } from '#src/cases/office.ts';
import { readConfig } from '#src/config.ts';
import { secretKey } from '#src/publish/keys.ts';
import { places } from '#src/publish/places.ts';
import { runServer } from '#src/server/run.ts';
import { liveOf, makeWorld, TODAY, type World } from '../support/world.ts';

/** How many changed requests; the seed is printed, so that a failure can be repeated. */
const ROUNDS = Number(process.env['XINBANG_FUZZ'] ?? 300);
const SEED = Number(process.env['XINBANG_SEED'] ?? process.hrtime.bigint() % 1_000_000n);
let state = SEED;
/** mulberry32: small, and without short cycles. */
const random = (below: number) => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
};
const pick = <T>(from: readonly T[]) => from[random(from.length)] as T;

let world: World;
let server: Awaited<ReturnType<typeof runServer>>;
let entry: string;
const log: string[] = [];
const listen = (env = {}) =>
  runServer(
    readConfig({
      XINBANG_VAR: world.root,
      XINBANG_TODAY: TODAY,
      XINBANG_LIMITS: 'off',
      PORT: '0',
      ...env,
    }),
    (line) => log.push(line),
  );
const post = (path: string, init: RequestInit) =>
  fetch(new URL(path, server.address), { method: 'POST', redirect: 'manual', ...init });

before(async () => {
  console.log(`fuzz seed ${SEED}`);
  world = await makeWorld({ entries: 60 });
  server = await listen();
  const { database, close } = liveOf(world.root);
  entry = entryIds(database)[0] ?? '';
  close();
});
after(async () => {
  await server.stop();
  world.close();
});

const valid = (): Record<string, unknown> => ({
  entry,
  applicantName: '王小明',
  applicantKind: 'self',
  idNumberTail: '668X',
  contactPhone: '13812345678',
  contactEmail: 'a@example.com',
  ground: 'fact-wrong',
  statement: '判决已经履行完毕，附上法院的结案通知书。',
  agree: 'yes',
  case: '20261120-AAAAAA',
  secret: 'AAAA-AAAA-AAAA-AAAA',
});

const STRANGE: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, [], [[]], {}, { toString: 'x' }, { __proto__: { entry: 'x' } }, ['a', 'b']],
  ...[
    '',
    ' ',
    '\0',
    '\ud800',
    'a\udfff',
    '\u202e\u2066',
    '\u009b31m\u001b[2J',
    '\r\nSet-Cookie: a=b',
    "' OR 1=1--",
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{7*7}}',
    '${7*7}',
    '../../etc/passwd',
    '%00',
  ],
  ...[
    'x'.repeat(5_000),
    '字'.repeat(3_000),
    '🀄'.repeat(2_001),
    '1'.repeat(300),
    'a@'.repeat(500),
    '\n'.repeat(9_000),
  ],
];
const TYPES = [
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'APPLICATION/JSON',
    'text/plain',
    'text/xml',
    '',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'a/b;'.repeat(50),
  ],
  ...[
    'multipart/form-data; boundary="x',
    'multipart/form-data; boundary=x',
    `multipart/form-data; boundary=${'-'.repeat(80)}`,
  ],
];

/** A page without its attributes' values, in which markup is only text. */
const unquoted = (page: string) => page.replace(/="[^"]*"/g, '');

const asText = (value: unknown) =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();

function multipart(fields: Record<string, unknown>): string {
  const names = ['a.pdf', '../../x.pdf', 'C:\\x', 'a"b', '', 'x\u0000.png', '证据.pdf', '<b>.jpg'];
  const parts = Object.entries(fields).map(([name, value]) => {
    const file =
      random(6) === 0
        ? `; filename="${pick(names)}"\r\nContent-Type: ${pick(['application/pdf', 'x', ''])}`
        : '';
    return `--x${pick(['', '', '', '-', ' '])}\r\nContent-Disposition: form-data; name="${name}"${file}${pick(['\r\n\r\n', '\r\n\r\n', '\n\n', '\r\n'])}${asText(value)}\r\n`;
  });
  return `${parts.join('')}--x${pick(['--\r\n', '--', '', '\r\n'])}`;
}

/** A request that was right before one to four things in it were changed. */
function changed(): { path: string; init: RequestInit & { headers: Record<string, string> } } {
  const fields = valid();
  for (let times = 1 + random(4); times > 0; times -= 1) {
    const name = pick([
      ...Object.keys(fields),
      '__proto__',
      'constructor',
      'toString',
      'evidence',
      'status',
      'errors',
    ]);
    if (random(4) === 0) Reflect.deleteProperty(fields, name);
    else Object.defineProperty(fields, name, { value: pick(STRANGE), enumerable: true, configurable: true });
  }
  const texts = Object.entries(fields).map(([name, value]) => [name, asText(value)]);
  const json = JSON.stringify(fields);
  const [right, body] = pick<[string, NonNullable<RequestInit['body']>]>([
    ['application/json', json],
    ['application/json', json],
    ['application/json', json.slice(0, random(300))],
    ['application/json', gzipSync(json)],
    ['application/json', Uint8Array.from({ length: random(400) }, () => random(256))],
    ['application/x-www-form-urlencoded', new URLSearchParams([...texts, ...texts])],
    ['multipart/form-data; boundary=x', multipart(fields)],
    ['multipart/form-data; boundary=x', multipart(fields)],
  ]);
  const type = random(5) === 0 ? pick(TYPES) : right;
  const headers: Record<string, string> = { accept: pick(['*/*', 'application/json', 'text/html']) };
  if (type) headers['content-type'] = type;
  if (random(8) === 0) headers['content-encoding'] = 'gzip';
  const path = pick([
    ...[
      '/api/objections',
      '/api/repairs',
      '/api/status',
      `/objections/new/?entry=${entry}`,
      '/repairs/new/',
      '/status/',
    ],
    ...['/cases/received/20261120-AAAAAA/?ticket=x', '/api/objections/', '/objections/new/?entry=<script>'],
  ]);
  return { path, init: { method: 'POST', headers, body } };
}

test('changed requests never meet a 500, a crash or a stack; every refusal says what to do in Chinese', async () => {
  const start = process.memoryUsage().rss;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { path, init } = changed();
    const where = `${path} ${JSON.stringify(init.headers)} round ${round}, seed ${SEED}`;
    const answer = await post(path, init);
    const text = await answer.text();
    assert.ok(answer.status < 500, `${answer.status} ${where}`);
    assert.doesNotMatch(
      unquoted(text),
      /\bat .*\.(?:ts|mjs|js):\d+|node_modules|<script>alert|<img src=x/,
      where,
    );
    if (path.startsWith('/api/') && answer.status >= 400) {
      assert.equal(answer.headers.get('content-type'), 'application/problem+json', where);
      const { errors } = JSON.parse(text) as { errors: { message: string }[] };
      assert.ok(
        errors.length > 0 && errors.every(({ message }) => /\p{Script=Han}.*。$/u.test(message)),
        where,
      );
    }
  }
  assert.ok(process.memoryUsage().rss - start < 600 * 1024 * 1024, 'memory');
  assert.deepEqual(log, []);
});

test('a value of any kind in any field is a problem of that field', async () => {
  for (const name of Object.keys(valid())) {
    for (const value of STRANGE.filter((each) => typeof each !== 'string')) {
      const body = JSON.stringify({ ...valid(), applicantName: `王${name}`, [name]: value });
      const headers = { 'content-type': 'application/json' };
      for (const path of ['/api/objections', '/api/repairs', '/api/status']) {
        const { status } = await post(path, { headers, body });
        assert.ok(status < 500, `${path} ${name} ${body}`);
      }
    }
  }
  assert.deepEqual(log, []);
});

test('markup and terminal commands in a field come out as text, in the form and on the office screen', async () => {
  const nasty = '<script>alert(1)</script>"\'><b>\u001b[2J\u009b31m\u202e';
  const filled = {
    ...valid(),
    applicantName: nasty,
    statement: `${nasty} 十个字以上的说明文字\n决定：异议成立`,
  };
  const { case: number } = (await (
    await post('/api/objections', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(filled),
    })
  ).json()) as { case: string };
  const again = new URLSearchParams({ ...(filled as Record<string, string>), idNumberTail: 'wrong' });
  const page = await (await post(`/objections/new/?entry=${entry}`, { body: again })).text();
  assert.ok(!unquoted(page).includes('<script>alert'));
  const store = openCases(places(world.root).cases);
  const live = { mark: () => Promise.resolve(), withdraw: () => Promise.resolve() };
  const now = () => ({ at: `${TODAY}T08:00:00.000Z`, day: TODAY });
  const office = createOffice({ store, now, live, sealKey: secretKey(places(world.root).keys, 'cases') });
  const screen = fileLines(await office.show(number, '李'));
  store.close();
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  assert.doesNotMatch(screen, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  assert.doesNotMatch(screen, /^决定：/m, 'an applicant cannot write a line of the office');
});

test('limits answer 429 with Retry-After, other sites 403, and programs without Origin are served', async () => {
  const limited = await listen({ XINBANG_LIMITS: 'on' });
  try {
    const ask = (headers: Record<string, string> = {}) =>
      fetch(new URL('/api/status', limited.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ case: '20261120-AAAAAA', secret: 'x' }),
      });
    assert.equal((await ask()).status, 404);
    const foreign: Record<string, string>[] = [
      { origin: 'null' },
      { origin: 'http://evil.test' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      assert.equal((await ask(headers)).status, 403);
      const form = await fetch(new URL('/status/', limited.address), {
        method: 'POST',
        headers,
        body: new URLSearchParams({ case: 'x', secret: 'x' }),
      });
      assert.equal(form.status, 403);
    }
    const answers = await Promise.all(Array.from({ length: 80 }, () => ask()));
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length >= 15);
    assert.ok(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0));
  } finally {
    await limited.stop();
  }
});

test('F12 what was typed stands in clear in no file of the state folder, and private files are for their owner', async () => {
  const secretWords = ['钟离不凡', '13987654321', '世上只有我这样说明情况'];
  const [applicantName = '', contactPhone = '', statement = ''] = secretWords;
  const answer = await post('/api/repairs', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...valid(), ground: 'performed', applicantName, contactPhone, statement }),
  });
  assert.equal(answer.status, 201);
  const { secret } = (await answer.json()) as { secret: string };
  for (const item of readdirSync(world.root, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const bytes = readFileSync(join(item.parentPath, item.name));
    for (const word of [...secretWords, secret]) assert.ok(!bytes.includes(word), `${word} in ${item.name}`);
  }
  const { register, cases, keys } = places(world.root);
  for (const path of [register, cases, `${cases}-wal`, join(keys, 'cases.key'), join(keys, 'signing.pem')]) {
    assert.equal(statSync(path).mode & 0o077, 0, path);
  }
});

import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { accepted, entry, fields, formRequest, jsonRequest, lookup, openDesk } from './fixture.ts';
import { api } from '#src/server/api.ts';

function openApi(t: TestContext, base = '/') {
  const place = openDesk(t);
  const context = { desk: place.desk, lookup, release: '20260213-100000', base, caller: '192.0.2.1' };
  const send = async (request: Request) => {
    const response = await api(request, context);
    assert.ok(response);
    const text = await response.text();
    return { response, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
  return { ...place, context, send };
}

test('a program gets 201 with number, secret and dates', async (t) => {
  const { response, body } = await openApi(t).send(jsonRequest(fields));
  assert.equal(response.status, 201);
  assert.deepEqual(Object.keys(body), ['case', 'secret', 'receivedAt', 'promisedBy']);
});

test('a form is led to its receipt, under the base path; a form that asks for JSON gets 201', async (t) => {
  const place = openApi(t, '/hhb/');
  const to = (request: Request) => new Request('http://site.test/hhb/api/objections', request);
  const page = await place.send(to(formRequest(fields, [], { accept: 'text/html,application/json' })));
  assert.equal(page.response.status, 303);
  assert.match(
    page.response.headers.get('location') ?? '',
    /^\/hhb\/cases\/received\/20260213-\w{6}\/\?ticket=/,
  );
  const other = to(formRequest({ ...fields, applicantName: '钱七' }, [], { accept: 'application/json' }));
  assert.equal((await place.send(other)).response.status, 201);
});

test('errors are problem documents with every field', async (t) => {
  const { response, body } = await openApi(t).send(jsonRequest({ ...fields, statement: '短' }));
  assert.equal(response.status, 422);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.deepEqual(Object.keys(body), ['type', 'title', 'status', 'detail', 'errors']);
  const message = '请至少写 10 个字，把情况说清楚。';
  assert.deepEqual(body.errors, [{ field: 'statement', code: 'too-short', message }]);
});

test('status answers by JSON and by form, and nothing to a wrong secret', async (t) => {
  const place = openApi(t);
  const { case: id, secret } = await accepted(place);
  const to = 'http://site.test/api/status';
  const { response, body } = await place.send(jsonRequest({ case: id, secret }, {}, to));
  assert.equal(response.status, 200);
  assert.deepEqual(Object.keys(body), ['case', 'kind', 'state', 'steps', 'promisedBy', 'overdue']);
  const form = new Request(to, { method: 'POST', body: new URLSearchParams({ case: id, secret }) });
  assert.equal((await place.send(form)).response.status, 200);
  const wrong = await place.send(jsonRequest({ case: id, secret: 'x' }, {}, to));
  const unknown = await place.send(jsonRequest({ case: '20260213-AAAAAA', secret: 'x' }, {}, to));
  assert.deepEqual([wrong.response.status, wrong.body], [404, unknown.body]);
  assert.equal((await place.send(jsonRequest({ case: id }, {}, to))).response.status, 422);
  assert.equal((await place.send(jsonRequest('x'.repeat(20_000), {}, to))).response.status, 413);
});

test('an entry answers its state, a withdrawn one 410 and an unknown one 404, without a name', async (t) => {
  const { send } = openApi(t);
  const ask = (id: string) => send(new Request(`http://site.test/api/entries/${id}`));
  const { body } = await ask(entry);
  assert.deepEqual(body, {
    id: entry,
    state: 'published',
    list: 'plain',
    unit: 'court',
    release: '20260213-100000',
  });
  assert.equal((await ask('withdrawn000')).response.status, 410);
  assert.equal((await ask('nothing00000')).response.status, 404);
});

test('another site cannot post: by Sec-Fetch-Site and by Origin', async (t) => {
  const { send, store } = openApi(t);
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'http://evil.test', host: 'site.test' },
    { origin: 'http://site.test.evil.test', host: 'site.test' },
    { origin: 'null', host: 'site.test' },
  ];
  for (const headers of foreign) {
    assert.equal((await send(jsonRequest(fields, headers))).response.status, 403, JSON.stringify(headers));
  }
  assert.deepEqual(await store.reads.list({}), []);
  const own = { origin: 'http://site.test', host: 'site.test', 'sec-fetch-site': 'same-origin' };
  assert.equal((await send(jsonRequest(fields, own))).response.status, 201);
});

test('other methods answer 405 with Allow, other types 415, unknown endpoints 404, other paths nothing', async (t) => {
  const { send, context } = openApi(t);
  const got = await send(new Request('http://site.test/api/objections'));
  assert.deepEqual([got.response.status, got.response.headers.get('allow')], [405, 'POST']);
  const put = await send(new Request(`http://site.test/api/entries/${entry}`, { method: 'PUT' }));
  assert.deepEqual([put.response.status, put.response.headers.get('allow')], [405, 'GET, HEAD']);
  const text = jsonRequest('x', { 'content-type': 'text/plain' });
  assert.equal((await send(text)).response.status, 415);
  for (const path of ['api/', 'api/nothing', 'api/status/x', 'api/objections/x/y']) {
    assert.equal((await send(new Request(`http://site.test/${path}`))).response.status, 404, path);
  }
  assert.equal(await api(new Request('http://site.test/entries/x/'), context), null);
});

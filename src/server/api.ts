import type { Desk, Refusal } from '#src/cases/desk.ts';
import type { EntryLookup } from '#src/cases/entry-lookup.ts';
import { readBody } from '#src/cases/read-body.ts';
import { isRefusal } from '#src/cases/refusals.ts';
import { deskSettings } from '#src/cases/settings.ts';
import type { CaseKind } from '#src/domain/vocabulary.ts';

/** What the endpoints stand on. */
export interface ApiContext {
  desk: Desk;
  lookup: EntryLookup;
  /** Id of the live release, `YYYYMMDD-HHMMSS`. */
  release: string;
  /** Path under which the site lives, with both slashes. */
  base: string;
  /** Network address of the caller, by which limits count. */
  caller: string;
}

/** A fault as the API tells it; `status` also knows what only HTTP can refuse. */
interface Problem extends Omit<Refusal, 'status'> {
  status: Refusal['status'] | 403 | 405 | 500;
}

/** An answer as `application/problem+json` (RFC 9457): type, title, status, detail, errors. */
function problemResponse(
  { status, title, errors, retryAfter }: Problem,
  headers: Record<string, string> = {},
): Response {
  const detail = errors.map(({ message }) => message).join('');
  const body = { type: 'about:blank', title, status, detail, errors };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': 'zh-CN',
      'cache-control': 'no-store',
      ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}),
      ...headers,
    },
  });
}

/** A problem with one sentence and no field. */
const problem = (status: Problem['status'], title: string, code: string, message: string): Problem => ({
  status,
  title,
  errors: [{ field: '', code, message }],
});

/**
 * False where a browser says that another site sends the request: by `Sec-Fetch-Site`, which pages cannot
 * forge, or in older browsers by an `Origin` whose host is not the request's. Programs send neither and may pass.
 */
export function isSameSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

type Handler = (request: Request, context: ApiContext) => Promise<Response>;

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });

/** A program that asks for JSON and not for a page. */
const wantsJson = (request: Request) => {
  const accept = request.headers.get('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
};

const submit =
  (kind: CaseKind): Handler =>
  async (request, { desk, base, caller }) => {
    const answer = await desk.submit(kind, request, caller);
    if ('refusal' in answer) return problemResponse(answer.refusal);
    const { receipt, ...accepted } = answer.accepted;
    if (!answer.form || wantsJson(request)) return json(201, accepted);
    const location = base + receipt.slice(1);
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  };

const status: Handler = async (request, { desk, caller }) => {
  const most = deskSettings.statusBody;
  const body = await readBody(request, { form: most, json: most });
  if (isRefusal(body)) return problemResponse(body);
  const typed = (name: string) => (typeof body.fields[name] === 'string' ? body.fields[name] : '');
  const answer = await desk.progress(typed('case'), typed('secret'), caller);
  if (isRefusal(answer)) return problemResponse(answer);
  const { kind, state, steps, promisedBy, overdue } = answer;
  return json(200, { case: answer.case, kind, state, steps, promisedBy, overdue });
};

const entry =
  (id: string): Handler =>
  async (_request, { lookup, release }) => {
    const answer = await Promise.resolve(lookup(id));
    if (answer.state === 'unknown') {
      const sentence = '没有找到这条记录，请核对编号。';
      return problemResponse(problem(404, '没有找到', 'unknown-entry', sentence));
    }
    if (answer.state === 'withdrawn') {
      return problemResponse(problem(410, '记录已撤下', 'withdrawn', '这条记录已经停止公示。'));
    }
    const { list, unit, objection } = answer.row;
    return json(200, {
      id: answer.row.id,
      state: objection ? 'objection' : 'published',
      list,
      unit,
      release,
    });
  };

/** The answer to a method that an endpoint does not take. */
export const refuseMethod = (allow: string): Response =>
  problemResponse(problem(405, '方法不支持', 'method', `这个接口请用 ${allow} 方法访问。`), { allow });

/** The answer to an error that nobody foresaw; nothing of it is told. */
export const failed = (): Response =>
  problemResponse(problem(500, '服务暂时出错', 'failed', '服务暂时出错，请稍后再试。'));

/** The handler of a path below the base, with the methods it takes. */
function route(path: string): { methods: string[]; handle: Handler } | null {
  const [, place = '', id] = /^api\/([a-z]+)(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  if (place === 'entries' && id) return { methods: ['GET', 'HEAD'], handle: entry(id) };
  if (id !== undefined) return null;
  if (place === 'objections') return { methods: ['POST'], handle: submit('objection') };
  if (place === 'repairs') return { methods: ['POST'], handle: submit('repair') };
  if (place === 'status') return { methods: ['POST'], handle: status };
  return null;
}

/** Answers everything under `<base>api/`; null for any other path. An unexpected error is the caller's to log. */
export async function api(request: Request, context: ApiContext): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(`${context.base}api/`)) return null;
  const found = route(pathname.slice(context.base.length));
  if (!found) return problemResponse(problem(404, '没有找到', 'no-endpoint', '没有这个接口，请核对地址。'));
  if (!found.methods.includes(request.method)) return refuseMethod(found.methods.join(', '));
  if (request.method === 'POST' && !isSameSite(request)) {
    const sentence = '请求来自其他网站，未予受理，请回到本站页面填写。';
    return problemResponse(problem(403, '来源不符', 'cross-site', sentence));
  }
  return found.handle(request, context);
}

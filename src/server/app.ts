import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '#src/cases/desk.ts';
import { readAddress } from './address.ts';
import { api, failed, refuseMethod } from './api.ts';
import { allowFraming, setSecurityHeaders } from './headers.ts';
import { health } from './health.ts';
import type { followCurrent, LiveRelease } from './live-release.ts';
import { refusePost } from './posts.ts';
import { fileAt, sendFile } from './static-files.ts';
import { callerOf, sendWebResponse, toWebRequest } from './web.ts';

export interface AppSetup {
  root: string;
  releases: ReturnType<typeof followCurrent>;
  desk: Desk;
  casesReady: () => Promise<boolean>;
}

/** One request below the base path of the live release. */
interface Visit {
  live: LiveRelease;
  request: IncomingMessage;
  response: ServerResponse;
  /** Path below the base, without its first slash. */
  path: string;
  search: string;
}

/** A record's page and data, and its card. */
const ENTRY = /^(?:entries|embed\/entry)\/([a-z0-9]{12,32})(?:\.json|\/index\.html)$/;

/** One request from start to end: headers, health, endpoints, withdrawn records, files, pages on demand, 404. */
export function createApp(setup: AppSetup) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSecurityHeaders(response);
    const address = readAddress(request);
    if (!address) {
      say(response, 400, '网址或者主机名无法识别。请检查网址后重新打开。');
      return;
    }
    const { path, search } = address;
    request.url = path + search;
    const { live, fault } = await setup.releases.get();
    if (path.endsWith('/healthz') && isRead(request)) {
      await sendWebResponse(await health(live, setup.root, setup.casesReady), response);
    } else if (!live) {
      const missing = '还没有发布。请先运行 npm run release。';
      say(response, 503, fault ? '网站暂时无法提供，请稍后再试。' : missing, { 'Retry-After': '60' });
    } else if (path.startsWith(live.view.base)) {
      await answer(setup, { live, request, response, path: path.slice(live.view.base.length), search });
    } else if (path === '/' || `${path}/` === live.view.base) {
      say(response, 302, '', { Location: live.view.base });
    } else {
      await notFound(live, request, response);
    }
  };
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

async function answer(setup: AppSetup, visit: Visit): Promise<void> {
  const { live, request, response, path, search } = visit;
  if (path.startsWith('api/')) {
    await answerApi(setup, visit);
    return;
  }
  if (!isRead(request) && request.method !== 'POST') {
    say(response, 405, '网站的页面不支持这种方法。', { Allow: 'GET, HEAD, POST' });
    return;
  }
  const file = fileAt(path);
  const [, entry] = ENTRY.exec(file ?? '') ?? [];
  const status = entry && live.lookup(entry).state === 'withdrawn' ? 410 : 200;
  if (isRead(request)) {
    if (file?.startsWith('embed/') && existsSync(join(live.folder.site, file))) allowFraming(response);
    if (file && (await sendFile(live.folder.site, file, request, response, status))) return;
    if (status === 410) {
      say(response, 410, '这条记录已经停止公示。');
      return;
    }
  } else if (file && existsSync(join(live.folder.site, file))) {
    say(response, 405, '这个页面只能查看。', { Allow: 'GET, HEAD' });
    return;
  }
  if (file && !path.endsWith('/') && existsSync(join(live.folder.site, file, 'index.html'))) {
    say(response, 301, '', { Location: `${live.view.base}${path}/${search}` });
    return;
  }
  await onDemand(setup, visit);
}

async function answerApi({ desk }: AppSetup, { live, request, response }: Visit): Promise<void> {
  const caller = callerOf(request);
  const context = { desk, lookup: live.lookup, release: live.folder.id, base: live.view.base, caller };
  const asked = toWebRequest(request);
  // The web standard has no request with such a method (TRACE), and no endpoint takes it.
  const answered = asked ? api(asked, context) : Promise.resolve(refuseMethod('GET, HEAD, POST'));
  await answered.then(
    (given) => given && sendWebResponse(given, response),
    async (error: unknown) => {
      await sendWebResponse(failed(), response);
      throw error;
    },
  );
}

/** Lets Astro render a page. */
async function onDemand({ desk, casesReady }: AppSetup, visit: Visit): Promise<void> {
  const { live, request, response, path, search } = visit;
  const refusal = request.method === 'POST' ? refusePost(request, path) : null;
  if (refusal) {
    say(response, refusal.status, refusal.sentence);
    return;
  }
  // A receipt spends its ticket while it is rendered; there is no way to say afterwards that it could not.
  if (path.startsWith('cases/received/') && !(await casesReady())) {
    response.setHeader('Retry-After', '10');
    if (await sendFile(live.folder.site, '503.html', request, response, 503)) return;
    say(response, 503, '系统暂时打不开回执。请稍后刷新这个页面。');
    return;
  }
  // Whoever only asks for the headers sees nothing of the page: without its query nothing is spent on it.
  request.url = `${live.view.base}${path}${request.method === 'HEAD' ? '' : search}`;
  let missing = false;
  const next = () => {
    missing = true;
  };
  await live.astro(request, response, next, { release: live.view, desk, caller: callerOf(request) });
  if (missing) await notFound(live, request, response);
}

async function notFound({ folder }: LiveRelease, request: IncomingMessage, response: ServerResponse) {
  if (await sendFile(folder.site, '404.html', request, response, 404)) return;
  say(response, 404, '没有找到这个页面。请检查网址。');
}

/** One sentence as plain text. */
function say(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Record<string, string> = {},
): void {
  const body = sentence && `${sentence}\n`;
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': length,
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

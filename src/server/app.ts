import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Desk } from '#src/cases/desk.ts';
import { api, isSameSite } from './api.ts';
import { setSecurityHeaders } from './headers.ts';
import { health } from './health.ts';
import type { followCurrent, LiveRelease } from './live-release.ts';
import { callerOf, sendWebResponse, toWebRequest } from './web.ts';

export interface AppSetup {
  root: string;
  releases: ReturnType<typeof followCurrent>;
  desk: Desk;
  casesReady: () => Promise<boolean>;
}

const ENTRY = /^entries\/([a-z0-9]{12,32})(\/(?:index\.html)?|\.json)$/;

/** One request from start to end: headers, health, endpoints, withdrawn records, files, pages on demand, 404. */
export function createApp(setup: AppSetup) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSecurityHeaders(response);
    const live = await setup.releases.get();
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.endsWith('/healthz')) {
      await sendWebResponse(await health(live, setup.root, setup.casesReady), response);
      return;
    }
    if (!live) {
      send(response, 503, 'text/plain; charset=utf-8', '还没有发布。请先运行 npm run release。\n', {
        'Retry-After': '60',
      });
      return;
    }
    const { base } = live.view;
    if (!pathname.startsWith(base)) {
      if (pathname === '/' || `${pathname}/` === base) redirect(response, 302, base);
      else await notFound(live, response);
      return;
    }
    await answer(setup, live, request, response, pathname.slice(base.length), search);
  };
}

async function answer(
  { desk }: AppSetup,
  live: LiveRelease,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  search: string,
): Promise<void> {
  const { base } = live.view;
  const caller = callerOf(request);
  if (path.startsWith('api/')) {
    const context = { desk, lookup: live.lookup, release: live.folder.id, base, caller };
    const answered = await api(toWebRequest(request), context);
    if (answered) await sendWebResponse(answered, response);
    return;
  }
  const record = ENTRY.exec(path);
  if (record?.[1] && live.lookup(record[1]).state === 'withdrawn') {
    await gone(live, record[1], record[2] === '.json', response);
    return;
  }
  if (/[^/]$/.test(path) && existsSync(join(live.folder.site, path, 'index.html'))) {
    redirect(response, 301, `${base}${path}/${search}`);
    return;
  }
  const posted = request.method === 'POST';
  if (posted && !isSameSite(toWebRequest(request, 'headers'))) {
    send(response, 403, 'text/plain; charset=utf-8', '请求来自其他网站，未予受理。请回到本站页面填写。\n');
    return;
  }
  const onDemand = () => {
    request.url = `${base}${path}${search}`;
    const missing = () => void notFound(live, response);
    void live.astro(request, response, missing, { release: live.view, desk, caller });
  };
  request.url = `/${path}${search}`;
  if (posted) onDemand();
  else live.files(request, response, onDemand);
}

/** 410 without the name; the file is the tombstone that the withdrawal or the release put there. */
async function gone(
  { folder }: LiveRelease,
  entry: string,
  json: boolean,
  response: ServerResponse,
): Promise<void> {
  const file = join(folder.site, 'entries', json ? `${entry}.json` : `${entry}/index.html`);
  send(response, 410, json ? 'application/json' : 'text/html; charset=utf-8', await readFile(file), {
    'Cache-Control': 'public, no-cache',
  });
}

async function notFound({ folder }: LiveRelease, response: ServerResponse): Promise<void> {
  if (response.headersSent) return;
  send(response, 404, 'text/html; charset=utf-8', await readFile(join(folder.site, '404.html')));
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  send(response, status, 'text/plain; charset=utf-8', '', { Location: location });
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

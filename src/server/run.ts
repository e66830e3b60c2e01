import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { type CaseStore, openCases } from '#db/cases/open.ts';
import { openRegister } from '#db/register/open.ts';
import { createDesk } from '#src/cases/desk.ts';
import { clockMoment } from '#src/cases/moment.ts';
import { type Config, dayInChina } from '#src/config.ts';
import { loadProfile } from '#src/profiles/load.ts';
import { secretKey } from '#src/publish/keys.ts';
import { claimState } from '#src/publish/owner.ts';
import { places } from '#src/publish/places.ts';
import { createApp } from './app.ts';
import { keepExpiring } from './daily.ts';
import { followCurrent } from './live-release.ts';
import { listen, shutDown } from './serve.ts';
import { isHangUp } from './web.ts';

/** Serves the current release; resolves when it listens, with its address and the way to stop it. */
export async function runServer(config: Config, log: (line: string) => void) {
  if (!config.limits && !isLoopback(config.host)) {
    throw new Error('XINBANG_LIMITS=off 只能用于本机地址。请把 HOST 设为 127.0.0.1，或去掉这项设置。');
  }
  const paths = places(config.var);
  const profile = loadProfile(config.profile);
  claimState(config.var, profile);
  const releases = followCurrent(config.var, profile, log);
  const { live } = await releases.get();
  const store = openCases(paths.cases);
  const desk = createDesk({
    store,
    profile,
    lookup: releases.lookup,
    sealKey: secretKey(paths.keys, 'cases'),
    now: () => clockMoment(config.fixedToday),
    limits: config.limits,
  });
  const app = createApp({ root: config.var, releases, desk, casesReady: () => isReady(store) });
  const { server, port } = await listen(guard(app, log), config.host, config.port);
  const stopped = new AbortController();
  const register = openRegister(paths.register);
  const today = () => config.fixedToday ?? dayInChina(new Date());
  const expiring = keepExpiring({ root: config.var, profile, register }, today, stopped.signal, log);
  return {
    address: `http://${isIP(config.host) === 6 ? `[${config.host}]` : config.host}:${port}${live?.view.base ?? '/'}`,
    async stop() {
      stopped.abort();
      await shutDown(server);
      await expiring;
      releases.close();
      store.close();
      register.close();
    },
  };
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');

const isReady = (store: CaseStore): Promise<boolean> =>
  Promise.resolve()
    .then(() => store.writes.probe())
    .then(
      () => true,
      () => false,
    );

/** No error of one request reaches another: it is logged without the address's query and answered with 500. */
function guard(app: ReturnType<typeof createApp>, log: (line: string) => void) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    app(request, response).catch((error: unknown) => {
      if (isHangUp(error)) return;
      log(
        `${request.method} ${request.url?.split('?')[0]}：${error instanceof Error ? error.stack : String(error)}`,
      );
      if (!response.headersSent) {
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end('服务暂时出错，请稍后再试。\n');
      } else if (!response.writableEnded) response.destroy();
    });
  };
}

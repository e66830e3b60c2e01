import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Open requests get this long to finish after a stop was asked for. */
const GRACE_MS = 10_000;

type App = Parameters<typeof createServer>[1];

/**
 * Listens until stopped. Headers must arrive within 10 s and a whole request within 60 s.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function listen(
  app: NonNullable<App>,
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000 },
    app,
  );
  server.listen(port, host);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** Takes no new requests, finishes those it accepted, then closes. */
export async function shutDown(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const force = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(force);
}

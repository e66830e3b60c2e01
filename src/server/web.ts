import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Methods that the web standard's requests cannot have (Fetch, 4.4). */
const FORBIDDEN = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** Node's request as the web standard's, its body unread or left out; null for a method that it does not know. */
export function toWebRequest(request: IncomingMessage, part: 'whole' | 'headers' = 'whole'): Request | null {
  const { method = 'GET' } = request;
  if (FORBIDDEN.has(method)) return null;
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  if (method === 'GET' || method === 'HEAD' || part === 'headers')
    return new Request(url, { method, headers });
  // A body that streams must say so (Fetch standard); the type of Node 24 does not know the word.
  const streamed = { method, headers, body: Readable.toWeb(request) as BodyInit, duplex: 'half' };
  return new Request(url, streamed as RequestInit);
}

const HANG_UPS = new Set([
  'ABORT_ERR',
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_UNABLE_TO_PIPE',
]);

/** True for what a stream says when the caller hung up before the answer was out. */
export const isHangUp = (error: unknown): boolean =>
  error instanceof Error && HANG_UPS.has((error as NodeJS.ErrnoException).code ?? '');

/** Sends a web-standard response through Node's. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (answer.body && response.req.method !== 'HEAD') {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  } else response.end();
}

/**
 * The network address by which limits count. A proxy on this machine is believed when it names the caller;
 * anyone else's word is not.
 */
export function callerOf(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? '';
  const named = request.headers['x-forwarded-for'];
  if (named === undefined || !/^(?:::1|(?:::ffff:)?127\.)/.test(peer)) return peer;
  return [named].flat().join(',').split(',').at(-1)?.trim() ?? peer;
}

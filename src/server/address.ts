import type { IncomingMessage } from 'node:http';

/** Where a request wants to go: path and query as sent, the path with single slashes. */
export interface Address {
  path: string;
  /** Empty, or from the question mark on. */
  search: string;
}

/** Host and port, and nothing that could be read as a path, a query or a name with a password. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Reads a request's target; null where it or the Host header cannot be understood. A target that begins with a slash
 * is a path whatever follows, so that `//elsewhere` never becomes a host; repeated slashes count as one.
 */
export function readAddress({ url = '', headers: { host } }: IncomingMessage): Address | null {
  if (host !== undefined && !(HOST.test(host) && URL.canParse(`http://${host}`))) return null;
  const target = url.startsWith('/') ? `http://localhost${url.replace(/^[/\\]+/, '/')}` : url;
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return null;
  const { pathname, search } = new URL(target);
  if (!isDecodable(pathname)) return null;
  return { path: pathname.replace(/\/{2,}/g, '/'), search };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

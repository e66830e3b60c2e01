import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { partOf, variantsFor } from './negotiation.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.sig': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};
const FEEDS: Record<string, string> = {
  '.json': 'application/feed+json',
  '.xml': 'application/atom+xml; charset=utf-8',
};

function typeOf(file: string): string {
  const extension = extname(file);
  const feed = file.startsWith('feeds/') ? FEEDS[extension] : undefined;
  return feed ?? TYPES[extension] ?? 'application/octet-stream';
}

/** Names with a hash in them never change; everything else is asked for again, so that nothing withdrawn stays. */
const cacheFor = (file: string) =>
  file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'public, no-cache';

/** The file of a site that a readable address names, or null: no way out, no hidden file, no twin or draft of a file. */
export function fileAt(path: string): string | null {
  const names = path.split('/').map(decodeURIComponent);
  if (names.at(-1) === '') names[names.length - 1] = 'index.html';
  const strange = names.some((name) => name === '' || name.startsWith('.') || /[/\\\0]/.test(name));
  return strange || /\.(?:br|gz|tmp)$/.test(names.at(-1) ?? '') ? null : names.join('/');
}

/** Opens a file for reading; null where there is none, or something that is no file. */
async function openFile(path: string): Promise<FileHandle | null> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EISDIR'].includes(code)) return null;
    throw error;
  });
  if (handle && !(await handle.stat()).isFile()) {
    await handle.close();
    return null;
  }
  return handle;
}

/**
 * Sends a file of a site with its headers, compressed where the caller takes that; false where there is none. Size,
 * tag and bytes come from one opened file: a withdrawal that replaces it meanwhile mixes nothing up, and is seen by
 * the next request.
 */
export async function sendFile(
  site: string,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
  status = 200,
): Promise<boolean> {
  for (const { ending, encoding } of variantsFor(request.headers)) {
    const handle = await openFile(join(site, file) + ending);
    if (!handle) continue;
    try {
      await sendOpened(handle, file, encoding, request, response, status);
    } finally {
      await handle.close();
    }
    return true;
  }
  return false;
}

async function sendOpened(
  handle: FileHandle,
  file: string,
  encoding: string | null,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
): Promise<void> {
  const { size, mtimeMs } = await handle.stat();
  const tag = `W/"${size.toString(36)}-${mtimeMs.toString(36)}"`;
  const headers = {
    'Cache-Control': cacheFor(file),
    ETag: tag,
    Vary: 'Accept-Encoding',
    // They name persons whose own pages stay out of search engines.
    ...(file.startsWith('feeds/') ? { 'X-Robots-Tag': 'noindex' } : {}),
    ...(encoding === null ? { 'Accept-Ranges': 'bytes' } : { 'Content-Encoding': encoding }),
  };
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  if (status === 200 && (known.includes(tag) || known.includes('*'))) {
    response.writeHead(304, headers).end();
    return;
  }
  const part = status === 200 && encoding === null ? partOf(request, size) : null;
  if (part === 'none') {
    response.writeHead(416, { ...headers, 'Content-Length': 0, 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = part ?? { start: 0, end: size - 1 };
  response.writeHead(part ? 206 : status, {
    ...headers,
    'Content-Type': typeOf(file),
    'Content-Length': end - start + 1,
    ...(part ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  });
  if (request.method === 'HEAD' || size === 0) response.end();
  else await pipeline(handle.createReadStream({ start, end, autoClose: false }), response);
}

import { deskSettings } from './settings.ts';

let held = 0;

/** A request's share of the memory that all bodies together may take; given back when the request is read. */
export function openShare() {
  let own = 0;
  return {
    /** False where the bytes would be too many for all requests together. */
    take(bytes: number): boolean {
      if (held + bytes > deskSettings.bounds.together) return false;
      held += bytes;
      own += bytes;
      return true;
    },
    close() {
      held -= own;
      own = 0;
    },
  };
}

/** How many parts a body will be parsed into: those of a multipart form, fields of a plain one, values of JSON. */
export function countParts(request: Request, bytes: Uint8Array): number {
  const type = request.headers.get('content-type') ?? '';
  const [, boundary = ''] = /boundary="?([^";]+)/i.exec(type) ?? [];
  const marks = /^multipart/i.test(type.trim())
    ? [`--${boundary}`]
    : /json/i.test(type)
      ? ['[', '{', ',']
      : ['&'];
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return marks.reduce((sum, mark) => sum + count(body, mark), 0);
}

/** How often a mark stands in a body; no further than what is too many. */
function count(body: Buffer, mark: string): number {
  let found = 0;
  for (let at = body.indexOf(mark); at >= 0 && found <= deskSettings.bounds.parts;) {
    found += 1;
    at = body.indexOf(mark, at + mark.length);
  }
  return found;
}

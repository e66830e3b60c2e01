import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A form in which a file may lie on the disk: what its name ends with, and its Content-Encoding. */
export interface Variant {
  ending: '' | '.br' | '.gz';
  encoding: 'br' | 'gzip' | null;
}

const PLAIN: Variant = { ending: '', encoding: null };
const PACKED: Variant[] = [
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
];

/** The forms that a caller takes, best first. A part is always of the plain bytes. */
export function variantsFor({ range, 'accept-encoding': accepted = '' }: IncomingHttpHeaders): Variant[] {
  if (range !== undefined) return [PLAIN];
  const taken = new Set(
    [accepted]
      .flat()
      .join(',')
      .split(',')
      .flatMap((each) => {
        const [name = '', weight = ''] = each.toLowerCase().split(';');
        return /^\s*q=0(?:\.0*)?\s*$/.test(weight) ? [] : [name.trim()];
      }),
  );
  return [...PACKED.filter(({ encoding }) => encoding && taken.has(encoding)), PLAIN];
}

/**
 * The one part that a GET asks for (RFC 9110, 14.2): null for the whole file, also where the header makes no sense
 * or asks for several parts; `none` for a part that lies outside.
 */
export function partOf(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  size: number,
): { start: number; end: number } | 'none' | null {
  // Our tags are weak, and with a weak one `If-Range` never holds.
  if (method !== 'GET' || headers['if-range'] !== undefined) return null;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'none' : { start, end };
}

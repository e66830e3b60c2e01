import type { Refusal } from './desk.ts';
import { countParts, openShare } from './body-bounds.ts';
import { refuse, unavailable } from './refusals.ts';
import { deskSettings } from './settings.ts';

/** A body as sent: text fields by name (first of each), files by content, and whether a browser form sent it. */
export interface Body {
  form: boolean;
  fields: Record<string, unknown>;
  files: Uint8Array[];
}

const forms = ['multipart/form-data', 'application/x-www-form-urlencoded'];
const { discarded, parts, plainForm, text } = deskSettings.bounds;

const malformed = () => refuse(400, 'malformed', '提交的内容不完整或者格式有误，请刷新页面后重新填写。');
const tooLarge = () => refuse(413, 'too-large', '提交的内容超过上限，请减少或者压缩附件后再试。');

/** The media type without parameters, in lower case. */
const mediaType = (request: Request) =>
  (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** A form without files. */
const isPlainForm = (request: Request) => mediaType(request) === 'application/x-www-form-urlencoded';

/** What is longer than any field may be keeps its length's fault, and costs no more than that. */
const shorten = (value: unknown) => (typeof value === 'string' ? value.slice(0, text) : value);

/** True where the body comes from a page's form and not from a program. */
export const isForm = (request: Request) => forms.includes(mediaType(request));

/**
 * Reads a JSON or form body of at most `limit` bytes, counted while reading: Content-Length may lie. Bodies that
 * would take far more memory or time than they have bytes are refused before they are parsed.
 */
export async function readBody(
  request: Request,
  limit: { form: number; json: number },
): Promise<Body | Refusal> {
  const form = isForm(request);
  if (!form && mediaType(request) !== 'application/json') {
    return refuse(415, 'wrong-type', '请用表单（multipart/form-data）或者JSON提交。');
  }
  const most = form ? limit.form : limit.json;
  const share = openShare();
  try {
    const bytes = await collect(request, isPlainForm(request) ? Math.min(most, plainForm) : most, share);
    if (bytes === 'crowded') return unavailable();
    if (bytes === 'too-large') return tooLarge();
    if (countParts(request, bytes) > parts) return malformed();
    return form ? await readForm(request, bytes) : readJson(bytes);
  } catch {
    return malformed();
  } finally {
    share.close();
  }
}

/**
 * The whole body. What is too much is read to its end, up to a bound, and thrown away: a browser shows the answer
 * only when it could send everything.
 */
async function collect(
  request: Request,
  most: number,
  share: ReturnType<typeof openShare>,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'crowded'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let refused: 'too-large' | 'crowded' | null = null;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) refused = 'too-large';
    else if (!share.take(chunk.byteLength)) refused = 'crowded';
    if (refused) chunks.length = 0;
    else chunks.push(chunk);
    if (size > discarded) break;
  }
  return refused ?? new Uint8Array(Buffer.concat(chunks, size));
}

/** The field of which a form may send several values. */
const SEVERAL = 'evidenceKinds';

async function readForm(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<Body> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const body: Body = { form: true, fields: {}, files: [] };
  for (const [name, value] of await new Response(bytes, { headers }).formData()) {
    if (typeof value === 'string') body.fields[name] = joined(name, body.fields[name], value);
    // A file input left empty sends a nameless file of no bytes.
    else if (value.size > 0 || value.name) body.files.push(new Uint8Array(await value.arrayBuffer()));
  }
  return body;
}

/** Of a field that is sent twice the first counts, unless it is one of several choices. */
const joined = (name: string, before: unknown, value: string): string => {
  if (typeof before !== 'string') return value.slice(0, text);
  return name === SEVERAL ? `${before} ${value}`.slice(0, text) : before;
};

/** JSON carries evidence as base64 strings (a `data:` address is accepted) in `evidence`. */
function readJson(bytes: Uint8Array): Body {
  const fields: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new TypeError('no object');
  const { evidence = [], ...rest } = fields as Record<string, unknown>;
  if (!Array.isArray(evidence)) throw new TypeError('evidence is no list');
  const files = evidence.map((file: unknown) => {
    if (typeof file !== 'string') throw new TypeError('evidence is no text');
    return new Uint8Array(Buffer.from(file.replace(/^data:[^,]{0,100},/, ''), 'base64'));
  });
  const entries = Object.entries(rest).map(([name, value]) => [name, shorten(value)]);
  return { form: false, fields: Object.fromEntries(entries) as Body['fields'], files };
}

import type { Refusal } from './desk.ts';
import { refuse } from './refusals.ts';

/** A body as sent: text fields by name (first of each), files by content, and whether a browser form sent it. */
export interface Body {
  form: boolean;
  fields: Record<string, unknown>;
  files: Uint8Array[];
}

const forms = ['multipart/form-data', 'application/x-www-form-urlencoded'];
const tooLarge = () => refuse(413, 'too-large', '提交的内容超过上限，请减少或者压缩附件后再试。');

/** The media type without parameters, in lower case. */
const mediaType = (request: Request) =>
  (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** True where the body comes from a page's form and not from a program. */
export const isForm = (request: Request) => forms.includes(mediaType(request));

/** Reads a JSON or form body of at most `limit` bytes, counted while reading: Content-Length may lie. */
export async function readBody(
  request: Request,
  limit: { form: number; json: number },
): Promise<Body | Refusal> {
  const form = isForm(request);
  if (!form && mediaType(request) !== 'application/json') {
    return refuse(415, 'wrong-type', '请用表单（multipart/form-data）或者JSON提交。');
  }
  const most = form ? limit.form : limit.json;
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge();
  try {
    const bytes = await collect(request, most);
    if (!bytes) return tooLarge();
    return form ? await readForm(request, bytes) : readJson(bytes);
  } catch {
    return refuse(400, 'malformed', '提交的内容不完整或者格式有误，请刷新页面后重新填写。');
  }
}

/** The whole body, or null as soon as it is longer than `most` bytes. */
async function collect(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}

async function readForm(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<Body> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const body: Body = { form: true, fields: {}, files: [] };
  for (const [name, value] of await new Response(bytes, { headers }).formData()) {
    if (typeof value === 'string') body.fields[name] ??= value;
    // A file input left empty sends a nameless file of no bytes.
    else if (value.size > 0 || value.name) body.files.push(new Uint8Array(await value.arrayBuffer()));
  }
  return body;
}

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
  return { form: false, fields: rest, files };
}

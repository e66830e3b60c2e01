/** What Pagefind's index files are made of: whole numbers, texts and arrays of them (CBOR, RFC 8949). */
export type Cbor = number | string | readonly Cbor[];

const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];

/** Reads one value that takes all the bytes. @throws Error for anything else that CBOR can say. */
export function readCbor(bytes: Buffer): Cbor {
  let at = 0;
  const number = (short: number): number => {
    const size = { 24: 1, 25: 2, 26: 4 }[short];
    if (short < 24) return short;
    if (size === undefined) throw new Error(`CBOR: length ${short} at ${at}`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const value = (): Cbor => {
    const head = bytes.readUInt8(at);
    at += 1;
    const count = number(head & 31);
    const kind = head >> 5;
    if (kind === UNSIGNED) return count;
    if (kind === NEGATIVE) return -1 - count;
    if (kind === ARRAY) return Array.from({ length: count }, value);
    if (kind !== TEXT) throw new Error(`CBOR: kind ${kind} at ${at}`);
    at += count;
    return bytes.toString('utf8', at - count, at);
  };
  const read = value();
  if (at !== bytes.length) throw new Error(`CBOR: ${bytes.length - at} bytes too many`);
  return read;
}

/** Writes a value in its shortest form. */
export function writeCbor(value: Cbor): Buffer {
  const parts: Buffer[] = [];
  const head = (kind: number, count: number) => {
    const size = count < 24 ? 0 : count < 0x100 ? 1 : count < 0x1_0000 ? 2 : 4;
    const part = Buffer.alloc(1 + size);
    part.writeUInt8((kind << 5) | (size === 0 ? count : { 1: 24, 2: 25, 4: 26 }[size]));
    if (size > 0) part.writeUIntBE(count, 1, size);
    parts.push(part);
  };
  const write = (one: Cbor): void => {
    if (typeof one === 'number') head(one < 0 ? NEGATIVE : UNSIGNED, one < 0 ? -1 - one : one);
    else if (typeof one === 'string') {
      const text = Buffer.from(one);
      head(TEXT, text.length);
      parts.push(text);
    } else {
      head(ARRAY, one.length);
      one.forEach(write);
    }
  };
  write(value);
  return Buffer.concat(parts);
}

import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip archive, as its two headers describe it; what is not said is the truth. */
export interface ZipEntry {
  name: string;
  data?: Buffer | string;
  /** Bytes as they lie in the archive, for what `data` would be too large for. */
  packed?: Buffer;
  size?: number;
  packedSize?: number;
  crc?: number;
  method?: number;
  flags?: number;
  /** Number of the entry whose bytes this one claims as its own. */
  sharesBytesOf?: number;
}

const DEFLATED = 8;
const UTF8_NAMES = 0x800;

/** A zip archive byte by byte, so that its headers can lie. */
export function zipOf(entries: ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '');
    const method = entry.method ?? DEFLATED;
    const packed = entry.packed ?? (method === DEFLATED ? deflateRawSync(data, { level: 1 }) : data);
    const name = Buffer.from(entry.name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(entry.flags ?? UTF8_NAMES, 2);
    about.writeUInt16LE(method, 4);
    about.writeUInt32LE(0x5b6c0000, 6);
    about.writeUInt32LE(entry.crc ?? crc32(data), 10);
    about.writeUInt32LE(entry.packedSize ?? packed.length, 14);
    about.writeUInt32LE(entry.size ?? data.length, 18);
    about.writeUInt16LE(name.length, 22);
    const offset = entry.sharesBytesOf === undefined ? at : (offsets[entry.sharesBytesOf] ?? 0);
    offsets.push(offset);
    if (entry.sharesBytesOf === undefined) {
      local.push(Buffer.from('PK\x03\x04'), about, name, packed);
      at += 30 + name.length + packed.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), about, tail, name);
  }
  const middle = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(middle.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, middle, end]);
}

/** The bytes of `head`, then `block` many times over, then `tail`, packed without ever being unfolded here. */
export function packedRepeats(head: string, block: string, times: number, tail: string) {
  const whole = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const once = whole(block);
  const packed = Buffer.concat([whole(head), Buffer.alloc(once.length * times, once), deflateRawSync(tail)]);
  const size = Buffer.byteLength(head) + Buffer.byteLength(block) * times + Buffer.byteLength(tail);
  const bytes = Buffer.from(block);
  let crc = crc32(head);
  for (let at = 0; at < times; at += 1) crc = crc32(bytes, crc);
  return { packed, size, crc: crc32(tail, crc) };
}

import type { FileHandle } from 'node:fs/promises';
import { posix } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { RemoteZipReader } from '@cj-tech-master/excelts/archive';
import { UnreadableFile } from './cell.ts';

/** Bytes that all parts of a workbook may unfold to: a million long rows and their texts. */
const LARGEST = 2_000_000_000;
/** Beyond so many bytes a workbook may unfold to so many times its size; formatted empty rows reach forty. */
const SUSPICIOUS = 100_000_000;
const MOST_TIMES = 100;
/** Bytes that are read at once: the directory of an archive of ten thousand parts. */
const LARGEST_READ = 1_000_000;
/** Bytes that are unfolded at once: few, because each may name a long shared text, or the last column, many times over. */
const PIECE = 8192;
const STORED = 0;
const DEFLATED = 8;

export interface Parts {
  has: (path: string) => boolean;
  /** A part's bytes, piece by piece, never more than `limit` of them. */
  read: (path: string, limit?: number) => AsyncGenerator<Uint8Array>;
}

/** One spelling for every path: capitals mean nothing (ECMA-376 part 2, 6.2.2), and some programs write `\`. */
const partName = (path: string) => posix.join('/', path.replaceAll('\\', '/')).toLowerCase();

/**
 * The parts of a zip archive as its directory names them, held to what the directory says of them.
 * @throws UnreadableFile for a broken archive, an encrypted one, or one that unfolds beyond every real table.
 */
export async function openParts(file: FileHandle, name: string): Promise<Parts> {
  const broken = () =>
    new UnreadableFile(`“${name}”不是完好的 .xlsx 文件。请用表格软件打开后另存为 .xlsx 再报送。`);
  const tooLarge = () =>
    new UnreadableFile(
      `“${name}”展开后过大，已停止读取。请删除多余的空行、图片和格式，或拆成几个文件后再报送。`,
    );
  const { size } = await file.stat();
  const reader = { size, read: (start: number, end: number) => readRange(file, start, end) };
  const zip = await RemoteZipReader.fromReader(reader).catch(() => {
    throw broken();
  });
  if (zip.hasEncryptedEntries())
    throw new UnreadableFile(`“${name}”设了密码。请去掉密码，另存为 .xlsx 后再报送。`);
  const entries = zip.getEntries();
  const byName = new Map(entries.map((entry) => [partName(entry.path), entry]));
  const sum = (key: 'compressedSize' | 'uncompressedSize') =>
    entries.reduce((total, entry) => total + entry[key], 0);
  // Two parts of one name, or parts over one another, would show each program another table.
  if (byName.size < entries.length || sum('compressedSize') > size) throw broken();
  const unfolded = sum('uncompressedSize');
  if (unfolded > LARGEST || (unfolded > SUSPICIOUS && unfolded > size * MOST_TIMES)) throw tooLarge();
  async function* read(path: string, limit = LARGEST): AsyncGenerator<Uint8Array> {
    const entry = byName.get(partName(path));
    if (!entry) throw broken();
    if (entry.uncompressedSize > limit) throw tooLarge();
    let [left, check] = [entry.uncompressedSize, 0];
    try {
      for await (const chunk of inflated(zip.getRawCompressedStream(entry), entry.compressionMethod)) {
        left -= chunk.length;
        if (left < 0) break;
        check = crc32(chunk, check);
        yield chunk;
      }
    } catch {
      throw broken();
    }
    if (left !== 0 || check !== entry.crc32) throw broken();
  }
  return { has: (path) => byName.has(partName(path)), read };
}

async function readRange(file: FileHandle, start: number, end: number): Promise<Uint8Array> {
  if (end - start > LARGEST_READ) throw new RangeError(`${end - start} bytes at once`);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  if (bytesRead < end - start) throw new RangeError('beyond the end of the file');
  return buffer;
}

function inflated(data: AsyncIterable<Uint8Array> | null, method: number): AsyncIterable<Uint8Array> {
  if (data === null || (method !== STORED && method !== DEFLATED)) throw new Error(`method ${method}`);
  if (method === STORED) return data;
  return pipeline(Readable.from(data), createInflateRaw({ chunkSize: PIECE }), () => undefined);
}

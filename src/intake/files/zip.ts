import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { RemoteZipReader } from '@cj-tech-master/excelts/archive';
import { UnreadableFile } from './cell.ts';

/** Bytes that one part of a workbook may unfold to: a sheet of a million long rows. */
const LARGEST_PART = 1_500_000_000;
const STORED = 0;
const DEFLATED = 8;

export interface Parts {
  has: (path: string) => boolean;
  /** A part's bytes, piece by piece, never more than `limit` of them. */
  read: (path: string, limit?: number) => AsyncGenerator<Uint8Array>;
}

/**
 * The parts of a zip archive as its directory names them, which is what a spreadsheet program shows.
 * @throws UnreadableFile for a broken archive, an encrypted one, or one that unfolds beyond every real table.
 */
export async function openParts(file: FileHandle, name: string): Promise<Parts> {
  const broken = () =>
    new UnreadableFile(`“${name}”不是完好的 .xlsx 文件。请用表格软件打开后另存为 .xlsx 再报送。`);
  const { size } = await file.stat();
  const reader = { size, read: (start: number, end: number) => readRange(file, start, end) };
  const zip = await RemoteZipReader.fromReader(reader).catch(() => {
    throw broken();
  });
  if (zip.hasEncryptedEntries())
    throw new UnreadableFile(`“${name}”设了密码。请去掉密码，另存为 .xlsx 后再报送。`);
  async function* read(path: string, limit = LARGEST_PART): AsyncGenerator<Uint8Array> {
    let unfolded = 0;
    try {
      const part = zip.getRawEntryStream(path);
      if (!part) throw broken();
      for await (const chunk of inflated(part.compressedData, part.entry.compressionMethod)) {
        unfolded += chunk.length;
        if (unfolded > limit) break;
        yield chunk;
      }
    } catch {
      throw broken();
    }
    if (unfolded > limit) {
      throw new UnreadableFile(
        `“${name}”展开后过大，已停止读取。请删除多余的空行、图片和格式，或拆成几个文件后再报送。`,
      );
    }
  }
  return { has: (path) => zip.hasEntry(path), read };
}

async function readRange(file: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  return buffer.subarray(0, bytesRead);
}

function inflated(data: AsyncIterable<Uint8Array>, method: number): AsyncIterable<Uint8Array> {
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new Error(`compression method ${method}`);
  return pipeline(Readable.from(data), createInflateRaw({ chunkSize: 65_536 }), () => undefined);
}

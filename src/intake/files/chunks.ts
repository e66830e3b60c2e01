import type { FileHandle } from 'node:fs/promises';

const SIZE = 262_144;

/** A file's bytes from its beginning, piece by piece; the file stays open, and can be read again. */
export async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIZE), 0, SIZE, position);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

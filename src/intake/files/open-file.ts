import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { chunksOf } from './chunks.ts';
import { type Sheet, UnreadableFile } from './cell.ts';
import { readCsv } from './csv.ts';
import { readXlsx } from './xlsx.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound file: an .xls of before 2007, or an encrypted .xlsx. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Bytes; 300,000 rows of the court have 100 MB as csv and 35 MB as xlsx, which may hold pictures beside them. */
const LARGEST = 200_000_000;

export interface OpenedFile {
  /** Name without folders, as reports print it. */
  name: string;
  sheets: Sheet[];
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
  close: () => Promise<void>;
}

/**
 * Opens an official file: xlsx, or csv in UTF-8, UTF-8 with BOM, or GB18030 with `,` `;` or tab.
 * @throws UnreadableFile with a Chinese sentence that says what it is and how to save it.
 */
export async function openFile(path: string): Promise<OpenedFile> {
  const name = basename(path);
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    return { name, ...(await readFile(file, name)), close: file.close.bind(file) };
  } catch (error) {
    await file?.close();
    if (error instanceof UnreadableFile) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(
      code === 'ENOENT'
        ? `找不到文件“${path}”。请核对路径。`
        : `无法读取“${path}”（${code ?? message}）。请确认它是文件并有读取权限。`,
    );
  }
}

async function readFile(file: FileHandle, name: string): Promise<Pick<OpenedFile, 'sheets' | 'sha256'>> {
  const { size } = await file.stat();
  if (size === 0) throw new UnreadableFile(`“${name}”是空文件。请重新导出后再报送。`);
  const { buffer: head } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
  const begins = (magic: number[]) => magic.every((byte, index) => head[index] === byte);
  if (begins(COMPOUND)) {
    throw new UnreadableFile(
      `“${name}”是旧版 .xls 或设了密码。请在表格软件中去掉密码，另存为 .xlsx 后再报送。`,
    );
  }
  if (size > LARGEST) {
    throw new UnreadableFile(
      `“${name}”有 ${Math.round(size / 1e6)} MB，超过 ${LARGEST / 1e6} MB。请拆成几个文件后再报送。`,
    );
  }
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(file)) hash.update(chunk);
  const sheets = begins(ZIP) ? await readXlsx(file, name) : await readCsv(file, name);
  return { sheets, sha256: hash.digest('hex') };
}

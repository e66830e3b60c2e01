import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What keeps a file from being written, by the system's code. */
const FAULTS: Record<string, string> = {
  EEXIST: '已经存在，没有覆盖，以免丢失已填的内容。请换一个文件名，确需覆盖的加 --force。',
  EISDIR: '是文件夹。请写明文件名。',
  ENOENT: '所在的文件夹不存在。请先建立文件夹，或换一个位置。',
  ENOTDIR: '所在的位置不是文件夹。请换一个位置。',
  ENOSPC: '没有写完，磁盘空间已满。请清理磁盘后再试。',
};
const OTHER = '无法写入。请检查这个位置的权限，或换一个位置。';

/** True where the path is a folder that exists. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Writes a file that whoever runs the command has named; one that exists stays as it is unless `overwrite`.
 * @throws Error with one Chinese sentence that names the file.
 */
export async function writeNewFile(path: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  if (await isFolder(path)) throw new Error(`“${path}”${FAULTS.EISDIR}`);
  await writeFile(path, bytes, { flag: overwrite ? 'w' : 'wx' }).catch(
    ({ code = '' }: NodeJS.ErrnoException) => {
      throw new Error(`“${path}”${FAULTS[code] ?? OTHER}`);
    },
  );
}

/**
 * Makes sure, before long work, that its report can be written, and over none of the files that it is about.
 * @throws Error with one Chinese sentence that names the file.
 */
export async function checkTarget(path: string, inputs: string[]): Promise<void> {
  if (await isFolder(path)) throw new Error(`“${path}”${FAULTS.EISDIR}`);
  const [target, ...sources] = await Promise.all(
    [path, ...inputs].map((file) => stat(file).catch(() => null)),
  );
  if (target && sources.some((source) => source?.ino === target.ino && source.dev === target.dev))
    throw new Error(`“${path}”就是要导入的文件，报告不能覆盖它。请换一个文件名。`);
  await access(target ? path : join(dirname(path), '.', '/'), constants.W_OK).catch(
    ({ code = '' }: NodeJS.ErrnoException) => {
      throw new Error(`“${path}”${FAULTS[code] ?? OTHER}`);
    },
  );
}

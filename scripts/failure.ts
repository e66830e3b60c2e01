const KNOWN: Record<string, string> = {
  ENOSPC: '磁盘空间已满，没有写入任何内容。请清理磁盘后再试。',
  SQLITE_FULL: '磁盘空间已满，没有写入任何内容。请清理磁盘后再试。',
  SQLITE_BUSY: '数据库正被另一个进程占用，没有写入任何内容。请稍后再试。',
  SQLITE_CANTOPEN: '数据库无法打开。请检查 XINBANG_VAR 文件夹的位置和权限。',
  SQLITE_NOTADB: '数据库文件已损坏或不是本系统的文件。请从备份恢复。',
  SQLITE_READONLY: '数据库不可写。请检查 XINBANG_VAR 文件夹的权限。',
  EACCES: '没有读写权限。请检查 XINBANG_VAR 文件夹的权限。',
  EEXIST: 'XINBANG_VAR 指向的不是文件夹。请换一个位置。',
  ENOTDIR: 'XINBANG_VAR 指向的不是文件夹。请换一个位置。',
  EADDRINUSE: '端口已被占用。请用 PORT=端口号 换一个端口，或先停止占用它的程序。',
};

/** What a person is told when a command fails: one sentence, with what to do. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, cause } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  return KNOWN[code ?? ''] ?? KNOWN[cause?.code ?? ''] ?? error.message;
}

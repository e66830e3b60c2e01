/** Codes of the system (with the call that failed) and of the database, and the sentence for each. */
const KNOWN: [RegExp, string][] = [
  [/^(?:ENOSPC|EDQUOT|SQLITE_FULL)/, '磁盘空间已满，没有写入任何内容。请清理磁盘后再试。'],
  [/^SQLITE_(?:BUSY|LOCKED)/, '数据库正被另一个进程占用，没有写入任何内容。请稍后再试。'],
  [/^SQLITE_CANTOPEN/, '数据库无法打开。请检查 XINBANG_VAR 文件夹的位置和权限。'],
  [/^SQLITE_(?:NOTADB|CORRUPT)/, '数据库文件已损坏或不是本系统的文件。请从备份恢复。'],
  [/^(?:SQLITE_READONLY|EROFS)/, '数据库或文件夹不可写。请检查 XINBANG_VAR 文件夹的权限。'],
  [/^(?:SQLITE_IOERR|EIO)/, '磁盘读写出错，没有写入任何内容。请检查磁盘后再试。'],
  [/^EACCES listen$/, '这个端口需要管理员权限。请用 PORT=端口号 换一个 1024 以上的端口。'],
  [/^(?:EACCES|EPERM)\b/, '没有读写权限。请检查 XINBANG_VAR 文件夹的权限。'],
  [/^(?:EEXIST|ENOTDIR)\b/, 'XINBANG_VAR 指向的不是文件夹。请换一个位置。'],
  [/^EADDRINUSE/, '端口已被占用。请用 PORT=端口号 换一个端口，或先停止占用它的程序。'],
  [/^EADDRNOTAVAIL/, 'HOST 不是这台机器的地址。请改为 127.0.0.1 或这台机器的地址。'],
];

/** What a person is told when a command fails: one sentence, with what to do. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code = '', syscall = '' } = cause as NodeJS.ErrnoException;
    const known = KNOWN.find(([codes]) => codes.test(`${code} ${syscall}`.trim()));
    if (known) return known[1];
  }
  return error.message;
}

/** What is wrong with an option, from the fault that Node reports in English. */
export function optionFault({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(-[^\s'<]*)/.exec(message)?.[1] ?? '';
  const fault = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? '没有选项' : '缺少内容或写法有误的选项：';
  return `${fault}“${option}”。加 --help 可以查看用法。`;
}

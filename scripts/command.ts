import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Wrong usage: exit status 2. */
export class UsageError extends Error {}

export interface Call {
  values: Record<string, string | boolean | string[] | undefined>;
  positionals: string[];
  /** Prints a line for people; silent with `--json`. */
  say: (line: string) => void;
  /** Prints the one machine-readable result of `--json`. */
  answer: (result: unknown) => void;
}

export interface Command {
  help: string;
  options?: ParseArgsOptionsConfig;
  /** @returns exit status: 0 done, 1 refused or failed with a report. */
  run: (call: Call) => Promise<number>;
}

/** Runs one verb with `--help` and `--json`, and turns every failure into a sentence and an honest exit status. */
export async function runCommand({ help, options = {}, run }: Command): Promise<void> {
  try {
    const { values, positionals } = parse(options);
    if (values.help === true) {
      console.log(help);
      return;
    }
    const json = values.json === true;
    process.exitCode = await run({
      values: values as Call['values'],
      positionals,
      say: (line) => {
        if (!json) console.log(line);
      },
      answer: (result) => {
        if (json) console.log(JSON.stringify(result));
      },
    });
  } catch (error) {
    console.error(sentenceOf(error));
    if (error instanceof UsageError) console.error(help.split('\n')[0]);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function parse(options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({
      options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`参数有误：${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}

const KNOWN: Record<string, string> = {
  ENOSPC: '磁盘空间已满，没有写入任何内容。请清理磁盘后再试。',
  SQLITE_FULL: '磁盘空间已满，没有写入任何内容。请清理磁盘后再试。',
  SQLITE_BUSY: '数据库正被另一个进程占用，没有写入任何内容。请稍后再试。',
  SQLITE_CANTOPEN: '数据库无法打开。请检查 XINBANG_VAR 文件夹的位置和权限。',
  SQLITE_NOTADB: '数据库文件已损坏或不是本系统的文件。请从备份恢复。',
  SQLITE_READONLY: '数据库不可写。请检查 XINBANG_VAR 文件夹的权限。',
  EACCES: '没有读写权限。请检查 XINBANG_VAR 文件夹的权限。',
  EADDRINUSE: '端口已被占用。请用 PORT=端口号 换一个端口，或先停止占用它的程序。',
};

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, cause } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  return KNOWN[code ?? ''] ?? KNOWN[cause?.code ?? ''] ?? error.message;
}

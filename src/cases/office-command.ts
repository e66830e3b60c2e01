import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Office } from './office.ts';
import { UsageError, type VerbAnswer, verbs } from './office-verbs.ts';
import { isStoreUnavailable } from '#db/cases/faults.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const words = { outcome: text, reason: text, by: text, text, state: text, kind: text, unit: text };
const options = { ...words, evidence: text, json: flag, help: flag };

/** A command of the office as typed: `run` is null where only the help is asked for. */
export interface OfficeCommand {
  json: boolean;
  run: ((office: Office) => Promise<VerbAnswer>) | null;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(`无法识别参数“${args.join(' ')}”。`, { cause });
  }
}

/** Reads `VERB [CASE] [options]`. @throws UsageError */
export function readCommand(args: string[]): OfficeCommand {
  const { values, positionals } = parse(args);
  if (values.help) return { json: false, run: null };
  const [name = '', id, ...rest] = positionals;
  // A note's text may also stand without its option.
  const noted = name === 'note' ? rest.shift() : undefined;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb || rest.length > 0) {
    throw new UsageError('请写明要做的事，例如 list 或者 show 20261120-7K3M9Q。');
  }
  const by = values.by?.trim() || userInfo().username;
  return {
    json: values.json,
    run: (office) => verb(office, { id, options: { ...values, text: values.text ?? noted } }, by),
  };
}

/** What a failed command says, and its exit status: 2 for wrong usage, else 1. */
export function commandFault(error: unknown): { sentence: string; exit: 1 | 2 } {
  if (error instanceof UsageError) {
    return { sentence: `${error.message}用法见 npm run cases -- --help。`, exit: 2 };
  }
  if (isStoreUnavailable(error)) {
    return { sentence: '案件数据库正忙或者磁盘已满，什么都没有写入，请稍后再试。', exit: 1 };
  }
  return { sentence: error instanceof Error ? error.message : String(error), exit: 1 };
}

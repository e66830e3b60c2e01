import { extname } from 'node:path';
import { readDay } from '#src/domain/days.ts';
import { type Call, UsageError } from './command.ts';
import { knownList } from './known-list.ts';
import type { Workplace } from './workplace.ts';

/**
 * Checks the options of `import` against the profile.
 * @throws UsageError that says which option is wrong and what it may be.
 */
export function readImportOptions(values: Call['values'], files: string[], { profile, config }: Workplace) {
  if (files.length === 0) throw new UsageError('请写明要导入的文件。');
  const { mode, report, list: listId } = values;
  if (mode !== 'full' && mode !== 'delta') throw new UsageError('--mode 只能是 full 或 delta。');
  if (typeof report === 'string' && !['.json', '.xlsx', '.html'].includes(extname(report))) {
    throw new UsageError('--report 的文件名要以 .json、.xlsx 或 .html 结尾。');
  }
  const day = typeof values['as-of'] === 'string' ? readDay(values['as-of']) : config.today;
  if (day === null) throw new UsageError('--as-of 要写成 2026-11-20 这样的日期。');
  const list = typeof listId === 'string' ? knownList(profile, listId) : undefined;
  // Finding codes are words in lower case; everything else is an organisation's code that was confirmed.
  const codes = (values.accept as string[]).map((code) =>
    /^[a-z]+$/.test(code) ? code : code.toUpperCase(),
  );
  const target = typeof report === 'string' ? report : null;
  return {
    mode,
    day,
    list,
    accept: new Set(codes),
    dryRun: values['dry-run'] === true,
    report: target,
  } as const;
}

import { userInfo } from 'node:os';
import { extname } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import { readDay } from '#src/domain/days.ts';
import { tidy } from '#src/domain/names.ts';
import { type Call, UsageError } from './command.ts';
import { knownList } from './known-list.ts';
import type { Workplace } from './workplace.ts';

export const importOptions: ParseArgsOptionsConfig = {
  list: { type: 'string' },
  mode: { type: 'string', default: 'delta' },
  'as-of': { type: 'string' },
  'dry-run': { type: 'boolean' },
  report: { type: 'string' },
  accept: { type: 'string', multiple: true, default: [] },
  by: { type: 'string' },
  stage: { type: 'boolean' },
  staged: { type: 'boolean' },
  approve: { type: 'string' },
  reject: { type: 'string' },
};

/** Who acts: `--by`, or the name of the system's user. @throws UsageError */
export function importerOf({ by }: Call['values']): string {
  const name = tidy(typeof by === 'string' ? by : userInfo().username);
  if (name === '' || name.length > 50) throw new UsageError('--by 要写明姓名，不超过 50 字。');
  return name;
}

/**
 * Checks the options of `import` against the profile.
 * @throws UsageError that says which option is wrong and what it may be.
 */
export function readImportOptions(
  values: Call['values'],
  files: string[],
  { profile, config }: Pick<Workplace, 'profile' | 'config'>,
) {
  if (files.length === 0) throw new UsageError('请写明要导入的文件。');
  const { mode, report, list: listId } = values;
  if (mode !== 'full' && mode !== 'delta') throw new UsageError('--mode 只能是 full 或 delta。');
  if (typeof report === 'string' && !['.json', '.xlsx', '.html'].includes(extname(report).toLowerCase())) {
    throw new UsageError('--report 的文件名要以 .json、.xlsx 或 .html 结尾。');
  }
  const day = typeof values['as-of'] === 'string' ? readDay(values['as-of']) : config.today;
  if (day === null) throw new UsageError('--as-of 要写成 2026-11-20 这样的日期。');
  const list = typeof listId === 'string' ? knownList(profile, listId) : undefined;
  const [dryRun, stage] = [values['dry-run'] === true, values.stage === true];
  if (profile.twoPersons && !stage && !dryRun) {
    throw new UsageError('本地区实行两人复核：请加 --stage 报入，再由另一人用 --approve 复核。');
  }
  // Finding codes are words in lower case; everything else is an organisation's code that was confirmed.
  const codes = (values.accept as string[]).map((code) =>
    /^[a-z]+$/.test(code) ? code : code.toUpperCase(),
  );
  const target = typeof report === 'string' ? report : null;
  const importer = importerOf(values);
  return { mode, day, list, accept: new Set(codes), dryRun, stage, importer, report: target } as const;
}

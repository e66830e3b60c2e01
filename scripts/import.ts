import { extname } from 'node:path';
import { readDay } from '#src/domain/days.ts';
import { importFiles } from '#src/intake/import.ts';
import { writeReport } from '#src/intake/report.ts';
import { runCommand, UsageError } from './command.ts';
import { printImport } from './print-import.ts';
import { startProgress } from './progress.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: `Usage: npm run import -- FILE... [--list LIST] [--mode full|delta] [--as-of DAY] [--dry-run] [--report FILE] [--accept CODE...]

Takes official spreadsheets (xlsx; csv in UTF-8 or GB18030) into the register, all or nothing.

  --list LIST    list id of files whose headings do not name their own list
  --mode MODE    delta (default) adds and changes; full also withdraws what the file no longer holds
  --as-of DAY    day of the import (default today)
  --dry-run      check and report, write nothing
  --report FILE  write every finding to FILE (.json, .xlsx or .html)
  --accept CODE  rejects: take the good rows although others are refused; shrink: let a full file take away
                 more than 5%; or an organisation code whose check digit fails and that was confirmed
  --json         print the result as JSON`,
  options: {
    list: { type: 'string' },
    mode: { type: 'string', default: 'delta' },
    'as-of': { type: 'string' },
    'dry-run': { type: 'boolean' },
    report: { type: 'string' },
    accept: { type: 'string', multiple: true, default: [] },
  },
  async run({ values, positionals, say, answer }) {
    if (positionals.length === 0) throw new UsageError('请写明要导入的文件。');
    const { mode, report: target } = values;
    if (mode !== 'full' && mode !== 'delta') throw new UsageError('--mode 只能是 full 或 delta。');
    if (typeof target === 'string' && !['.json', '.xlsx', '.html'].includes(extname(target))) {
      throw new UsageError('--report 的文件名要以 .json、.xlsx 或 .html 结尾。');
    }
    const { profile, register, secret, config } = openWorkplace();
    const day = typeof values['as-of'] === 'string' ? readDay(values['as-of']) : config.today;
    if (day === null) throw new UsageError('--as-of 要写成 2026-11-20 这样的日期。');
    const list = profile.lists.find(({ id }) => id === values.list);
    if (values.list !== undefined && !list) {
      throw new UsageError(
        `没有名单“${String(values.list)}”。可用：${profile.lists.map(({ id }) => id).join('、')}。`,
      );
    }
    const accept = new Set(
      (values.accept as string[]).map((code) => (/^[a-z]+$/.test(code) ? code : code.toUpperCase())),
    );
    const progress = startProgress(values.json === true);
    const options = {
      profile,
      register,
      secret,
      day,
      list,
      mode,
      accept,
      dryRun: values['dry-run'] === true,
    } as const;
    const report = await importFiles(positionals, {
      ...options,
      progress: (done, total) => progress.update('读取', done, total),
    }).finally(progress.finish);
    if (typeof target === 'string') await writeReport(target, report);
    printImport(report, say);
    answer({ ...report, sheets: undefined, findings: report.sheets.flatMap(({ findings }) => findings) });
    return report.written || report.dryRun ? Number(report.blocked) : 1;
  },
});

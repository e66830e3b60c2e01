import { importFiles } from '#src/intake/import.ts';
import { writeReport } from '#src/intake/report.ts';
import { runCommand } from './command.ts';
import { readImportOptions } from './import-options.ts';
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
    const workplace = openWorkplace();
    const { report: target, ...options } = readImportOptions(values, positionals, workplace);
    const progress = startProgress(values.json === true);
    const update = (done: number, total: number) => {
      progress.update('读取', done, total);
    };
    const report = await importFiles(positionals, { ...workplace, ...options, progress: update }).finally(
      progress.finish,
    );
    if (target) await writeReport(target, report);
    printImport(report, say);
    answer({ ...report, sheets: undefined, findings: report.sheets.flatMap(({ findings }) => findings) });
    return report.written || report.dryRun ? Number(report.blocked) : 1;
  },
});

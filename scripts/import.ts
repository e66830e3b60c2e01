import { importFiles } from '#src/intake/import.ts';
import { writeReport } from '#src/intake/report.ts';
import { stageImport } from '#src/intake/two-persons.ts';
import { runCommand } from './command.ts';
import { importHelp } from './import-help.ts';
import { importOptions, readImportOptions } from './import-options.ts';
import { printImport } from './print-import.ts';
import { startProgress } from './progress.ts';
import { reviewImports } from './review-imports.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: importHelp,
  options: importOptions,
  async run(call) {
    const { values, positionals, say, answer } = call;
    const workplace = openWorkplace();
    if (values.staged || values.approve || values.reject) return reviewImports(call, workplace);
    const { report: target, stage, ...options } = readImportOptions(values, positionals, workplace);
    const progress = startProgress(values.json === true);
    const dryRun = options.dryRun || stage;
    const asked = { ...workplace, folder: workplace.paths.intake, ...options, dryRun };
    const report = await importFiles(positionals, { ...asked, progress: progress.update }).finally(
      progress.finish,
    );
    const batch = stage && !options.dryRun ? stageImport(asked.folder, report) : null;
    if (target) await writeReport(target, report);
    printImport(report, batch, say);
    const { staging, findings, ...result } = report;
    if (values.json) answer({ ...result, batch: batch?.id ?? null, findings: [...findings()] });
    if (batch) staging.close();
    else staging.remove();
    return report.blocked === null ? 0 : 1;
  },
});

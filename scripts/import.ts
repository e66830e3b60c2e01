import { importFiles } from '#src/intake/import.ts';
import { writeReport } from '#src/intake/report.ts';
import { stageImport } from '#src/intake/two-persons.ts';
import { runCommand } from './command.ts';
import { importHelp } from './import-help.ts';
import { importOptions, readImportOptions } from './import-options.ts';
import { checkTarget } from './new-file.ts';
import { nextStep, printImport } from './print-import.ts';
import { startProgress } from './progress.ts';
import { isReview, reviewImports } from './review-imports.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: importHelp,
  options: importOptions,
  async run(call) {
    const { values, positionals, say, answer } = call;
    const workplace = openWorkplace();
    if (isReview(call)) return reviewImports(call, workplace);
    const { report: target, stage, ...options } = readImportOptions(values, positionals, workplace);
    if (target) await checkTarget(target, positionals);
    const progress = startProgress(values.json === true);
    const dryRun = options.dryRun || stage;
    const asked = { ...workplace, folder: workplace.paths.intake, ...options, dryRun };
    const report = await importFiles(positionals, { ...asked, progress: progress.update }).finally(
      progress.finish,
    );
    const batch = stage && !options.dryRun ? stageImport(asked.folder, report) : null;
    printImport(report, say);
    const next = nextStep(report, batch?.id ?? null);
    if (next) say(next);
    const { staging, findings, ...result } = report;
    if (values.json) answer({ ...result, batch: batch?.id ?? null, findings: [...findings()] });
    const reported =
      target === null ||
      (await writeReport(target, report).then(
        () => true,
        () => false,
      ));
    if (batch) staging.close();
    else staging.remove();
    if (!reported)
      throw new Error(`报告“${target}”没有写成，导入结果以上面为准。请换一个位置，加 --dry-run 再写一次。`);
    return report.blocked === null ? 0 : 1;
  },
});

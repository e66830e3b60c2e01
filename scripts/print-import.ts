import type { ImportReport } from '#src/intake/summary.ts';

const SHOWN = 20;

/** Says for people what an import did, with the first findings; the report file has them all. */
export function printImport(report: ImportReport, say: (line: string) => void): void {
  const { totals } = report;
  const findings = report.sheets.flatMap((sheet) => sheet.findings);
  const refused = findings.filter(({ severity }) => severity === 'refused');
  for (const { file, sheet, row, column, message, fix } of refused.slice(0, SHOWN)) {
    const where = [file, sheet === 'csv' ? '' : sheet, row > 0 ? `第 ${row} 行` : '', column].filter(Boolean);
    say(`${where.join(' · ')}：${message}${fix}`);
  }
  if (refused.length > SHOWN) say(`另有 ${refused.length - SHOWN} 处，用 --report 文件.html 查看全部。`);
  say(
    `收到 ${totals.received} 行：新增 ${totals.new}，更正 ${totals.changed}，未变 ${totals.unchanged}，撤下 ${totals.withdrawn}，` +
      `退回 ${totals.refused}；遮盖 ${totals.maskedFields} 处，错码 ${totals.codeErrors}。`,
  );
  if (report.blocked)
    say('有退回的行，本次没有写入任何内容。更正后重新导入；确需先收其余各行，加 --accept rejects。');
  else if (report.dryRun) say('这是试运行，没有写入任何内容。');
  else if (!report.written) {
    say(
      `全量文件将撤下 ${Math.round(report.shrink * 100)}% 的记录，没有写入。核对无误后加 --accept shrink。`,
    );
  }
}

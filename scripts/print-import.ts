import type { ImportReport } from '#src/intake/import.ts';
import { sumUp } from '#src/intake/report.ts';

const SHOWN = 20;

/** Says for people what an import did, with the first findings; the report file has them all. */
export function printImport(report: ImportReport, say: (line: string) => void): void {
  let refused = 0;
  for (const { severity, file, sheet, row, column, message, fix } of report.findings()) {
    if (severity !== 'refused') continue;
    refused += 1;
    if (refused > SHOWN) continue;
    const where = [file, sheet === 'csv' ? '' : sheet, row > 0 ? `第 ${row} 行` : '', column].filter(Boolean);
    say(`${where.join(' · ')}：${message}${fix}`);
  }
  if (refused > SHOWN) say(`另有 ${refused - SHOWN} 处退回，加 --report 文件.html 可以查看全部。`);
  say(sumUp(report));
}

/** How much of a list a full file would take away, as people say it. */
export const shareOf = ({ shrink }: ImportReport): string => `${Math.round(shrink * 100)}%`;

/** What the importer does next; empty where all is done. */
export function nextStep(report: ImportReport, batch: string | null): string {
  switch (report.blocked) {
    case 'refused':
      return '有退回的行，本次没有写入任何内容。请更正后重新导入；确需先收其余各行的，加 --accept rejects。';
    case 'shrink':
      return `全量文件将撤下 ${shareOf(report)} 的记录，没有写入任何内容。请核对；核对无误的，加 --accept shrink。`;
    case null:
      if (batch) return `已暂存为批次 ${batch}，请另一人复核：npm run import -- --approve ${batch} --by 姓名`;
      return report.dryRun ? '这是试运行，没有写入任何内容。' : '';
  }
}

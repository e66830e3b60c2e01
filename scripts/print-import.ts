import type { BatchRow } from '#db/staging/writes.ts';
import type { ImportReport } from '#src/intake/import.ts';
import { sumUp } from '#src/intake/report.ts';

const SHOWN = 20;

/** Says for people what an import did, with the first findings; the report file has them all. */
export function printImport(report: ImportReport, batch: BatchRow | null, say: (line: string) => void): void {
  let refused = 0;
  for (const { severity, file, sheet, row, column, message, fix } of report.findings()) {
    if (severity !== 'refused') continue;
    refused += 1;
    if (refused > SHOWN) continue;
    const where = [file, sheet === 'csv' ? '' : sheet, row > 0 ? `第 ${row} 行` : '', column].filter(Boolean);
    say(`${where.join(' · ')}：${message}${fix}`);
  }
  if (refused > SHOWN) say(`另有 ${refused - SHOWN} 处，用 --report 文件.html 查看全部。`);
  say(sumUp(report));
  if (report.blocked === 'refused')
    say('有退回的行，本次没有写入任何内容。更正后重新导入；确需先收其余各行，加 --accept rejects。');
  else if (report.blocked === 'shrink') {
    const share = Math.round(report.shrink * 100);
    say(`全量文件将撤下 ${share}% 的记录，没有写入。核对无误后加 --accept shrink。`);
  } else if (batch)
    say(`已暂存为批次 ${batch.id}，待另一人复核：npm run import -- --approve ${batch.id} --by 姓名`);
  else if (report.dryRun) say('这是试运行，没有写入任何内容。');
}

import { extname } from 'node:path';
import { openSnapshot } from '#db/snapshot/open.ts';
import { markedWorkbook } from '#src/intake/files/marked-workbook.ts';
import { monthlyTables } from '#src/outputs/monthly.ts';
import { currentRelease } from '#src/publish/places.ts';
import { runCommand, UsageError } from './command.ts';
import { checkTarget } from './new-file.ts';
import { openWorkplace } from './workplace.ts';

await runCommand({
  help: `Usage: npm run report -- --month YYYY-MM [--out FILE]

Writes the monthly report of every unit from the accounts of the live release: what came in and left by list and
reason, licences and penalties in time, objections and repairs. Numbers only.

  --month MONTH  the month, such as 2026-10
  --out FILE     file to write, ending in .xlsx (default report-MONTH.xlsx in the current folder)
  --json         print the tables as JSON as well`,
  options: { month: { type: 'string' }, out: { type: 'string' } },
  async run({ values, say, answer }) {
    const month = typeof values.month === 'string' ? values.month : '';
    if (!/^20\d\d-(?:0[1-9]|1[0-2])$/.test(month))
      throw new UsageError('--month 要写成 2026-10 这样的月份。');
    const file = typeof values.out === 'string' ? values.out : `report-${month}.xlsx`;
    if (extname(file).toLowerCase() !== '.xlsx') throw new UsageError('--out 的文件名要以 .xlsx 结尾。');
    const { root, profile } = openWorkplace();
    const release = currentRelease(root);
    if (!release) throw new Error('还没有发布，无法统计。请先运行 npm run release。');
    await checkTarget(file, []);
    const { database, close } = openSnapshot(release.snapshot);
    const tables = monthlyTables(database, profile, month);
    close();
    const workbook = markedWorkbook(file);
    for (const { name, headings, rows } of tables) workbook.addTable(name, headings, rows);
    await workbook.finish();
    say(`已写入 ${file}：${month} 的报表，依据第 ${release.id} 号发布。`);
    answer({ file, month, release: release.id, tables });
    return 0;
  },
});

import { extname } from 'node:path';
import { config } from '#src/config.ts';
import { sheetName, templateColumns } from '#src/intake/template/columns.ts';
import { templateBytes } from '#src/intake/template/workbook.ts';
import { loadProfile } from '#src/profiles/load.ts';
import { runCommand, UsageError } from './command.ts';
import { knownList } from './known-list.ts';
import { isFolder, writeNewFile } from './new-file.ts';

await runCommand({
  help: `Usage: npm run template -- LIST [--out FILE] [--force]

Writes an empty spreadsheet (xlsx) for one list: the official headings with notes, drop-downs and cell formats,
and a sheet that explains list and columns. Filled in, it goes back with npm run import. A file that exists is
left as it is, because somebody may have filled it in.

  LIST        list id
  --out FILE  file to write, ending in .xlsx (default LIST.xlsx in the current folder)
  --force     overwrite the file
  --json      print the result as JSON`,
  options: { out: { type: 'string' }, force: { type: 'boolean' } },
  async run({ values, positionals, say, answer }) {
    const profile = loadProfile(config.profile);
    if (positionals.length > 1) throw new UsageError('一次只写一个名单。');
    const list = knownList(profile, positionals[0]);
    const file = typeof values.out === 'string' ? values.out : `${list.id}.xlsx`;
    if (extname(file).toLowerCase() !== '.xlsx' && !(await isFolder(file)))
      throw new UsageError('--out 的文件名要以 .xlsx 结尾。');
    await writeNewFile(file, await templateBytes(list, profile), values.force === true);
    const columns = templateColumns(list, profile);
    const required = columns.filter((column) => column.required).map(({ heading }) => heading);
    say(`已写入 ${file}：${list.name}，${columns.length} 列，其中必填 ${required.length} 列。`);
    answer({ list: list.id, file, sheet: sheetName(list, profile), columns: columns.length, required });
    return 0;
  },
});

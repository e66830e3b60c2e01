import { writeFile } from 'node:fs/promises';
import { Workbook } from '@cj-tech-master/excelts';

/** Writes one table as xlsx; texts stay texts, so that long codes keep their digits. */
export async function writeTable(
  path: string,
  name: string,
  titles: string[],
  rows: (string | number)[][],
): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(titles).font = { bold: true };
  for (const row of rows) sheet.addRow(row);
  for (const [index, title] of titles.entries())
    sheet.getColumn(index + 1).width = Math.max(title.length * 3, 14);
  await writeFile(path, Buffer.from(await workbook.xlsx.writeBuffer()));
}

import { Workbook } from '@cj-tech-master/excelts';
import { spelledDay } from './days.ts';
import type { DemoTable } from './plans.ts';
import type { Random } from './random.ts';
import { mark } from './tables.ts';

/**
 * One table as the bytes of an xlsx file. Codes and numbers of persons are text cells; days are partly
 * real dates, partly text. Everything that could carry the clock's time carries `today` instead.
 */
export async function xlsxBytes(
  { columns, rows }: DemoTable,
  random: Random,
  today: string,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = mark;
  workbook.created = workbook.modified = new Date(today);
  const sheet = workbook.addWorksheet(mark);
  sheet.addRow(columns.map(([, heading]) => heading));
  for (const row of rows) {
    const added = sheet.addRow([]);
    columns.forEach(([key], place) => {
      const cell = row[key];
      if (cell === undefined || cell === '') return;
      const target = added.getCell(place + 1);
      if (typeof cell !== 'object') target.value = cell;
      else if (random.chance(0.5)) {
        target.value = new Date(cell.day);
        target.numFmt = 'yyyy-mm-dd';
      } else target.value = spelledDay(random, cell.day);
    });
  }
  // Zip entries hold local time: a local midnight gives the same bytes in every time zone.
  const zip = { modTime: new Date(`${today}T00:00:00`), timestamps: 'dos' as const };
  return workbook.xlsx.writeBuffer({ zip });
}

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#src/intake/findings.ts';
import { importFiles } from '#src/intake/import.ts';
import { places } from '#src/publish/places.ts';
import { type Fields, table, writeXlsx } from './workbook.ts';
import { type Desk, TODAY } from './world.ts';

/**
 * Sends records to a world as one sheet of a list; refused rows stay out and the others go in.
 * @returns how many rows were taken as new, and every finding.
 */
export async function sendRows(
  { profile, register, secret, root }: Desk,
  id: string,
  records: Fields[],
): Promise<{ taken: number; changed: number; found: Finding[] }> {
  const list = profile.lists.find((one) => one.id === id);
  if (!list) throw new Error(`no list ${id}`);
  const path = join(mkdtempSync(join(root, 'sent-')), `${id}.xlsx`);
  const headings = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const file = await writeXlsx(path, { rows: table(records, headings) });
  const report = await importFiles([file], {
    profile,
    register,
    secret,
    list,
    folder: places(root).intake,
    importer: '经办甲',
    day: TODAY,
    mode: 'delta',
    dryRun: false,
    accept: new Set(['rejects']),
  });
  const found = [...report.findings()];
  report.staging.remove();
  return { taken: report.totals.new, changed: report.totals.changed, found };
}

import { stagedSheets } from '#db/staging/reads.ts';
import { compactCode, hasOrganisationCodeCheck, isCreditCodeShape } from '#src/domain/codes.ts';
import { maskNumber, scanText } from '#src/domain/masks.ts';
import { markedWorkbook, type Remark } from './files/marked-workbook.ts';
import { openFile } from './files/open-file.ts';
import type { Finding } from './findings.ts';
import { findingsOf } from './findings.ts';
import type { ImportReport } from './import.ts';
import { cellsOf, sumUp, titles } from './report.ts';

/** Columns of papers: whatever stands there is a person's number, unless it is an organisation's code. */
const PAPERS = /证件号|身份证|cardNum|ZJHM|SFZH|aac002/i;
const PAPER = /[0-9A-Za-z]{5,}/g;
/** Only what has a digit or an @ can hold anything to mask; most cells have neither. */
const SUSPECT = /[\p{Nd}@＠]/u;

/** A text of the file without numbers of persons, by the heading that it stands under. */
function masked(text: string, heading: string): string {
  if (!SUSPECT.test(text)) return text;
  const scanned = scanText(text);
  if (scanned.masked.length > 0) return scanned.text;
  if (!PAPERS.test(heading)) return text;
  return text.replace(PAPER, (paper) => {
    const code = compactCode(paper);
    return isCreditCodeShape(code) || hasOrganisationCodeCheck(code) ? paper : maskNumber(paper);
  });
}

/**
 * Writes the report as xlsx: every finding in a table, then each sheet as it was sent, with the cells at fault
 * marked and a column of remarks. Numbers of persons are masked, so the importer does not take it for the file.
 */
export async function writeMarked(path: string, report: ImportReport): Promise<void> {
  const workbook = markedWorkbook(path);
  workbook.addTable('导入报告', titles, rowsOf(report));
  const sheets = stagedSheets(report.staging);
  for (const [source, parts] of Map.groupBy(sheets, (sheet) => sheet.path)) {
    const file = await openFile(source);
    for (const part of parts) {
      const sheet = file.sheets[part.place];
      const name = part.name === 'csv' ? part.file : part.name;
      if (sheet) await workbook.addMarked({ ...part, name }, sheet, remarksOf(report, part.id), masked);
    }
    await file.close();
  }
  await workbook.finish();
}

function* rowsOf(report: ImportReport): Generator<(string | number)[]> {
  for (const finding of report.findings()) yield cellsOf(finding);
  yield [sumUp(report)];
}

function* remarksOf({ staging }: ImportReport, sheet: number): Generator<Remark> {
  for (const finding of findingsOf(staging, sheet)) yield asRemark(finding);
}

const asRemark = ({ row, cell, severity, message, fix }: Finding): Remark => ({
  row,
  cell,
  refused: severity === 'refused',
  text: message + fix,
});

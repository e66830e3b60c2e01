import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Finding } from './findings.ts';
import type { ImportReport } from './summary.ts';
import { writeTable } from './workbook-write.ts';

const headings: [keyof Finding, string][] = [
  ['severity', '性质'],
  ['file', '文件'],
  ['sheet', '工作表'],
  ['row', '行'],
  ['column', '列'],
  ['code', '代码'],
  ['value', '内容（已遮盖）'],
  ['message', '问题'],
  ['fix', '怎样更正'],
];

const cell = (finding: Finding, key: keyof Finding): string | number =>
  key === 'severity' ? { refused: '退回', note: '提示' }[finding.severity] : finding[key];

/** Writes every finding of an import to `.json`, `.xlsx` or `.html`, by the file's extension. */
export async function writeReport(path: string, report: ImportReport): Promise<void> {
  const findings = report.sheets.flatMap((sheet) => sheet.findings);
  const rows = findings.map((finding) => headings.map(([key]) => cell(finding, key)));
  const titles = headings.map(([, title]) => title);
  switch (extname(path)) {
    case '.xlsx':
      return writeTable(path, '导入报告', titles, rows);
    case '.html':
      return writeFile(path, page(report, titles, rows));
    default:
      return writeFile(
        path,
        `${JSON.stringify({ totals: report.totals, written: report.written, findings }, null, 2)}\n`,
      );
  }
}

const escaped = (text: string | number) =>
  String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function page({ totals, written }: ImportReport, titles: string[], rows: (string | number)[][]): string {
  const line = (tag: string, cells: (string | number)[]) =>
    `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>导入报告</title>
<style>body{font:16px/1.7 sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3em .6em;text-align:left;vertical-align:top}</style>
<h1>导入报告</h1>
<p>收到 ${totals.received} 行，新增 ${totals.new}，更正 ${totals.changed}，未变 ${totals.unchanged}，撤下 ${totals.withdrawn}，退回 ${totals.refused}；遮盖 ${totals.maskedFields} 处，错码 ${totals.codeErrors}。${written ? '已写入台账。' : '没有写入台账。'}</p>
<table><thead>${line('th', titles)}</thead><tbody>
${rows.map((row) => line('td', row)).join('\n')}
</tbody></table>
</html>
`;
}

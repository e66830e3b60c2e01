import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Finding } from './findings.ts';
import type { ImportReport } from './import.ts';
import { writeMarked } from './report-xlsx.ts';

/** The columns of a report, in order. */
const columns: [keyof Finding, string][] = [
  ['severity', '性质'],
  ['file', '文件'],
  ['sheet', '工作表'],
  ['row', '行'],
  ['cell', '单元格'],
  ['column', '列'],
  ['code', '代码'],
  ['value', '内容（已遮盖）'],
  ['message', '问题'],
  ['fix', '怎样更正'],
];
export const titles = columns.map(([, title]) => title);

/** One finding as a row of the report. */
export const cellsOf = (finding: Finding): (string | number)[] =>
  columns.map(([key]) =>
    key === 'severity' ? { refused: '退回', note: '提示' }[finding.severity] : finding[key],
  );

const percent = (share: number) => `${Number((share * 100).toPrecision(4))}%`;

/** The code error rate (错码率) against its limit; nothing to say of a rate where no row has a code. */
function sumUpCodes({ totals: { codes, codeErrors }, codeErrorLimit }: ImportReport): string {
  if (codes === 0) return '没有带代码的行，不计错码率。';
  const rate = codeErrors / codes;
  const within = codeErrors === 0 || rate < codeErrorLimit;
  const verdict = within ? '低于' : '没有低于';
  return `代码 ${codes} 个，错码 ${codeErrors} 个，错码率 ${percent(rate)}，${verdict}规定的 ${percent(codeErrorLimit)}。`;
}

/** What the import did, for people. */
export const sumUp = (report: ImportReport): string => {
  const { totals, written } = report;
  return (
    `收到 ${totals.received} 行：新增 ${totals.new}，更正 ${totals.changed}，未变 ${totals.unchanged}，撤下 ${totals.withdrawn}，` +
    `退回 ${totals.refused}，重复 ${totals.repeated}，已撤下不再恢复 ${totals.stillWithdrawn}；遮盖 ${totals.maskedFields} 处。` +
    sumUpCodes(report) +
    (written ? '已写入台账。' : '没有写入台账。')
  );
};

/** Writes every finding of an import to `.json`, `.xlsx` or `.html`, by the file's extension. */
export async function writeReport(path: string, report: ImportReport): Promise<void> {
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return writeMarked(path, report);
    case '.html':
      return writeLines(path, page(report));
    default:
      return writeLines(path, json(report));
  }
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 });
  await once(file, 'open');
  for (const line of lines) if (!file.write(`${line}\n`)) await once(file, 'drain');
  file.end();
  await finished(file);
}

function* json(report: ImportReport): Generator<string> {
  const { totals, shrink, codeErrorLimit, written, blocked, dryRun, findings } = report;
  const head = JSON.stringify({ totals, shrink, codeErrorLimit, written, blocked, dryRun }, null, 2);
  yield `${head.slice(0, -2)},\n  "findings": [`;
  let comma = '';
  for (const finding of findings()) {
    yield `${comma}    ${JSON.stringify(finding)}`;
    comma = ',';
  }
  yield '  ]\n}';
}

const escaped = (text: string | number) =>
  String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const line = (tag: string, cells: (string | number)[]) =>
  `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;

function* page(report: ImportReport): Generator<string> {
  yield `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>导入报告</title>
<style>body{font:16px/1.7 sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3em .6em;text-align:left;vertical-align:top}</style>
<h1>导入报告</h1>
<p>${escaped(sumUp(report))}</p>
<table><thead>${line('th', titles)}</thead><tbody>`;
  for (const finding of report.findings()) yield line('td', cellsOf(finding));
  yield '</tbody></table>\n</html>';
}

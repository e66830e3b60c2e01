import type { Staging } from '#db/staging/open.ts';
import { stagedProblems, stagedSheets } from '#db/staging/reads.ts';
import type { ProblemRow } from '#db/staging/writes.ts';
import { scanText } from '#src/domain/masks.ts';

/** Every problem that an import can report: what is wrong and how to mend it. `{…}` is filled in. */
export const sentences = {
  'empty-file': ['文件里没有数据行。', '请确认选对了文件，并保留表头和至少一行数据。'],
  'missing-column': ['缺少必需的列“{heading}”。', '请在表头补上这一列（也可用代码名 {code}），再重新报送。'],
  'extra-column': [
    '列“{heading}”不属于本格式，未读取。',
    '如是误加，可以删除；如需公示，请放入“备注”以外的规定列。',
  ],
  'hidden-rows': ['本表隐藏了 {rows} 行、{columns} 列，已一并读取。', '请取消隐藏并核对后再报送。'],
  'hidden-sheet': ['这张工作表是隐藏的，已一并读取。', '请取消隐藏并核对；不应报送的，请删除。'],
  'merged-cells': ['有 {count} 个合并的单元格，已按其内容填入每一行。', '请取消合并，逐行填写后再报送。'],
  'footer-row': ['这一行是表格下方的合计、签名或说明，未作为数据读取。', '如是数据，请补齐各列后再报送。'],
  'sheet-skipped': ['工作表没有任何一种规定格式的表头，未读取。', '如有应报送的数据，请补上规定的表头。'],
  required: ['“{heading}”为空。', '请填写后再报送。'],
  'science-number': [
    '“{heading}”被表格软件改成了科学记数，后几位已经丢失。',
    '请把这一列设为文本格式，再重新填入完整号码。',
  ],
  'cell-error': ['“{heading}”的公式没有结果或结果有误。', '请把公式改成具体内容。'],
  'formula-text': ['“{heading}”以公式符号开头，可能在打开文件时被执行。', '请改成具体内容，去掉开头的符号。'],
  'broken-text': ['“{heading}”含有损坏的字符，无法还原。', '请按原始文书重新填写。'],
  'bad-day': ['“{heading}”不是有效的日期。', '请写成 2026-11-20 这样的日期。'],
  'future-day': ['“{heading}”晚于处理日 {day}。', '请核对年份；尚未到期的，到期后再报送。'],
  'day-order': ['“{heading}”早于“{other}”。', '请核对这两个日期。'],
  'bad-amount': ['“{heading}”不是有效的数额。', '请只写数字，可以带“元”“万元”和千分位逗号。'],
  'bad-choice': ['“{heading}”不在规定的选项内。', '可填：{choices}。'],
  'bad-name': ['名称无法读取，可能含有问号、乱码或只有符号。', '请核对原始文书，按原样填写名称。'],
  'number-in-name': ['名称里夹有号码或地址。', '请只保留姓名或名称，号码填入证件号码列。'],
  'subject-not-admitted': ['“{list}”不收录这一类主体。', '请核对名单，或改报其他名单。'],
  'citizen-number': [
    '公民身份号码不正确（位数、出生日期或校验码有误）。',
    '请按证件核对号码；该号码不会写入报告。',
  ],
  'person-as-organisation': [
    '组织的代码列里填的是公民身份号码，本行不予收录，以免公开个人号码。',
    '请填写统一社会信用代码；主体是自然人的，请改主体类别。',
  ],
  'organisation-as-person': ['主体是自然人，证件号码却是组织代码。', '请核对主体类别和证件号码。'],
  'code-shape': [
    '代码既不是统一社会信用代码，也不是组织机构代码。',
    '请填写 18 位统一社会信用代码，不含字母 I、O、S、V、Z。',
  ],
  'code-check': [
    '代码的校验位不符，已收录并计入错码率。',
    '请核对；如证照上确为此码，可在命令后加 --accept {code} 确认。',
  ],
  minor: ['认定时未满 {years} 周岁，依法不得列入。', '请从报送文件中删除本行。'],
  'age-unknown': [
    '无法确认认定时是否已满 {years} 周岁。',
    '请填写完整证件号码，或增加“成年确认”列并填“是”。',
  ],
  'unknown-unit': ['不认识单位“{value}”。', '请填写单位的规范简称或全称。'],
  'unit-not-entitled': ['“{unit}”不是“{list}”的认定单位。', '谁认定、谁发布：请由认定单位报送。'],
  'publisher-differs': ['发布单位与认定单位不一致。', '谁认定、谁发布：两列应为同一单位。'],
  'no-term': ['没有公示期限，也无法按规定推算。', '请填写“{heading}”。'],
  'unknown-conduct': [
    '失信行为具体情形对应不到规定的条款，无法确定公示期限。',
    '请按司法解释列明的情形填写。',
  ],
  'already-ended': ['公示期限已在处理日之前届满，只入台账，不公示。', '无需处理；如期限有误，请更正后重报。'],
  'below-threshold': [
    '违法次数或比例未达到列入标准，且未责令停业整顿。',
    '请核对次数、车辆数；未达标准的不应报送。',
  ],
  'duplicate-row': ['与{where}是同一条记录，内容却不同。', '请核对后只保留正确的一行。'],
  'repeated-row': ['与{where}完全相同，只收一条。', '无需处理；今后请只报一行。'],
  'joined-sources': ['与{where}是同一条记录，来自另一平台，已合并为一条并列出两个来源。', '无需处理。'],
  'held-back': ['该主体有正在公示的失信记录，这条守信记录暂不展示。', '失信记录撤下后自动恢复展示。'],
  'holds-back': ['该主体已有守信记录；本条公示期间，守信记录暂不展示。', '请告知有关荣誉的认定单位。'],
  'record-only': ['“{list}”只入台账，不公示：{reason}。', '{next}。'],
  'still-withdrawn': ['这条记录已经撤下，不再恢复公示。', '如有新的认定文书，请用新文书号报送。'],
  'nothing-withdrawn': [
    '全量文件里有退回的行，为免误撤，本次不撤下任何记录。',
    '请更正退回的行，再以全量方式报送。',
  ],
  'masked-text': [
    '“{heading}”含有号码、电话、地址或案外人姓名，已遮盖 {count} 处。',
    '今后请在报送前删去与公示无关的个人信息。',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type FindingCode = keyof typeof sentences;

/** Findings that keep a row (or the file) out; all others are notes. */
const notes: ReadonlySet<FindingCode> = new Set([
  'extra-column',
  'hidden-rows',
  'hidden-sheet',
  'merged-cells',
  'footer-row',
  'repeated-row',
  'joined-sources',
  'held-back',
  'holds-back',
  'sheet-skipped',
  'nothing-withdrawn',
  'code-check',
  'already-ended',
  'record-only',
  'still-withdrawn',
  'masked-text',
]);

export interface Finding {
  code: FindingCode;
  severity: 'refused' | 'note';
  file: string;
  sheet: string;
  /** Row as the spreadsheet program numbers it; 0 for the sheet as a whole. */
  row: number;
  /** Address of the cell at fault, such as `C7`; empty where no one cell is. */
  cell: string;
  /** Heading of the column, where one column is at fault. */
  column: string;
  /** What stood in the cell, masked. */
  value: string;
  message: string;
  fix: string;
}

export interface Place {
  file: string;
  sheet: string;
  row: number;
}

const fill = (sentence: string, words: Record<string, string | number>) =>
  sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(words[key] ?? ''));

/** Longest value that a finding repeats, in characters. */
const SHOWN = 40;

/**
 * Makes one finding. Numbers of persons in `value` and `column` are masked, because a shifted column puts
 * them anywhere; the code that `code-check` asks to be confirmed stays.
 */
export function finding(
  code: FindingCode,
  place: Place,
  column = '',
  value = '',
  words: Record<string, string | number> = {},
): Finding {
  const [message, fix] = sentences[code];
  const heading = scanText(column).text;
  const shown = code === 'code-check' ? value : [...scanText(value).text].slice(0, SHOWN).join('');
  const filled = { heading, value: shown, ...words };
  return {
    code,
    severity: notes.has(code) ? 'note' : 'refused',
    ...place,
    cell: '',
    column: heading,
    value: shown,
    message: fill(message, filled),
    fix: fill(fix, filled),
  };
}

/** A finding as the staging file keeps it, under the number of its sheet. */
export const asProblem = (found: Finding, sheet: number): ProblemRow => ({
  sheet,
  row: found.row,
  cell: found.cell,
  severity: found.severity,
  code: found.code,
  column: found.column,
  value: found.value,
  message: found.message,
  fix: found.fix,
});

/** A problem that concerns a row (or 0, the whole) of a staged sheet. */
export const problemOf = (
  code: FindingCode,
  sheet: { id: number; file: string; name: string },
  row: number,
): ProblemRow => asProblem(finding(code, { file: sheet.file, sheet: sheet.name, row }), sheet.id);

/** Every staged problem with its file and sheet, some at a time; of one sheet where it is named. */
export function* findingsOf(staging: Staging, only?: number): Generator<Finding> {
  const sheets = new Map(stagedSheets(staging).map((sheet) => [sheet.id, sheet]));
  for (const { sheet, row, cell, severity, code, column, value, message, fix } of stagedProblems(
    staging,
    only,
  )) {
    const { file = '', name = '' } = sheets.get(sheet) ?? {};
    const place = { file, sheet: name, row, cell };
    yield { ...place, severity, code: code as FindingCode, column, value, message, fix };
  }
}

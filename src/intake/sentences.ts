/** Every problem that an import can report: what is wrong and how to mend it. `{…}` is filled in. */
export const sentences = {
  'empty-file': ['文件里没有数据行。', '请确认选对了文件，并保留表头和至少一行数据。'],
  'missing-column': ['缺少必需的列“{heading}”，本表各行未收录。', '请在表头补上这一列{code}，再重新报送。'],
  'extra-column': [
    '列“{heading}”不属于本格式，未读取。',
    '请删除这一列；内容需要公示的，请填入规定的列（“备注”除外）。',
  ],
  'hidden-rows': ['本表隐藏了 {rows} 行、{columns} 列，已一并读取。', '请取消隐藏并核对后再报送。'],
  'hidden-sheet': ['这张工作表是隐藏的，已一并读取。', '请取消隐藏并核对；不应报送的，请删除。'],
  'merged-cells': ['有 {count} 个合并的单元格，已按其内容填入每一行。', '请取消合并，逐行填写后再报送。'],
  'footer-row': ['这一行是表格下方的合计、签名或说明，未作为数据读取。', '如是数据，请补齐各列后再报送。'],
  'sheet-skipped': [
    '工作表没有任何一种规定格式的表头，未读取。',
    '如有应报送的数据，请补上规定的表头；没有的，无需处理。',
  ],
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
  'bad-amount': ['“{heading}”不是有效的数字。', '请只写不小于 0 的数字；金额可以带“元”“万元”和千分位逗号。'],
  'bad-choice': ['“{heading}”不在规定的选项内。', '可填：{choices}。'],
  'unknown-measure': [
    '“{value}”不在惩戒措施目录内，没有依据，不能公示。',
    '请改用目录里的名称（见网站“惩戒措施”页），或者删去这一项；多项用；隔开。',
  ],
  'interview-parts': [
    '“{heading}”没有写全日期和参加单位。',
    '请写成“2026-03-30|警示约谈|甲单位、乙单位”，多次用；隔开。',
  ],
  'count-order': ['“{heading}”大于“{other}”。', '请核对这两个数。'],
  'bad-name': ['“{heading}”{fault}，不能作为名称。', '请核对原始文书，按原样填写。'],
  'bad-representative': ['“{heading}”{fault}，这一项未收录。', '请核对原始文书，更正后重新报送。'],
  'number-in-name': [
    '“{heading}”里夹有个人的号码或联系方式。',
    '请只保留姓名、名称或文书号，号码填入证件号码列。',
  ],
  'bad-url': ['“{heading}”不是完整的网址，这一项未收录。', '请写成以 https:// 开头的网址，更正后重新报送。'],
  'no-consent': [
    '没有本人同意公开的记载，只入台账，不公示。',
    '无需处理；本人同意后，在“{heading}”填“是”重新报送。',
  ],
  'subject-not-admitted': ['“{list}”不收录这一类主体。', '请核对名单，或改报其他名单。'],
  'citizen-number': [
    '公民身份号码不正确（位数、出生日期或校验码有误）。',
    '请按证件核对号码；该号码不会写入报告。',
  ],
  'person-as-organisation': [
    '组织的代码列里填的是公民身份号码，本行不予收录，以免公开个人号码。',
    '请填写统一社会信用代码；主体是自然人的，请改主体类别。',
  ],
  'organisation-as-person': [
    '主体是自然人，证件号码却是组织代码。',
    '请核对主体类别和证件号码，更正有误的一项。',
  ],
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
  'unknown-unit': [
    '“{value}”不在本地区的单位名录内。',
    '请填写单位的规范简称或全称；新设的单位，请主办单位补入名录。',
  ],
  'unit-not-entitled': ['“{unit}”不是“{list}”的认定单位。', '谁认定、谁发布：请由认定单位报送。'],
  'publisher-differs': ['发布单位与认定单位不一致。', '谁认定、谁发布：请在两列填写同一单位。'],
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
  'held-back': [
    '该主体有正在公示的失信记录，这条守信记录暂不展示。',
    '无需处理；失信记录撤下后自动恢复展示。',
  ],
  'holds-back': ['该主体已有守信记录；本条公示期间，守信记录暂不展示。', '请告知有关荣誉的认定单位。'],
  'record-only': ['“{list}”只入台账，不公示：{reason}。', '{next}。'],
  'still-withdrawn': ['这条记录已经撤下，不再恢复公示。', '无需处理；有新的认定文书的，请用新文书号报送。'],
  overtaken: [
    '本批次待复核期间，这条记录已由另一份文件更正，本行未采用。',
    '请核对；以本行为准的，请重新报送。',
  ],
  'nothing-withdrawn': [
    '全量文件里有退回的行，为免误撤，本次不撤下任何记录。',
    '请更正退回的行，再以全量方式报送。',
  ],
  'masked-text': [
    '“{heading}”含有号码、电话、地址或案外人姓名，已遮盖 {count} 处。',
    '今后请在报送前删去与公示无关的个人信息。',
  ],
} as const satisfies Record<string, readonly [string, string]>;

/** Findings that let the row in; every other one keeps it (or the file) out. */
export const notes = [
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
  'overtaken',
  'masked-text',
  'bad-representative',
  'bad-url',
  'no-consent',
] as const satisfies (keyof typeof sentences)[];

/** Findings that need the register, and not the file alone. */
export const toldByRegister = [
  'held-back',
  'holds-back',
  'still-withdrawn',
  'overtaken',
  'nothing-withdrawn',
] as const satisfies (keyof typeof sentences)[];

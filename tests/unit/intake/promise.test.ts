import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeReport } from '#src/intake/report.ts';
import { card, citizen, oldCitizen, phone } from '../../support/numbers.ts';
import {
  commitment,
  courtCompany,
  courtPerson,
  honour,
  licence,
  medical,
  overload,
  penalty,
  wage,
} from '../../support/records.ts';
import { type Desk, openDesk } from '../../support/register.ts';
import { type Fields, table, writeXlsx } from '../../support/workbook.ts';

/** Numbers that no record's own row carries, so that each find can only come from the planted cell. */
const secrets = {
  citizen: citizen('1966-06-16', 777),
  old: oldCitizen('1955-05-15', 555),
  card: card(19),
  phone,
};
const documents = [
  'caseCode',
  '行政处罚决定书文号',
  '行政许可决定文书号',
  '文书号',
  '认定文书号',
  '承诺事项',
];

/** The secrets one by one and together, alone in the cell and behind what stood there. */
const plantedIn = (original: string): string[] =>
  [...Object.values(secrets), Object.values(secrets).join('，')].flatMap((text) => [text, original + text]);

/** Every official column that a file can carry beyond those of the usual records. */
const further: Record<string, Fields> = {
  penalty: {
    CF_XDR_GSZC: '',
    CF_FR_ZJLX: '',
    CF_FR_ZJHM: '',
    CF_XDR_ZJHM: '',
    CF_NR_ZKDX: '',
    CF_CFJGDM: '',
    CF_SJLY: '',
    BZ: '',
  },
  wage: { aac002: '', zjlx: '', dqtcqk: '', xqyy: '', aae013: '' },
  disclosure: {
    法定代表人: '',
    相关责任人: '',
    等级: '',
    惩戒措施: '',
    整改期限: '',
    整改状态: '',
    抄送单位: '',
    来源平台: '',
    来源网址: '',
    批次: '',
    车牌号: '',
    车辆归属: '',
    备注: '',
  },
  honour: { 照片文件: '', 备注: '' },
};
const kinds: { record: Fields; list?: string }[] = [
  { record: courtPerson() },
  { record: courtCompany() },
  { record: { ...penalty(), ...further['penalty'] } },
  { record: { ...wage(), ...further['wage'] } },
  { record: { ...medical(), ...further['disclosure'] }, list: 'illegal-medical-practice' },
  { record: { ...overload(), ...further['disclosure'] }, list: 'overload-transport' },
  { record: { ...honour(), ...further['honour'] } },
  { record: licence() },
  {
    record: licence(2, {
      行政相对人名称: '虞知微',
      行政相对人类别: '自然人',
      '行政相对人代码_1(统一社会信用代码)': '',
      证件类型: '身份证',
      证件号码: citizen('1970-07-07', 71),
    }),
  },
  { record: commitment() },
];

function assertSilent(bytes: Buffer, where: string, numbers = Object.values(secrets)) {
  for (const number of numbers) {
    assert.ok(!bytes.includes(number), `${number} is in ${where}`);
    const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    assert.ok(!bytes.includes(wide), `${wide} is in ${where}`);
  }
}

async function reportBytes(desk: Desk, report: Awaited<ReturnType<Desk['send']>>) {
  const path = join(desk.folder, 'report.json');
  await writeReport(path, report);
  return readFile(path);
}

for (const { record, list } of kinds) {
  const what = String(record['主体名称'] ?? record['iname'] ?? Object.values(record)[0]);
  test(`no number that stands in any column of ${what} reaches the register or the report`, async (t) => {
    const desk = openDesk(t);
    const document = documents.find((column) => column in record) ?? '';
    for (const column of Object.keys(record)) {
      const rows = plantedIn(String(record[column] ?? '')).map((text, index) => ({
        ...record,
        [document]: `${String(record[document])}之${index + 1}`,
        [column]: text,
      }));
      const report = await desk.send(rows, { accept: ['rejects'], ...(list && { list }) });
      assert.equal(report.totals.received, rows.length);
      assertSilent(await reportBytes(desk, report), `the report, from ${column}`);
      assertSilent(desk.bytes(), `the register, from ${column}`);
    }
    assert.ok(desk.entries().length > 0);
  });
}

test('names of files and sheets carry no number into the register', async (t) => {
  const desk = openDesk(t);
  await mkdir(desk.folder, { recursive: true });
  const path = join(desk.folder, `虞某${secrets.citizen}.xlsx`);
  const sheet = { name: `虞某${secrets.phone}`, rows: table([courtPerson()]) };
  const report = await desk.bring(await writeXlsx(path, sheet));
  assert.equal(report.written, true);
  assertSilent(desk.bytes(), 'the register');
});

test('a column shifted by one does not carry the numbers of persons into the report', async (t) => {
  const desk = openDesk(t);
  const [headings = [], ...rows] = table([courtPerson(1, { cardNum: secrets.citizen }), courtPerson(2)]);
  for (let shift = 0; shift < headings.length; shift += 1) {
    const moved = [...headings.slice(shift), ...headings.slice(0, shift)];
    const report = await desk.bring(await writeXlsx(join(desk.folder, 'a.xlsx'), { rows: [moved, ...rows] }));
    assertSilent(await reportBytes(desk, report), `the report, shifted by ${shift}`);
  }
  const data = await writeXlsx(join(desk.folder, 'b.xlsx'), {
    rows: [[...headings, secrets.citizen], ...rows],
  });
  assertSilent(await reportBytes(desk, await desk.bring(data)), 'the report of headings');
  assertSilent(desk.bytes(), 'the register');
});

test('the numbers of the listed persons themselves are in the register only as masks', async (t) => {
  const desk = openDesk(t);
  const numbers = Array.from({ length: 20 }, (_, index) => citizen('1980-03-15', index * 2 + 1));
  await desk.send(numbers.map((cardNum, index) => courtPerson(index + 1, { cardNum })));
  assert.equal(desk.entries().length, 20);
  assertSilent(desk.bytes(), 'the register', numbers);
  assert.ok(desk.bytes().includes('120113********'));
});

test('every masking of a free text is counted', async (t) => {
  const desk = openDesk(t);
  const report = await desk.send([
    courtPerson(1, { duty: `向${secrets.card}付款，电话${phone}`, unperformPart: secrets.old }),
    courtPerson(2),
  ]);
  assert.equal(report.totals.maskedFields, 2);
  const notes = report.found;
  assert.deepEqual(
    notes.map(({ code, column }) => [code, column]),
    [
      ['masked-text', 'duty'],
      ['masked-text', 'unperformPart'],
    ],
  );
  assert.match(notes[0]?.message ?? '', /遮盖 2 处/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { demoTables } from '#db/demo/files.ts';
import {
  compactCode,
  hasCreditCodeCheck,
  hasOrganisationCodeCheck,
  readCitizenNumber,
} from '#src/domain/codes.ts';
import { ageOn, plusSpan } from '#src/domain/days.ts';
import { scanText } from '#src/domain/masks.ts';
import { organisationName } from '#src/domain/names.ts';
import { dayOf, profile, tables, texts, today } from './population.ts';

const rows = tables.flatMap((table) => table.rows);
const listed = (list: string) => tables.filter((table) => table.list === list).flatMap((table) => table.rows);

test('the tables hold as many rows as were asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.nat({ max: 99 }), (entries, seed) => {
      const made = demoTables(profile, entries, seed, today);
      assert.equal(
        made.reduce((sum, table) => sum + table.rows.length, 0),
        entries,
      );
    }),
    { numRuns: 25 },
  );
});

test('every code of an organisation passes its check, and no two organisations share one', () => {
  const names = new Map<string, string>();
  for (const row of rows) {
    const code =
      row['统一社会信用代码'] ??
      row['CF_XDR_SHXYM'] ??
      row['XK_XDR_SHXYM'] ??
      row['行政相对人代码_1(统一社会信用代码)'] ??
      row['aab003'] ??
      (row['age'] === 0 && row['cardNum']);
    if (typeof code !== 'string') continue;
    const compact = compactCode(code);
    assert.ok(hasCreditCodeCheck(compact) || hasOrganisationCodeCheck(compact), code);
    const name =
      row['主体名称'] ??
      row['CF_XDR_MC'] ??
      row['XK_XDR_MC'] ??
      row['承诺主体'] ??
      row['注册主体'] ??
      row['行政相对人名称'] ??
      row['aab004'] ??
      row['iname'];
    assert.equal(names.get(compact) ?? name, name);
    names.set(compact, String(name));
  }
  assert.equal(new Set([...names.values()].map(organisationName)).size, names.size);
});

test('every number of a person is valid, and some are of the old form or end in X', () => {
  const ofDebtors = listed('judgment-defaulters')
    .filter((row) => row['age'] !== 0)
    .map((row) => String(row['cardNum']));
  const numbers = [
    ...texts(['证件号码', 'CF_XDR_ZJHM', 'CF_FR_ZJHM', 'XK_XDR_ZJHM', 'XK_FR_SFZH', 'aac002']),
    ...ofDebtors,
  ];
  for (const number of numbers) assert.ok(readCitizenNumber(number), number);
  assert.ok(numbers.some((number) => number.length === 15));
  assert.ok(numbers.some((number) => number.endsWith('X')));
});

test('nobody was under 18 at the determination, and a stated age is the age on the day of filing', () => {
  for (const row of rows) {
    const number =
      row['证件号码'] ??
      row['CF_XDR_ZJHM'] ??
      row['XK_XDR_ZJHM'] ??
      (row['age'] === 0 ? undefined : row['cardNum']);
    if (typeof number !== 'string') continue;
    const key = ['regDate', 'CF_JDRQ', 'XK_JDRQ', '认定日期'].find((name) => name in row) ?? '';
    const age = ageOn(readCitizenNumber(number)?.birth ?? today, dayOf(row, key));
    assert.ok(age >= 18);
    if ('age' in row) assert.equal(row['age'], age);
  }
});

test('namesakes, polyphonic and compound surnames, dotted names and rare characters occur', () => {
  const debtors = listed('judgment-defaulters').filter((row) => row['age'] !== 0);
  const numbersOf = Map.groupBy(debtors, (row) => String(row['iname']));
  assert.ok([...numbersOf.values()].some((same) => new Set(same.map((row) => row['cardNum'])).size > 1));
  const names = [...numbersOf.keys()];
  for (const kind of [/^[单仇查解朴区]/, /^(?:尉迟|万俟|欧阳)/, /·/, /[\u{20000}-\u{3ffff}]/u]) {
    assert.ok(
      names.some((name) => kind.test(name)),
      String(kind),
    );
  }
});

test('every stated term is still running, every notice came before its determination', () => {
  for (const row of rows) {
    for (const key of ['CF_GSJZQ', 'XK_YXQZI', '公示期限至', '有效期至', 'fbqx'])
      if (key in row) assert.ok(dayOf(row, key) > today);
    if ('告知日期' in row) assert.ok(dayOf(row, '告知日期') < dayOf(row, '认定日期'));
    if ('fbqx' in row) assert.equal(dayOf(row, 'fbqx'), plusSpan(dayOf(row, 'lrsj'), { years: 3 }));
  }
});

test('no two-year term of a debtor has ended, and a handful end within 30 days', () => {
  const ends = listed('judgment-defaulters').map((row) => plusSpan(dayOf(row, 'publishDate'), { years: 2 }));
  assert.ok(ends.every((end) => end > today));
  const soon = ends.filter((end) => end <= '2026-12-20').length;
  assert.ok(soon >= 3 && soon <= 40, String(soon));
});

test('rows that must not be shown occur: performed duties, warnings only, no consent, not open, award conflicts', () => {
  const has = (key: string, value: string) => rows.some((row) => row[key] === value);
  assert.ok(has('performance', '全部已履行'));
  assert.ok(has('CF_CFLB', '警告'));
  assert.ok(has('同意公开', '否'));
  assert.ok(has('公开', '否'));
  const black = new Set(
    texts(
      ['统一社会信用代码', 'aab003'],
      tables.filter(({ list }) => profile.lists.find(({ id }) => id === list)?.side === 'black'),
    ),
  );
  const red = texts(
    ['统一社会信用代码'],
    tables.filter(({ list }) => list === 'red-list'),
  );
  assert.equal(red.filter((code) => black.has(code)).length, 2);
});

test('document numbers are unique within a list, except honours, where one document names many', () => {
  for (const [list, same] of Map.groupBy(tables, (table) => table.list)) {
    const documents = texts(['caseCode', 'CF_WSH', 'XK_WSH', 'wsh', '认定文书号'], same);
    if (list !== 'red-list') assert.equal(new Set(documents).size, documents.length, list);
  }
});

test('numbers of third persons stand in duties only, and the scan of free text finds them all', () => {
  const masked = texts(['duty']).map((duty) => scanText(duty));
  const kinds = new Set(masked.flatMap((scan) => scan.masked));
  assert.deepEqual([...kinds].sort(), ['address', 'card', 'citizen', 'phone']);
  for (const { text } of masked) assert.doesNotMatch(text, /\d{11}/);
  const others = [
    'CF_SY',
    'CF_NR',
    'abb012',
    'xmmc',
    '失信事实',
    '惩戒措施',
    '事迹',
    'XK_NR',
    '承诺事项',
    'performedPart',
    'unperformPart',
  ];
  for (const text of texts(others)) assert.deepEqual(scanText(text).masked, [], text);
});

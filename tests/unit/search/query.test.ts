import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { explain, holdsCitizenNumber, readQuery } from '#src/search/query.ts';
import { indexContent, phrases } from '#src/search/tokens.ts';
import { markParts } from '#src/search/marks.ts';

const han = fc
  .array(fc.constantFrom(...'张王李欧阳天津北辰有限公司（）·𠮷䶮a1'), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(''));

/** Pagefind's exact search: the phrase's tokens stand in the content one after the other. */
const finds = (content: string, phrase: string) => ` ${content} `.includes(` ${phrase.replaceAll('"', '')} `);

test('every contiguous part of a name is a phrase of its record, and no other text is', () => {
  fc.assert(
    fc.property(han, han, fc.nat(), fc.nat(), (name, other, a, b) => {
      const letters = [...name];
      const [start, end] = [a % letters.length, (b % letters.length) + 1];
      const part = letters.slice(Math.min(start, end - 1), Math.max(start + 1, end)).join('');
      const content = indexContent({ name, document: '文1号', code: null });
      assert.ok(phrases(part).some((phrase) => finds(content, phrase)));
      const stranger = phrases(other)[2] ?? '';
      assert.equal(
        finds(indexContent({ name, document: '', code: null }), stranger),
        norm(name).includes(norm(other)),
      );
    }),
  );
});
const norm = (text: string) => text.normalize('NFKC').toLowerCase();

test('the first phrase means the whole name, the second its beginning', () => {
  const content = indexContent({ name: '张三丰', document: '（2026）津0113执1号', code: null });
  const hits = (word: string) => phrases(word).map((phrase) => finds(content, phrase));
  assert.deepEqual(hits('张三丰'), [true, true, true]);
  assert.deepEqual(hits('张三'), [false, true, true]);
  assert.deepEqual(hits('三丰'), [false, false, true]);
  assert.deepEqual(hits('丰张'), [false, false, false]);
});

test('a case number is found in any bracket style and without brackets', () => {
  const content = indexContent({ name: '某', document: '（2026）津0113执1042号', code: null });
  for (const query of [
    '（2026）津0113执1042号',
    '(2026)津0113执1042号',
    '〔2026〕津0113执1042号',
    '2026津0113执1042号',
    '津0113执1042',
  ]) {
    assert.ok(
      phrases(query).some((phrase) => finds(content, phrase)),
      query,
    );
  }
});

test('a code is found whole and by its beginning, and digits never find the middle of a code', () => {
  const content = indexContent({ name: '某', document: '文号', code: '91120113MX31QB2L3L' });
  const found = (word: string) => phrases(word).some((phrase) => finds(content, phrase));
  assert.ok(found('91120113MX31QB2L3L') && found('91120113mx31') && found('９１１２０１１３'));
  assert.ok(!found('120113') && !found('9') && !found('3L'));
});

test("a citizen's number is recognised however it is typed, also with a slip in its last digit", () => {
  for (const text of [
    '11010519491231002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002x',
    '110105-19491231-0021',
    '查110105194912310021',
    '110105491231002',
  ]) {
    assert.ok(holdsCitizenNumber(text), text);
    assert.deepEqual(readQuery(text), { kind: 'number' }, text);
  }
  for (const text of ['91120113MX31QB2L3L', '（2026）津0113执1042号', '13800000000', '张三', '202611201']) {
    assert.ok(!holdsCitizenNumber(text), text);
  }
});

test('several words are several conditions; spaces of every kind divide them', () => {
  assert.deepEqual(readQuery(' 天津\u3000公司\u00a0 '), { kind: 'words', words: ['天津', '公司'] });
  assert.deepEqual(readQuery(' \u200b '), { kind: 'empty' });
});

test('the reason names the strongest way in which every word matches', () => {
  const hit = { name: '天津（北辰）商贸', code: '91120113MX31QB2L3L', document: '津辰罚〔2026〕1号' };
  assert.equal(explain(hit, ['天津(北辰)商贸']), '名称一致');
  assert.equal(explain(hit, ['天津']), '名称以此开头');
  assert.equal(explain(hit, ['商贸', '天津']), '名称包含，名称以此开头');
  assert.equal(explain(hit, ['91120113']), '代码以此开头');
  assert.equal(explain(hit, ['罚(2026)1']), '文号包含');
  assert.equal(explain(hit, ['天津', '不在']), null);
});

test('the marked part of a name is the part that was typed, and the parts make up the name again', () => {
  assert.deepEqual(markParts('天津（北辰）商贸', ['(北辰)']), [
    { text: '天津', marked: false },
    { text: '（北辰）', marked: true },
    { text: '商贸', marked: false },
  ]);
  fc.assert(
    fc.property(
      han,
      han,
      (name, word) =>
        markParts(name, [word])
          .map(({ text }) => text)
          .join('') === name,
    ),
  );
});

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { writeDemoContent } from '#db/demo/content.ts';
import { readArticles, UnreadableArticles } from '#src/editorial/read.ts';
import { beichen, openFolder, today } from '../../support/register.ts';
import { citizen, phone } from '../../support/numbers.ts';

const head = { title: '拖欠货款拒不履行', day: '2026-05-01', unit: 'fayuan' };

/** A content folder with one typical case. */
function withCase(t: TestContext, text: string, name = 'case-one.md') {
  const folder = openFolder(t);
  mkdirSync(join(folder, 'typical-cases'));
  writeFileSync(join(folder, 'typical-cases', name), text);
  return folder;
}
const written = (front: object, body: string) => `---\n${JSON.stringify(front)}\n---\n${body}\n`;
const read = (folder: string, day = today) => readArticles([folder], beichen, day);

test('the parties of a case, and numbers of anybody, are masked in its title and its text', (t) => {
  const body = `沈砚舟（${citizen()}，电话${phone}）欠墨榆百货有限公司货款，墨榆百货有限公司起诉。`;
  const parties = [{ name: '沈砚舟' }, { name: '墨榆百货有限公司' }];
  const front = { ...head, title: '沈砚舟拖欠货款案', parties };
  const [article] = read(withCase(t, written(front, body)));
  assert.ok(article);
  assert.equal(article.title, '沈**拖欠货款案');
  assert.ok(article.html.includes('某单位货款，某单位起诉'), article.html);
  for (const secret of ['砚舟', '墨榆', citizen(), phone]) assert.ok(!article.html.includes(secret), secret);
});

test('a tag or a script written into a text is printed and never run', (t) => {
  const body =
    '正文<script>alert(1)</script><img src=x onerror=alert(1)> [链接](javascript:alert(1)) ![像](https://example.org/a.png)';
  const [article] = read(withCase(t, written(head, body)));
  assert.doesNotMatch(article?.html ?? '', /<script|<img|javascript:|example\.org/);
});

test('a text with a fault keeps the whole release back, and every fault of every file is named', (t) => {
  const folder = withCase(t, written({ ...head, day: '五月', unit: 'nobody', colour: 'red' }, '正文'));
  writeFileSync(join(folder, 'typical-cases', 'no-head.md'), '没有说明\n');
  writeFileSync(join(folder, 'typical-cases', 'Bad Name.md'), written(head, '正文'));
  assert.throws(
    () => read(folder),
    (error: Error) => {
      assert.ok(error instanceof UnreadableArticles);
      for (const word of ['case-one.md', '2026-11-20 这样', 'colour', 'no-head.md', 'Bad Name.md'])
        assert.ok(error.message.includes(word), word);
      return true;
    },
  );
  const other = withCase(t, written({ ...head, unit: 'nobody' }, '正文'));
  assert.throws(() => read(other), /单位“nobody”不在地区配置中/);
});

test('a text of a later day is not shown before it; a text of the state folder replaces one of the profile', (t) => {
  const [first, second] = [withCase(t, written(head, '旧文')), withCase(t, written(head, '新文'))];
  assert.deepEqual(read(first, '2026-04-30'), []);
  const articles = readArticles([first, second], beichen, today);
  assert.deepEqual(
    articles.map(({ html }) => html),
    ['<p>新文</p>'],
  );
});

test('the demo’s own texts can be published in every jurisdiction', async (t) => {
  const folder = openFolder(t);
  const count = await writeDemoContent(folder, [{ id: 'fayuan' }]);
  assert.equal(read(folder).length, count);
});

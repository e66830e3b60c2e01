import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutAddress, cutEntry, fillTombstone, markPage, setCounts } from '#src/publish/cut.ts';

const row = (id: string, name: string) =>
  `<li data-entry="${id}" class="x"><a href="/hhb/entries/${id}/">${name}</a></li>`;

test('an entry is cut out of a listing whole and its neighbours stay to the letter', () => {
  const [a, b, c] = [
    row('aaaaaaaaaaaaaaaa', '甲'),
    row('bbbbbbbbbbbbbbbb', '乙'),
    row('cccccccccccccccc', '丙'),
  ];
  assert.equal(cutEntry(`<ol>${a}${b}${c}</ol>`, 'bbbbbbbbbbbbbbbb'), `<ol>${a}${c}</ol>`);
  assert.equal(cutEntry(`<ol>${a}</ol>`, 'bbbbbbbbbbbbbbbb'), `<ol>${a}</ol>`);
  assert.equal(
    cutEntry('<tr data-entry="bbbbbbbbbbbbbbbb"><td>乙</td></tr><tr><td>丙</td></tr>', 'bbbbbbbbbbbbbbbb'),
    '<tr><td>丙</td></tr>',
  );
});

test('a sitemap loses the address and nothing else', () => {
  const url = (path: string) =>
    `<url><loc>https://示例.cn/hhb${path}</loc><lastmod>2026-11-20</lastmod></url>`;
  const map = url('/entries/aaaaaaaaaaaaaaaa/') + url('/organisations/91/') + url('/units/');
  assert.equal(cutEntry(map, 'aaaaaaaaaaaaaaaa'), url('/organisations/91/') + url('/units/'));
  assert.equal(cutAddress(map, '/organisations/91/'), url('/entries/aaaaaaaaaaaaaaaa/') + url('/units/'));
});

test('counts are set to what the snapshot holds, with thousands commas, in their own scope only', () => {
  const text =
    '<data data-count="total" value="1235">1,235</data><data data-count="list:x" value="9">9</data>';
  assert.equal(
    setCounts(text, new Map([['total', 1234]])),
    '<data data-count="total" value="1234">1,234</data><data data-count="list:x" value="9">9</data>',
  );
});

test('a mark is shown and lifted again without a trace', () => {
  const page = '<strong data-state>公示中</strong><p data-objection hidden>异议处理中，以最终结果为准。</p>';
  const marked = markPage(page, true);
  assert.match(marked, /<strong data-state>异议处理中<\/strong><p data-objection>/);
  assert.equal(markPage(marked, true), marked);
  assert.equal(markPage(marked, false), page);
});

test('a tombstone takes id, day and reason from the template', () => {
  const words = { entry: 'abc', day: '2026年11月20日', reason: '异议成立，停止公示' };
  assert.equal(
    fillTombstone('{{entry}}|{{day}}|{{reason}}|{{entry}}', words),
    'abc|2026年11月20日|异议成立，停止公示|abc',
  );
});

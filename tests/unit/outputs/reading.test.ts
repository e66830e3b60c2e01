import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRare, readingOf } from '#src/outputs/reading.ts';

const said = (name: string, person: boolean) =>
  readingOf(name, person)
    ?.map(({ reading }) => reading ?? '-')
    .join(' ');

test('a person whose surname is not said as the character commonly is has the reading of the whole name', () => {
  for (const [name, reading] of [
    ['单知行', 'shàn zhī xíng'],
    ['仇知微', 'qiú zhī wēi'],
    ['解知行', 'xiè zhī xíng'],
    ['长孙知行', 'zhǎng sūn zhī xíng'],
  ] as const)
    assert.equal(said(name, true), reading, name);
});

test('a rare character brings the reading: of a person’s whole name, of the character alone in an organisation’s', () => {
  assert.equal(said('虞喆', true), 'yú zhé');
  assert.equal(said('示例堃盛贸易有限公司', false), '- - kūn - - - - - - -');
});

test('a plain name has no reading, nor has a masked one, nor a company whose first character can be a surname', () => {
  for (const [name, person] of [
    ['虞知行', true],
    ['单**', true],
    ['喆**', true],
    ['单县示例贸易有限公司', false],
    ['ABC 示例公司', false],
  ] as const)
    assert.equal(readingOf(name, person), null, name);
});

test('a name is given whole, character by character, also outside the basic plane and with a dot in it', () => {
  for (const name of ['虞𠮷喆', '买买提·喆'])
    assert.equal(
      readingOf(name, true)
        ?.map(({ text }) => text)
        .join(''),
      name,
    );
});

test('rare is what GB/T 2312 has not', () => {
  for (const character of '喆玥堃珺〇𠮷') assert.ok(isRare(character), character);
  for (const character of '虞知行翟亓A1·（') assert.ok(!isRare(character), character);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialOf } from '#src/publish/initial.ts';

test('a surname stands under the initial of its reading as a surname', () => {
  const initials = {
    单雄: 'S',
    仇远: 'Q',
    查宁: 'Z',
    解晋: 'X',
    朴正: 'P',
    区海: 'O',
    尉迟恭: 'Y',
    万俟卨: 'M',
    曾国: 'Z',
    阿依古丽: 'A',
  };
  for (const [name, initial] of Object.entries(initials)) assert.equal(initialOf(name, true), initial, name);
});

test('organisations stand under their first character, letters under themselves, the rest under 0', () => {
  assert.equal(initialOf('天津示例商贸有限公司', false), 'T');
  assert.equal(initialOf('（天津）示例', false), 'T');
  assert.equal(initialOf('a8商贸', false), 'A');
  assert.equal(initialOf('8号车间', false), '0');
  assert.equal(initialOf('张**', true), 'Z');
});

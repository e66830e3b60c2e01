import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featureRows, printRows } from '../../../scripts/feature-rows.ts';

const rows = { F01: '甲', F02: '乙', F03: '丙', F04: '丁' };
const output = `
✔ F01 one thing is so (3.1ms)
▶ a group
  ✔ F01 F02 two things are so (20ms)
  ✖ F02 another is not so (1ms)
✖ a group (30ms)
✔ it is F03 that is named in the middle (1ms)
﹣ F03 is skipped (0.1ms) # SKIP
✔ F03 is left for later (0.1ms) # TODO
✔ F04: has another sign behind its number (1ms)
`;

test('a feature is shown by passing tests that begin with its number, and by nothing else', () => {
  const lines: string[] = [];
  const missing = printRows(rows, output, (line) => lines.push(line));
  assert.deepEqual(lines, [
    'F01 甲：已证明（2 项测试通过）',
    'F02 乙：失败',
    'F03 丙：没有测试',
    'F04 丁：没有测试',
  ]);
  assert.equal(missing, 2);
});

test('the list holds every feature from F01 to F78 with its name', () => {
  const numbers = Array.from({ length: 78 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);
  assert.deepEqual(Object.keys(featureRows), numbers);
  for (const name of Object.values(featureRows)) assert.match(name, /\p{Script=Han}/u);
});

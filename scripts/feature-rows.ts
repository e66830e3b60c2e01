import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Number and name of every row that the site must show, in order. */
export type FeatureRows = Record<string, string>;

export const featureRows = JSON.parse(
  readFileSync(join(import.meta.dirname, '../tests/features/rows.json'), 'utf8'),
) as FeatureRows;

/** A result of node's own reporter, at any depth; what was skipped or is still to do shows nothing. */
const RESULT = /^\s*([✔✖]) ((?:F\d\d )+)(?!.*# (?:SKIP|TODO))/gmu;

/**
 * Prints for each row how many tests that bear its number at the start of their name passed.
 * @returns how many rows no test has shown, beside those whose test failed and was counted with its suite.
 */
export function printRows(rows: FeatureRows, output: string, print: (line: string) => void): number {
  const passed = new Map<string, number>();
  const failed = new Set<string>();
  for (const [, sign, numbers = ''] of output.matchAll(RESULT)) {
    for (const number of new Set(numbers.trim().split(' '))) {
      if (sign === '✖') failed.add(number);
      else passed.set(number, (passed.get(number) ?? 0) + 1);
    }
  }
  const stateOf = (number: string) => {
    if (failed.has(number)) return '失败';
    const count = passed.get(number) ?? 0;
    return count > 0 ? `已证明（${count} 项测试通过）` : '没有测试';
  };
  for (const [number, name] of Object.entries(rows)) print(`${number} ${name}：${stateOf(number)}`);
  return Object.keys(rows).filter((number) => !passed.has(number) && !failed.has(number)).length;
}

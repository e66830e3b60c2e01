import { compactCode, hasCreditCodeCheck, isCalendarDay } from '#src/domain/codes.ts';
import { matchKey } from '#src/domain/names.ts';
import { codeKey, isCodeStart, withoutBrackets } from './tokens.ts';

export type Query =
  | { kind: 'empty' }
  /** A person's number was typed: it is neither searched nor kept. */
  | { kind: 'number' }
  | { kind: 'words'; words: string[] };

/** Reads what was typed. Several words mean all of them. */
export function readQuery(text: string): Query {
  if (holdsCitizenNumber(text)) return { kind: 'number' };
  const words = text
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => matchKey(word) !== '');
  return words.length === 0 ? { kind: 'empty' } : { kind: 'words', words };
}

/**
 * True when the text holds what reads as a whole 公民身份号码, also one broken by spaces or hyphens, also one with
 * a slip in its check digit. A 统一社会信用代码 made of digits only is none.
 */
export function holdsCitizenNumber(text: string): boolean {
  const runs = compactCode(text).match(/(?<!\d)(?:\d{17}[\dX]|\d{15})(?!\d)/g) ?? [];
  return runs.some((run) => {
    const digits = run.length === 15 ? `${run.slice(0, 6)}19${run.slice(6)}` : run;
    const birth = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
    return /^(?:18|19|20)/.test(birth) && isCalendarDay(birth) && !hasCreditCodeCheck(run);
  });
}

export interface Hit {
  name: string;
  code: string | null;
  document: string;
}

/** Why a record matches, in the words that a result shows; null when it does not match every word. */
export function explain(hit: Hit, words: string[]): string | null {
  const reasons = words.map((word) => explainWord(hit, word));
  return reasons.includes(null) ? null : ([...new Set(reasons)].join('，') as string);
}

function explainWord({ name, code, document }: Hit, word: string): string | null {
  const [key, whole] = [matchKey(word), matchKey(name)];
  if (whole === key) return '名称一致';
  if (whole.startsWith(key)) return '名称以此开头';
  if (whole.includes(key)) return '名称包含';
  const symbols = codeKey(word);
  if (code && codeKey(code) === symbols) return '代码一致';
  if (code && isCodeStart(symbols) && codeKey(code).startsWith(symbols)) return '代码以此开头';
  if (matchKey(document).includes(key) || withoutBrackets(document).includes(key)) return '文号包含';
  return null;
}

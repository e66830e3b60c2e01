import { compactCode, hasCreditCodeCheck, readCitizenNumber } from '#src/domain/codes.ts';
import { matchKey } from '#src/domain/names.ts';
import { withoutBrackets } from './tokens.ts';

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

/** True when the text holds a whole 公民身份号码, also one broken by spaces or hyphens. */
export function holdsCitizenNumber(text: string): boolean {
  const runs = compactCode(text).match(/(?<!\d)(?:\d{17}[\dX]|\d{15})(?!\d)/g) ?? [];
  return runs.some((run) => readCitizenNumber(run) !== null && !hasCreditCodeCheck(run));
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
  const symbols = key.replace(/-/g, '');
  if (code && code.toLowerCase() === symbols) return '代码一致';
  if (code && /^[0-9a-z]{2,18}$/.test(symbols) && code.toLowerCase().startsWith(symbols))
    return '代码以此开头';
  if (matchKey(document).includes(key) || withoutBrackets(document).includes(key)) return '文号包含';
  return null;
}

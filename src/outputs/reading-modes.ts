/** What a reader can choose about how pages look (适老化), with the words of each choice; the first is the standard. */
export const modes = {
  type: { label: '字的大小', options: { standard: '标准', large: '大字' } },
  contrast: { label: '对比度', options: { system: '自动', high: '高对比' } },
  scheme: { label: '明暗', options: { auto: '自动', light: '浅色', dark: '深色' } },
} as const satisfies Record<string, { label: string; options: Record<string, string> }>;
export type Mode = keyof typeof modes;
/** The choices that are not the standard ones. */
export type Choices = Partial<Record<Mode, string>>;

/** Large type leaves no room for columns that never break. */
const COLUMNS = 'html table.entries :is(th,td):nth-child(n){min-width:0;white-space:normal}';

/** What each choice sets; src/styles/tokens.css says what the properties do. 142 % is running text of 24 px. */
const styles: Record<string, string> = {
  large: `html:root{--scale:142%;--gutter:.75rem}${COLUMNS}`,
  high: 'html:root{--plain: ;--high:initial}',
  light: 'html:root{color-scheme:light;--light:initial;--dark: }',
  dark: 'html:root{color-scheme:dark;--light: ;--dark:initial}',
};

/** Reads `large.high.dark`, as the cookie keeps it, or the fields of a form; whatever is no choice is left out. */
export function readChoices(given: string | Record<string, unknown>): Choices {
  const words: unknown[] = typeof given === 'string' ? given.split('.') : Object.values(given);
  const chosen = Object.entries(modes).flatMap(([mode, { options }]) => {
    const [, ...others] = Object.keys(options);
    const word = others.find((option) => words.includes(option));
    return word === undefined ? [] : [[mode, word] as const];
  });
  return Object.fromEntries(chosen);
}

/** The choices as the cookie keeps them; empty where all are standard. */
export const writeChoices = (choices: Choices): string => Object.values(choices).join('.');

/** The style sheet of a reader's choices; it comes after the site's own. */
export const readingStyle = (choices: Choices): string =>
  Object.values(choices)
    .map((word) => styles[word] ?? '')
    .join('');

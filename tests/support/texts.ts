import ts from 'typescript';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** What a page says, stretch by stretch: its texts and spoken labels, without code and quoted addresses. */
export function proseOf(html: string): string[] {
  const spoken = /(?:\b(?:alt|aria-label|placeholder|title)|<meta name="Description" content)="([^"]*)"/g;
  const labels = [...html.matchAll(spoken)].map(([, label = '']) => label);
  const text = html
    .replaceAll(/<!(?:doctype|--)[^>]*>/gi, '')
    .replaceAll(/<(script|style|code|svg)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '\n');
  return [...labels, ...text.split('\n')]
    .map((line) => line.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole).trim())
    .filter((line) => /\p{Script=Han}|[！!]|\d-\d/u.test(line));
}

/** A pattern, which nobody reads. */
const isPattern = (text: string) => /\\|\(\?/.test(text);

/** The Chinese strings of a program and the texts of its elements, as the compiler reads them: no comment, no name. */
export function sentencesIn(file: string, source: string): string[] {
  const [, front = source, markup = ''] = file.endsWith('.astro')
    ? (/^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? ['', '', source])
    : [];
  const texts: string[] = [];
  const read = (node: ts.Node): void => {
    const isText = ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText || ts.isStringLiteralLike(node)) texts.push(...node.text.split('\n'));
    ts.forEachChild(node, read);
  };
  read(ts.createSourceFile('front.ts', front, ts.ScriptTarget.Latest));
  read(ts.createSourceFile('markup.tsx', `<>${markup}</>`, ts.ScriptTarget.Latest));
  return texts.map((text) => text.trim()).filter((text) => /\p{Script=Han}/u.test(text) && !isPattern(text));
}

/** Every text in a piece of data. */
export const stringsIn = (data: unknown): string[] => {
  if (typeof data === 'string') return [data];
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(stringsIn) : [];
};

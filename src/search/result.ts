import { printDay } from '#src/domain/days.ts';
import type { Found } from './client.ts';
import { element } from './elements.ts';
import { markParts } from './marks.ts';

/** The sides that judge the subject; a result names its side in words. */
const SIDES: Record<string, string> = { red: '红榜', black: '黑榜' };

/** One result as the page's template draws it: name with the matched part marked, reason, list, unit, date, mask. */
export function resultElement(hit: Found, words: string[], why: string, base: string): HTMLElement {
  const template = element('#result') as HTMLTemplateElement;
  const item = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  item.dataset.entry = hit.id;
  const link = element('.name', item) as HTMLAnchorElement;
  link.href = base + hit.path.replace(base, '').replace(/^\//, '');
  for (const { text, marked } of markParts(hit.name, words)) {
    if (!marked) link.append(text);
    else link.append(Object.assign(document.createElement('mark'), { textContent: text }));
  }
  const time = element('time', item) as HTMLTimeElement;
  time.dateTime = hit.published;
  const texts: Record<string, string> = {
    '.why': why,
    '.mask': hit.mask || hit.code,
    '.mark': hit.mark,
    '.unit': hit.unit,
    '.document': hit.document,
    '.side': SIDES[hit.side] ?? '',
    '.until': hit.until ? `公示至 ${printDay(hit.until)}` : '没有固定期限',
    time: printDay(hit.published),
  };
  for (const [selector, text] of Object.entries(texts)) {
    const part = element(selector, item);
    part.textContent = text;
    if (text === '') part.remove();
  }
  for (const mark of item.querySelectorAll<HTMLElement>('.side, .mark')) mark.dataset.side = hit.side;
  return item;
}

import { chinaDay } from '#src/domain/clock.ts';
import { load, openIndex } from './client.ts';
import { element, show } from './elements.ts';
import { explain, readQuery } from './query.ts';
import { resultElement } from './result.ts';

/** Results on one page. */
const SIZE = 20;

const list = element('[data-results]');
const base = list.dataset.base ?? '/';
const box = document.querySelector<HTMLInputElement>('main input[name="q"]');
const announce = element('[data-announce]');
const opened = { index: null as ReturnType<typeof openIndex> | null };

void run();
box?.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = box.value;
  // A person's number never reaches the address, the history or the network.
  if (readQuery(text).kind !== 'number') {
    history.pushState(null, '', `${location.pathname}?${new URLSearchParams({ q: text })}`);
  }
  void run(text);
});
addEventListener('popstate', () => void run());

async function run(typed?: string): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const text = typed ?? parameters.get('q') ?? '';
  if (box && typed === undefined) box.value = text;
  const query = readQuery(text);
  clear();
  show('[data-number]', query.kind === 'number');
  if (query.kind === 'number') {
    history.replaceState(null, '', location.pathname);
    if (box) box.value = '';
    announce.textContent = '本站不按证件号码查询。';
  }
  if (query.kind !== 'words') return;
  announce.textContent = '正在查询';
  try {
    await answer(text, query.words, typed === undefined ? Number(parameters.get('page') ?? 1) : 1);
  } catch (error) {
    announce.textContent = '';
    opened.index = null;
    show('[data-broken]', true);
    console.error(error);
  }
}

async function answer(text: string, words: string[], page: number): Promise<void> {
  const index = await (opened.index ??= openIndex(base));
  const results = await index.search(words);
  const from = (Math.max(page, 1) - 1) * SIZE;
  const found = await Promise.all(results.slice(from, from + SIZE).map(load));
  const today = chinaDay(new Date().toISOString());
  const current = found.filter(({ until }) => until === '' || until >= today);
  const count = results.length - (found.length - current.length);
  list.dataset.resultCount = String(count);
  for (const hit of current) {
    list.append(resultElement(hit, words, explain({ ...hit, code: hit.code || null }, words) ?? '', base));
  }
  list.after(pager(text, page, Math.ceil(results.length / SIZE)));
  announce.textContent =
    count === 0
      ? `没有找到与“${text}”相符的记录。`
      : `找到 ${count.toLocaleString('en-US')} 条记录。同名不等于同一人。`;
  show('[data-empty]', count === 0);
}

function clear(): void {
  list.replaceChildren();
  list.dataset.resultCount = '0';
  document.querySelector('nav[data-pager]')?.remove();
  for (const state of ['[data-empty]', '[data-number]', '[data-broken]']) show(state, false);
}

function pager(text: string, page: number, pages: number): HTMLElement {
  const nav = document.createElement('nav');
  nav.dataset.pager = '';
  nav.className = 'pager';
  nav.setAttribute('aria-label', '翻页');
  const link = (to: number, label: string) => {
    const anchor = document.createElement('a');
    anchor.href = `?${new URLSearchParams({ q: text, page: String(to) })}`;
    anchor.textContent = label;
    nav.append(anchor, ' ');
  };
  if (page > 1) link(page - 1, '上一页');
  if (pages > 1) nav.append(`第 ${page} 页，共 ${pages} 页 `);
  if (page < pages) link(page + 1, '下一页');
  return nav;
}

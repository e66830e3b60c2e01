/** Where this browser keeps the choices; `apply.js` reads it before every page is painted. */
const KEY = 'xinbang-reading';

const form = document.querySelector<HTMLFormElement>('form[data-reading]');
const said = document.querySelector('[data-said]');
const root = document.documentElement;

const chosen = () => [...(form?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])];

/** Shows what stands on the page, which is what was kept. */
function read(): void {
  for (const input of form?.querySelectorAll('input') ?? [])
    input.checked = (root.getAttribute(`data-${input.name}`) ?? '') === input.value;
}

/** True where the browser keeps it; where it keeps nothing, the choice holds for this page alone. */
function keep(choices: Record<string, string>): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
    return true;
  } catch {
    return false;
  }
}

function apply(): void {
  const set = chosen().filter(({ value }) => value !== '');
  for (const { name, value } of chosen())
    if (value === '') root.removeAttribute(`data-${name}`);
    else root.setAttribute(`data-${name}`, value);
  const kept = keep(Object.fromEntries(set.map(({ name, value }) => [name, value])));
  const words = set.map(({ parentElement }) => parentElement?.textContent.trim()).join('、') || '标准显示';
  if (said)
    said.textContent = kept
      ? `已经换成：${words}。`
      : `本页已经换成：${words}。浏览器不允许保存，换页以后恢复。`;
}

for (const part of form?.querySelectorAll<HTMLFieldSetElement | HTMLButtonElement>(':disabled') ?? [])
  part.disabled = false;
read();
form?.addEventListener('change', apply);
// The fields are back at their first state only after the event.
form?.addEventListener('reset', () => setTimeout(apply));
addEventListener('pageshow', read);
addEventListener('storage', read);

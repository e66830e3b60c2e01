/** The one element that a selector must find; the page is broken without it. */
export function element(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page lacks ${selector}.`);
  return found;
}

/** Shows or hides every element of a selector. */
export function show(selector: string, visible: boolean): void {
  for (const found of document.querySelectorAll<HTMLElement>(selector)) found.hidden = !visible;
}

import { readChoices, readingStyle } from '#src/outputs/reading-modes.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const headings = ['heading-order', 'page-has-heading-one', 'empty-heading'];
/** What a change of colours, and a narrower page, can break; the rest stays as it is. */
const colours = ['color-contrast'];
const sizes = ['target-size'];

export interface Fault {
  address: string;
  mode: string;
  rule: string;
  detail: string;
}

interface Found {
  id: string;
  nodes: { html: string }[];
}

async function violations(page: Page, rules: 'all' | string[]): Promise<Omit<Fault, 'address' | 'mode'>[]> {
  const options =
    rules === 'all'
      ? {
          runOnly: standard,
          rules: Object.fromEntries(headings.map((id) => [id, { enabled: true }])),
        }
      : { runOnly: { type: 'rule', values: rules } };
  const found = await page.evaluate(
    (wish) =>
      (
        window as unknown as {
          axe: { run: (context: unknown, options: unknown) => Promise<{ violations: Found[] }> };
        }
      ).axe
        .run(document, { ...wish, resultTypes: ['violations'] })
        .then((result) =>
          result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })),
        ),
    options,
  );
  return found.map(({ id, nodes }) => ({ rule: id, detail: `${nodes.length} × ${nodes[0] ?? ''}` }));
}

/** How far the page scrolls sideways, which controls are smaller than a finger, its outline, its skip link. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const controls = [...document.querySelectorAll('button, input, select, textarea, summary')];
    const small = controls.flatMap((control) => {
      const choice = control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
      const target = choice ? (control.closest('label') ?? control) : control;
      const { width, height } = target.getBoundingClientRect();
      const visible = target.checkVisibility({ visibilityProperty: true }) && width > 0;
      return visible && (width < 43.9 || height < 43.9)
        ? [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`]
        : [];
    });
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map(({ tagName }) => Number(tagName.slice(1)));
    const first = document.querySelector('a[href], button, input, [tabindex="0"]');
    const skips = first?.matches('.skip') === true && document.querySelector('main#main') !== null;
    return { wider, small, levels, skips: skips || document.querySelector('header.site') === null };
  });

/** The reading modes as the server gives them to a reader who chose them; a page that has none stays as it is. */
const choose = (page: Page, ...choices: string[]) =>
  page.evaluate(
    (style) => {
      const link = document.querySelector('link[href$="/reading.css"]');
      const own = document.querySelector('style[data-reading]') ?? document.createElement('style');
      own.setAttribute('data-reading', '');
      own.textContent = style;
      link?.after(own);
    },
    readingStyle(readChoices(choices.join('.'))),
  );

/**
 * Everything that is wrong with the page that is open: at phone width with every rule, then in every mode and width
 * with the rules that these can break. Colours are a matter of the kind of page: `coloured` says that they were seen.
 */
export async function inspect(page: Page, address: string, coloured = false): Promise<Fault[]> {
  const faults: Fault[] = [];
  const note = (mode: string, found: Omit<Fault, 'address' | 'mode'>[]) =>
    faults.push(...found.map((each) => ({ address, mode, ...each })));
  const look = async (mode: string, width: number) => {
    await page.setViewportSize({ width, height: 844 });
    const { wider, small, ...rest } = await measure(page);
    if (wider > 0) note(`${mode} ${width}`, [{ rule: 'sideways', detail: `${wider} px` }]);
    note(
      `${mode} ${width}`,
      small.map((detail) => ({ rule: 'small', detail })),
    );
    return rest;
  };
  await page.evaluate(axe);
  const { levels, skips } = await look('standard', 390);
  if (!skips) note('standard', [{ rule: 'skip link', detail: 'is not the first stop' }]);
  const gap = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  if (gap || levels.filter((level) => level === 1).length !== 1)
    note('standard', [{ rule: 'outline', detail: levels.join(' ') }]);
  note('light', await violations(page, 'all'));
  if (!coloured) {
    await page.emulateMedia({ colorScheme: 'dark' });
    note('dark', await violations(page, colours));
    await choose(page, 'high');
    note('dark, high contrast', await violations(page, colours));
    await page.emulateMedia({ colorScheme: 'light' });
    note('light, high contrast', await violations(page, colours));
  }
  await choose(page, 'large');
  for (const width of [1280, 1030, 800, 390, 320]) await look('large', width);
  await choose(page);
  for (const width of [1280, 800, 320]) await look('standard', width);
  note('standard 320', await violations(page, sizes));
  return faults;
}

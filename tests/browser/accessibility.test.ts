import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { entries } from '#db/snapshot/reads.ts';
import { openBrowser } from '../support/chromium.ts';
import { visit } from '../support/visit.ts';
import { liveOf, makeWorld, serveWorld, type World } from '../support/world.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
let addresses: string[];
before(async () => {
  [world, browser] = await Promise.all([makeWorld({ entries: 120 }), openBrowser()]);
  server = await serveWorld(world);
  const { database, close } = liveOf(world.root);
  const [person] = entries(database, { list: 'judgment-defaulters' }, { size: 50 }).filter(
    ({ kind }) => kind === 'natural',
  );
  const [company] = entries(database, { side: 'black', organisations: true }, { size: 1 });
  const [red] = entries(database, { side: 'red' }, { size: 1 });
  close();
  addresses = [
    '',
    'search/?q=天津',
    'red/',
    'black/',
    'lists/judgment-defaulters/',
    'lists/red-list/',
    `entries/${person?.id}/`,
    `entries/${company?.id}/`,
    `entries/${red?.id}/`,
    `organisations/${company?.code}/`,
    'units/',
    'matrix/',
    'topics/',
    'topics/unlicensed-medical-practice/',
    'batches/',
    `batches/${red?.issue}/`,
    'honours/',
    'penalties/',
    'statistics/',
    'data/',
    'exposure/',
    'catalogue/',
    'policies/',
    'typical-cases/',
    'bulletins/2026-3-inspection/',
    'licences/',
    'commitments/',
    'screen/',
    `poster/${red?.issue}/`,
    'embed/search/',
    `embed/entry/${person?.id}/`,
    `embed/entry/${company?.id}/`,
    'embed/410.html',
    'offline/',
    'browse/',
    `browse/${person?.initial}/`,
    'guide/objection/',
    'guide/repair/',
    'guide/namesake/',
    'guide/media/',
    'guide/search/',
    `objections/new/?entry=${person?.id}`,
    `repairs/new/?entry=${company?.id}`,
    'status/',
    '410.html',
    'no-such-page/',
  ];
});
after(async () => {
  await browser.close();
  await server.stop();
  world.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`every kind of page meets WCAG 2.2 AA, ${colorScheme}, ${width} px wide, and never scrolls sideways`, async () => {
      const { page, close } = await visit(browser, server.address, {
        colorScheme,
        viewport: { width, height: 844 },
        bypassCSP: true,
      });
      for (const address of addresses) {
        await page.goto(address);
        await page.evaluate(axe);
        const found = await page.evaluate(async (tags) => {
          const { axe: tool } = window as unknown as {
            axe: {
              run: (
                context: unknown,
                options: unknown,
              ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          const { violations } = await tool.run(document, { runOnly: tags });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        }, rules);
        assert.deepEqual(found, [], address);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(wider <= 0, `${address} scrolls sideways by ${wider} px`);
      }
      await close();
    });
  }
}

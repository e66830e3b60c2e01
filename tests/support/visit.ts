import type { Browser, BrowserContextOptions, Page } from 'playwright';

/** A page on a fresh profile that fails the test when it asks another origin for anything or throws. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: address, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    requests.push(request.url() + (request.postData() ?? ''));
    if (!request.url().startsWith(new URL(address).origin)) faults.push(`asked ${request.url()}`);
  });
  return { page, faults, requests, close: () => context.close() };
}

/** Types a query into the page's search and waits for the answer; returns ids in order and the count. */
export async function search(page: Page, query: string): Promise<{ ids: string[]; count: number }> {
  await page.goto(`search/?${new URLSearchParams({ q: query })}`);
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-announce]')?.textContent ?? '';
    return text !== '' && text !== '正在查询';
  });
  const results = page.locator('[data-results]');
  const ids = await results
    .locator('li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.entry ?? ''));
  return { ids, count: Number(await results.getAttribute('data-result-count')) };
}

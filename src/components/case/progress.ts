import type { AstroGlobal } from 'astro';
import type { ReceiptView, StatusView } from '#src/outputs/case-views.ts';
import { keepPrivate } from './answer.ts';

export interface StatusScreen {
  /** The number as typed; the secret is never given back. */
  number: string;
  status: StatusView | null;
  /** Why there is no status; the same sentence for a wrong secret and an unknown case. */
  problem: string | null;
}

/** Answers GET (the form) and POST (the status) of the status page, with the response's status set. */
export async function answerStatus(page: AstroGlobal): Promise<StatusScreen> {
  keepPrivate(page);
  if (page.request.method !== 'POST') return { number: '', status: null, problem: null };
  const fields = await page.request.formData().catch(() => new FormData());
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const number = text('case');
  const result = await page.locals.desk.status(number, text('secret'), page.locals.caller);
  if ('case' in result) return { number, status: result, problem: null };
  page.response.status = result.status;
  if (result.retryAfter) page.response.headers.set('retry-after', String(result.retryAfter));
  return { number, status: null, problem: result.errors[0]?.message ?? result.title };
}

/** The receipt that the address and its ticket open, or null with status 404. */
export async function answerReceipt(page: AstroGlobal): Promise<ReceiptView | null> {
  keepPrivate(page);
  const receipt = await page.locals.desk.receipt(
    page.params['case'] ?? '',
    page.url.searchParams.get('ticket'),
  );
  if (!receipt) page.response.status = 404;
  return receipt;
}

import type { AstroGlobal } from 'astro';
import type { CaseKind } from '#src/domain/vocabulary.ts';
import type { CaseSubjectView, FormView } from '#src/outputs/case-views.ts';
import { at } from '../../layouts/address.ts';

/** What a form page shows: the form about an entry, or why there is none. */
export type FormScreen =
  | { subject: CaseSubjectView; entry: string; form: FormView; title: string | null }
  | { subject: null; why: 'missing' | 'unknown' | 'withdrawn' };

const statuses = { missing: 200, unknown: 404, withdrawn: 410 } as const;

/**
 * Answers GET and POST of a form page: 303 to the receipt once a case is accepted, else what to show, with
 * the response's status already set.
 */
export async function answerForm(kind: CaseKind, page: AstroGlobal): Promise<FormScreen | Response> {
  keepPrivate(page);
  const { desk } = page.locals;
  let entry = page.url.searchParams.get('entry') ?? '';
  let form: FormView = { values: {}, errors: [] };
  let title: string | null = null;
  if (page.request.method === 'POST') {
    const result = await desk.submit(kind, page.request, page.locals.caller);
    if ('accepted' in result) {
      const headers = { location: at(result.accepted.receipt), 'cache-control': 'no-store' };
      return new Response(null, { status: 303, headers });
    }
    const { refusal, values } = result;
    form = { values, errors: refusal.errors };
    title = refusal.title;
    entry = values['entry'] ?? entry;
    page.response.status = refusal.status;
    if (refusal.retryAfter) page.response.headers.set('retry-after', String(refusal.retryAfter));
  }
  const found = entry ? desk.subject(entry) : { state: 'missing' as const };
  if (found.state === 'shown') return { subject: found.view, entry, form, title };
  // A refused post keeps the status that the refusal gave.
  if (page.request.method !== 'POST') page.response.status = statuses[found.state];
  return { subject: null, why: found.state };
}

/** Keeps a page with personal matters out of caches. */
export function keepPrivate(page: AstroGlobal): void {
  page.response.headers.set('cache-control', 'no-store');
}

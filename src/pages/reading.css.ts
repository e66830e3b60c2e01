import type { APIRoute } from 'astro';
import { readChoices, readingStyle, writeChoices } from '#src/outputs/reading-modes.ts';
import { COOKIE } from '../components/guide/reading.ts';

export const prerender = false;

/** How the reader wants pages to look: a style sheet by the cookie, asked for anew with every page. */
export const GET: APIRoute = ({ cookies, request }) => {
  const choices = readChoices(cookies.get(COOKIE)?.value ?? '');
  const headers = {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie',
    ETag: `"reading-${writeChoices(choices)}"`,
  };
  return request.headers.get('if-none-match') === headers.ETag
    ? new Response(null, { status: 304, headers })
    : new Response(readingStyle(choices), { headers });
};

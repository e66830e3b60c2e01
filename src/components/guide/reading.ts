import type { AstroGlobal } from 'astro';
import { type Choices, readChoices, writeChoices } from '#src/outputs/reading-modes.ts';

/** Name of the cookie that keeps a reader's choices; it says nothing else of anybody. */
export const COOKIE = 'reading';
const YEAR = 365 * 24 * 60 * 60;

/** Keeps what a reader has chosen and leads back to the page; else tells what is chosen, and whether just now. */
export async function answerReading({
  cookies,
  request,
  url,
  locals,
  redirect,
}: AstroGlobal): Promise<Response | { choices: Choices; saved: boolean }> {
  if (request.method !== 'POST')
    return { choices: readChoices(cookies.get(COOKIE)?.value ?? ''), saved: url.searchParams.has('saved') };
  const choices = readChoices(Object.fromEntries(await request.formData()));
  const place = { path: locals.release.base, httpOnly: true, sameSite: 'lax', maxAge: YEAR } as const;
  cookies.set(COOKIE, writeChoices(choices), place);
  return redirect('?saved', 303);
}

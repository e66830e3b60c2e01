import { element, show } from '../search/elements.ts';
import { clockAt } from './clock.ts';
import { isOver, nextOf, type Slide } from './slides.ts';

/** A withdrawal must not wait for the end of a long cycle. */
const ASK_EVERY_MS = 60_000;

const list = element('[data-slides]');
const progress = element('[data-progress]') as HTMLProgressElement;
const seconds = Number(list.dataset.seconds);
const patience = Number(list.dataset.patience) * 60_000;

/** Intervals are measured on the steady clock: setting the player's time makes nothing older or younger. */
const steady = () => performance.now();
const last = { id: '', place: 0, elapsed: 0 };
const contact = { asked: -Infinity, answered: steady() };
const asking = { now: new AbortController() };
/** Slides as the site last gave them, until they are taken over between two slides. */
const fresh = { slides: null as HTMLCollection | null };

document.documentElement.dataset.running = '';
advance();
setInterval(tick, 1000);

function tick(): void {
  const { words, time } = clockAt(new Date());
  element('[data-day]').textContent = words;
  element('[data-time]').textContent = time;
  last.elapsed += 1;
  progress.value = last.elapsed;
  if (steady() - contact.answered > patience) empty();
  if (last.elapsed >= seconds) advance();
}

/** Takes over what arrived, drops what is over, and shows the next slide; asks again when it is time to. */
function advance(): void {
  last.elapsed = 0;
  progress.value = 0;
  if (fresh.slides) list.replaceChildren(...fresh.slides);
  fresh.slides = null;
  const { day } = clockAt(new Date());
  for (const item of items()) if (isOver(slideOf(item), day)) item.remove();
  const slides = items();
  const place = nextOf(slides.map(slideOf), last);
  slides.forEach((item, index) => item.toggleAttribute('data-shown', index === place));
  show('[data-plain]', slides.length === 0);
  const shown = slides[place];
  element('[data-place]').textContent = shown ? `第 ${place + 1} 页，共 ${slides.length} 页` : '';
  if (shown) Object.assign(last, { id: slideOf(shown).id, place });
  const due = steady() - contact.asked >= ASK_EVERY_MS;
  if (due || place === slides.length - 1) void ask();
}

/** Takes every slide away: what was withdrawn since the last contact is not known. */
function empty(): void {
  list.replaceChildren();
  show('[data-plain]', true);
}

/** Asks for this very page again; an answer that is late for the next question is not waited for. */
async function ask(): Promise<void> {
  asking.now.abort();
  asking.now = new AbortController();
  const asked = steady();
  contact.asked = asked;
  try {
    const answer = await fetch(location.href, { cache: 'no-cache', signal: asking.now.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const slides = page.querySelector('[data-slides]')?.children;
    if (!slides) return;
    fresh.slides = slides;
    contact.answered = asked;
  } catch {
    // No network, no server: the screen goes on with what it has until its patience ends.
  }
}

function items(): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > li')];
}

function slideOf({ dataset }: HTMLElement): Slide {
  return { id: dataset.entry ?? dataset.notice ?? '', until: dataset.until ?? '' };
}

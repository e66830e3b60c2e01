/** What a service worker's events have, as far as this one asks (the DOM's types know no worker). */
interface Lifecycle {
  waitUntil: (done: Promise<unknown>) => void;
}
interface Asked {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface Worker {
  registration: { scope: string };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: Lifecycle) => void) => void) &
    ((type: 'fetch', listener: (event: Asked) => void) => void);
}

/**
 * The whole service worker: it keeps the page that says “no network”, with the files that this page needs, and
 * nothing else. No record, list or answer of the site is ever kept, so that none outlives its withdrawal. It stands
 * alone: its text is written into `/sw.js`, which a new release changes.
 */
export function work(worker: Worker, release: string): void {
  const name = `offline-${release}`;
  const offline = `${worker.registration.scope}offline/`;

  const keep = async () => {
    const cache = await caches.open(name);
    const page = await fetch(offline, { cache: 'reload' });
    if (!page.ok) throw new Error(`${offline}: ${page.status}`);
    const text = await page.clone().text();
    const parts = text.matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g);
    await cache.addAll(new Set([...parts].map(([, part]) => part ?? '')));
    await cache.put(offline, page);
    await worker.skipWaiting();
  };

  const dropOlder = async () => {
    for (const key of await caches.keys())
      if (key.startsWith('offline-') && key !== name) await caches.delete(key);
  };

  const kept = async (wanted: RequestInfo) => (await caches.match(wanted)) ?? Response.error();

  const offlinePage = async () => {
    const page = await kept(offline);
    return page.ok ? new Response(page.body, { status: 503, headers: page.headers }) : page;
  };

  worker.addEventListener('install', (event) => {
    event.waitUntil(keep());
  });
  worker.addEventListener('activate', (event) => {
    event.waitUntil(dropOlder());
  });
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET') return;
    // A frame on another site stays the browser's matter, and so does what scripts ask for.
    if (request.mode === 'navigate' && request.destination === 'document')
      event.respondWith(fetch(request).catch(offlinePage));
    else if (['style', 'script', 'image'].includes(request.destination))
      event.respondWith(fetch(request).catch(() => kept(request)));
  });
}

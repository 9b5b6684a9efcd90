/*
 * The worker behind offline reading. One plain file, copied to the site as it is. It is registered
 * only by the page "Read offline", when a reader saves something; it fetches and keeps nothing by
 * itself, and without a saved copy it changes nothing.
 *
 * Pages come from the network; from the saved copy only where the network fails, answers with an
 * error of the server, or keeps one waiting. The names are those of `src/offline/names.ts`.
 */
const base = new URL(self.registration.scope).pathname;
const PREFIX = `kbp-luring ${base} `;
const NOTE = `${base}luring/salinan.json`;
/** How long (ms) the network may keep a reader waiting who has the page on the device. */
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  // Asks for the page while the worker starts, so that it costs no time.
  const preload = self.registration.navigationPreload;
  event.waitUntil(Promise.all([self.clients.claim(), preload?.enable()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (!pathname.startsWith(base) || request.headers.has('range')) return;
  // So the page that makes copies marks its requests: they must not be answered from the old copy.
  if (request.redirect === 'error') return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else event.respondWith(part(request, pathname));
});

/** A page. */
async function page(event, pathname) {
  const network = (async () => (await event.preloadResponse) || fetch(event.request))();
  const answer = await patiently(network, () => saved(pathname));
  return answer || unsaved(pathname);
}

/** Anything else: a script, a style sheet, a list, or a page that a script reads. */
async function part(request, pathname) {
  // A name with a hash has one content for ever.
  const hashed = pathname.startsWith(`${base}_astro/`);
  const own = hashed && (await saved(pathname));
  return own || (await patiently(fetch(request), () => saved(pathname))) || Response.error();
}

/** The network's answer, or the saved one where it fails or is slow; undefined if there is neither. */
async function patiently(network, fromCopy) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([network.catch(() => undefined), late]);
  if (first && first.status < 500) return first;
  return (await fromCopy()) || first || network.catch(() => undefined);
}

/** What the copy holds under a path; a redirect where only the slash at its end is missing. */
async function saved(pathname) {
  const path = pathname.replace(/\/index\.html$/, '/');
  const found = await inCopy(path);
  if (found || /\/$|\.\w+$/.test(path)) return found;
  return (await inCopy(`${path}/`)) && Response.redirect(`${path}/`, 302);
}

async function inCopy(path) {
  try {
    for (const cacheName of await caches.keys()) {
      // Only a whole copy has the note. `caches.open()` would make a cache that is just being deleted.
      if (!cacheName.startsWith(PREFIX) || !(await caches.match(NOTE, { cacheName }))) continue;
      // The first one alone: two copies, while one takes the other's place, are never mixed.
      return await caches.match(path, { cacheName });
    }
  } catch {
    // A storage that is broken or blocked by now holds nothing: the site must go on without it.
  }
}

/** "This page is not saved": the page `luring`, in the language of the address. */
async function unsaved(pathname) {
  const [language] = pathname.slice(base.length).split('/');
  const found = (await inCopy(`${base}${language}/luring/`)) || (await inCopy(`${base}luring/`));
  if (!found) return Response.error();
  return new Response(found.body, { status: 503, headers: found.headers });
}

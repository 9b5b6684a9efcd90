/*
 * The kill switch: put in the place of `sw.js` (`OFFLINE=off npm run build` does), it takes away
 * every saved copy and itself, as soon as a reader's browser next looks for a new worker, which it
 * does at every visit. It must keep the name `sw.js`.
 */
const PREFIX = `kbp-luring ${new URL(self.registration.scope).pathname} `;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(PREFIX)) await caches.delete(name);
      }
      await self.registration.unregister();
    })(),
  );
});

import { cachePrefix } from './names.ts';

/** Names of our caches, whole copies and unfinished ones; none where the browser has no caches. */
const cachesOf = async (base: string): Promise<string[]> =>
  'caches' in window
    ? (await caches.keys().catch(() => [])).filter((name) => name.startsWith(cachePrefix(base)))
    : [];

/** Whether anything is kept for offline reading. @param base base path of the site */
export const hasOffline = async (base: string): Promise<boolean> =>
  (await cachesOf(base)).length > 0;

/**
 * Removes everything that was saved for offline reading, whole or not, and the worker.
 * @param base base path of the site
 * @returns whether anything had been there
 */
export async function removeOffline(base: string): Promise<boolean> {
  let found = false;
  // The worker first: it must not answer from a copy that is half gone.
  if ('serviceWorker' in navigator) {
    for (const registration of await navigator.serviceWorker.getRegistrations().catch(() => [])) {
      if (new URL(registration.scope).pathname !== base) continue;
      found = true;
      await registration.unregister();
    }
  }
  for (const name of await cachesOf(base)) {
    found = true;
    await caches.delete(name);
  }
  return found;
}

import { cachePrefix } from './names.ts';

/** Names of our caches, whole copies and unfinished ones; none where the browser has no caches. */
const cachesOf = async (base: string): Promise<string[]> =>
  'caches' in window
    ? (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)))
    : [];

/** Whether anything is kept for offline reading. @param base base path of the site */
export const hasOffline = async (base: string): Promise<boolean> =>
  (await cachesOf(base).catch(() => [])).length > 0;

/**
 * Removes everything that was saved for offline reading, whole or not, and the worker. What can be
 * removed is, also where something else cannot.
 * @param base base path of the site
 * @throws what the browser said, where something of ours is there and may be there still
 */
export async function removeOffline(base: string): Promise<void> {
  let found = false;
  let failed: unknown;
  const note = (error: unknown) => {
    failed ??= error;
  };
  // The worker first: it must not answer from a copy that is half gone.
  if ('serviceWorker' in navigator) {
    for (const registration of await navigator.serviceWorker.getRegistrations().catch(() => [])) {
      if (new URL(registration.scope).pathname !== base) continue;
      found = true;
      await registration.unregister().catch(note);
    }
  }
  const names = await cachesOf(base).catch((error: unknown) => {
    note(error);
    return [];
  });
  for (const name of names) {
    found = true;
    await caches.delete(name).catch(note);
  }
  // Where nothing of ours was found, as in a private window without caches, nothing has failed.
  if (found && failed) throw failed;
}

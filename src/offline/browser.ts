import type { Means } from './copies.ts';

/** The same as `shortHash()` of `src/build/finish/offline.ts`: 48 bits of SHA-256. */
async function shortHash(data: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', data)).subarray(0, 6);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Whether this browser, on this connection, can keep copies at all. */
export const canKeep = (): boolean =>
  isSecureContext && 'serviceWorker' in navigator && 'caches' in window;

/** What this browser makes copies with. @param base base path of the site */
export const means = (base: string): Means => ({
  caches: window.caches,
  fetch: (address, options) => fetch(address, options),
  hash: shortHash,
  room: async () => {
    const { quota, usage } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
    return quota === undefined ? undefined : quota - (usage ?? 0);
  },
  root: location.origin + base,
});

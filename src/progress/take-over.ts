import { timeOf } from './entries.ts';
import type { Kind, Store } from './types.ts';

/**
 * Brings an entry kept under the old names of a renamed page to its new one. Of several the latest
 * change counts. What cannot be saved stays where it is.
 * @param was ids that the entry had, each free of language
 */
export function takeOver<K extends Kind>(
  store: Store,
  kind: K,
  id: string,
  was: readonly string[],
): void {
  for (const old of was) {
    const entry = store.get(kind, old);
    if (!entry) continue;
    const outcome = store.update(kind, id, (current) =>
      current && timeOf(kind, current) >= timeOf(kind, entry) ? current : entry,
    );
    if (outcome === 'saved') store.remove(kind, old);
  }
}

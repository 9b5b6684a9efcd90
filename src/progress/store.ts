import { decode, isId, timeOf } from './entries.ts';
import type { Change, Entries, Kind, Outcome, Store } from './types.ts';

const PREFIX = 'kbp1:';
const keyOf = (kind: string, id: string) => `${PREFIX}${kind}:${id}`;

/**
 * The reader's store over a `Storage`. Nothing is read before it is asked for and nothing is kept
 * between reads, so that tabs see each other's writes.
 * @param open returns the storage; may throw or return nothing where it is blocked
 * @param events where `storage` and `pageshow` events arrive (`window`)
 */
export function createStore(open: () => Storage | null, events?: EventTarget): Store {
  /** Entries that could not be written, by key, as JSON: kept for this visit. */
  const memory = new Map<string, string>();
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };

  let opened: Storage | null | undefined;
  const storage = (): Storage | null => {
    if (opened === undefined) {
      try {
        opened = open();
      } catch {
        opened = null;
      }
    }
    return opened ?? null;
  };
  /** Runs an operation on the storage; undefined where there is none or it throws. */
  const attempt = <T>(run: (storage: Storage) => T): T | undefined => {
    const place = storage();
    try {
      return place ? run(place) : undefined;
    } catch {
      return undefined;
    }
  };

  const parse = <K extends Kind>(kind: K, raw: string) => {
    try {
      return decode(kind, JSON.parse(raw));
    } catch {
      return 'bad';
    }
  };

  /**
   * What the storage holds under a key; a corrupt value is moved aside on the way. Where there is no
   * room for that it is `bad` and stays, for writing over it would lose the only copy.
   */
  const stored = <K extends Kind>(
    kind: K,
    id: string,
  ): Entries[K] | 'newer' | 'bad' | undefined => {
    const key = keyOf(kind, id);
    const raw = attempt((place) => place.getItem(key));
    if (raw == null) return undefined;
    const value = parse(kind, raw);
    if (value !== 'bad') return value;
    return attempt((place) => {
      place.setItem(keyOf(`bad:${kind}`, id), raw);
      place.removeItem(key);
      return true;
    })
      ? undefined
      : value;
  };
  /** Whether a key may be written or removed: not over what this code cannot read. */
  const isOurs = (kind: Kind, id: string) => typeof stored(kind, id) !== 'string';

  const get = <K extends Kind>(kind: K, id: string): Entries[K] | undefined => {
    const kept = stored(kind, id);
    const saved = typeof kept === 'string' ? undefined : kept;
    const raw = memory.get(keyOf(kind, id));
    if (raw === undefined) return saved;
    const own = parse(kind, raw) as Entries[K];
    return saved && timeOf(kind, saved) > timeOf(kind, own) ? saved : own;
  };

  const put = <K extends Kind>(kind: K, id: string, entry: Entries[K]): Outcome => {
    const key = keyOf(kind, id);
    const raw = JSON.stringify(entry);
    const done =
      isOurs(kind, id) &&
      attempt((place) => {
        place.setItem(key, raw);
        return true;
      });
    if (done) memory.delete(key);
    else memory.set(key, raw);
    return done ? 'saved' : 'memory';
  };

  /** Ids of a kind, in the storage and in memory. */
  const ids = (kind: Kind): Set<string> => {
    const start = keyOf(kind, '');
    return new Set(
      [...(attempt(keysOf) ?? []), ...memory.keys()]
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length))
        .filter(isId),
    );
  };

  /** Tries again to save what is only in memory; for when room has been made. */
  const flush = () => {
    for (const key of [...memory.keys()]) {
      const [, kind, id] = key.split(':') as [string, Kind, string];
      const entry = get(kind, id);
      if (entry) put(kind, id, entry);
    }
  };

  const updateAll = (changes: Iterable<Change>): Outcome => {
    let outcome: Outcome = 'saved';
    for (const [kind, id, change] of changes) {
      const entry = (change as (current: unknown) => Entries[Kind])(get(kind, id));
      if (put(kind, id, entry) === 'memory') outcome = 'memory';
    }
    if (outcome === 'saved') flush();
    notify();
    return outcome;
  };

  return {
    get,
    update: (...change) => updateAll([change as Change]),
    updateAll,
    remove(kind, id) {
      const key = keyOf(kind, id);
      memory.delete(key);
      const done =
        isOurs(kind, id) &&
        attempt((place) => {
          place.removeItem(key);
          return true;
        });
      notify();
      return done ? 'saved' : 'memory';
    },
    all(kind) {
      const found = new Map();
      for (const id of ids(kind)) {
        const entry = get(kind, id);
        if (entry) found.set(id, entry);
      }
      return found;
    },
    aside: () => (attempt(keysOf) ?? []).filter((key) => key.startsWith(keyOf('bad', ''))).length,
    raw(kind) {
      const found = new Map<string, unknown>();
      for (const id of ids(kind)) {
        const entry =
          stored(kind, id) === 'newer'
            ? JSON.parse(attempt((place) => place.getItem(keyOf(kind, id))) ?? 'null')
            : get(kind, id);
        if (entry) found.set(id, entry);
      }
      return found;
    },
    eraseAll() {
      memory.clear();
      const done = attempt((place) => {
        for (const key of keysOf(place)) if (/^kbp\d+:/.test(key)) place.removeItem(key);
        return true;
      });
      notify();
      return done ? 'saved' : 'memory';
    },
    get available() {
      return storage() !== null;
    },
    get persistent() {
      return storage() !== null && memory.size === 0;
    },
    subscribe(listener) {
      const stop = new AbortController();
      const { signal } = stop;
      const listen = (type: string, matters: (event: Event) => boolean) =>
        events?.addEventListener(type, (event) => matters(event) && listener(), { signal });
      // A null key is a cleared storage.
      listen('storage', (event) => (event as StorageEvent).key?.startsWith(PREFIX) ?? true);
      // A page that comes back as it was left has missed the events in between.
      listen('pageshow', (event) => (event as PageTransitionEvent).persisted);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        stop.abort();
      };
    },
  };
}

/** All keys of a storage, copied first, because reading may move entries. */
function keysOf(place: Storage): string[] {
  return Array.from({ length: place.length }, (_, index) => place.key(index) ?? '');
}

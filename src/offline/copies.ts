/*
 * The copy on the device: one cache, of one build, made whole before it counts. What the browser
 * offers is passed in, so that it can be tested without one.
 */
import { filesOf, sizeOf, toFetch } from './choice.ts';
import type { ListedFile, OfflineList } from './list.ts';
import { cachePrefix, KEPT_LIST, NOTE, type Note } from './names.ts';

/** What stopped a saving: no network, other bytes than listed, no room, storage refused, the reader, another tab. */
export type Trouble = 'network' | 'changed' | 'full' | 'refused' | 'cancelled' | 'busy';

export class OfflineError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** What copies are made with. */
export interface Means {
  caches: Pick<CacheStorage, 'open' | 'delete' | 'keys'>;
  fetch: (address: string, options: RequestInit) => Promise<Response>;
  /** Hash of a file, as in the list. */
  hash: (data: ArrayBuffer) => Promise<string>;
  /** Free bytes as far as the browser tells, else undefined. */
  room: () => Promise<number | undefined>;
  /** Origin and base path, ending in a slash. */
  root: string;
}

/** A whole copy that was found. */
export interface Copy {
  name: string;
  note: Note;
  list: OfflineList;
}

/** How many files are fetched at a time: few, for a poor network. */
const AT_ONCE = 4;

const prefixOf = (means: Means) => cachePrefix(new URL(means.root).pathname);

/** Rejections of the storage as trouble in our words. */
function troubleOf(error: unknown): OfflineError {
  if (error instanceof OfflineError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new OfflineError(name === 'QuotaExceededError' ? 'full' : 'refused');
}

async function json<T>(cache: Cache, address: string): Promise<T | undefined> {
  const found = await cache.match(address);
  return found ? ((await found.json().catch(() => undefined)) as T | undefined) : undefined;
}

/** The whole copy on this device, and whether anything unfinished lies beside it. */
export async function readCopy(
  means: Means,
): Promise<{ copy: Copy | undefined; unfinished: boolean }> {
  let copy: Copy | undefined;
  let unfinished = false;
  try {
    for (const name of await means.caches.keys()) {
      if (!name.startsWith(prefixOf(means))) continue;
      const cache = await means.caches.open(name);
      const note = await json<Note>(cache, means.root + NOTE);
      const list = note && (await json<OfflineList>(cache, means.root + KEPT_LIST));
      if (note && list && !copy) copy = { name, note, list };
      else unfinished = true;
    }
  } catch (error) {
    throw troubleOf(error);
  }
  return { copy, unfinished };
}

/** How many files a copy should hold and does not: a browser short of room may have taken them. */
export async function countMissing(means: Means, { name, note, list }: Copy): Promise<number> {
  const cache = await means.caches.open(name);
  const held = new Set((await cache.keys()).map(({ url }) => url));
  return filesOf(list, note.sets).filter(([path]) => !held.has(means.root + path)).length;
}

/**
 * Brings the device to hold exactly the chosen sets, in the version of `list`. What is there already
 * in the same form is not fetched again. Until everything is there the copy from before stays as it
 * is, and in use; then the new one takes its place at once.
 * @param progress told the bytes (as sent) that are there and that it takes
 * @throws OfflineError; after `network` and `changed` what was fetched stays for the next try
 */
export async function saveCopy(
  means: Means,
  list: OfflineList,
  sets: readonly string[],
  { signal, progress }: { signal: AbortSignal; progress: (done: number, all: number) => void },
): Promise<void> {
  const name = prefixOf(means) + list.build;
  const wanted = filesOf(list, sets);
  // A list that knows nothing of what was chosen is no reason to empty the copy.
  if (wanted.length === 0) throw new OfflineError('changed');
  let before: Copy | undefined;
  let cache: Cache | undefined;
  try {
    before = (await readCopy(means)).copy;
    // Leftovers of other versions would only take room.
    for (const other of await means.caches.keys()) {
      if (!other.startsWith(prefixOf(means)) || other === name || other === before?.name) continue;
      await means.caches.delete(other);
    }
    cache = await means.caches.open(name);
    const held = new Set((await cache.keys()).map(({ url }) => url));
    const missing = wanted.filter(([path]) => !held.has(means.root + path));
    const room = await means.room();
    if (room !== undefined && sizeOf(missing).size > room) throw new OfflineError('full');
    await fill(means, cache, missing, before, { signal, progress });
    if (signal.aborted) throw new OfflineError('cancelled');
    await put(cache, means.root + KEPT_LIST, list);
    const note: Note = { v: 1, build: list.build, sets: [...sets] };
    await put(cache, means.root + NOTE, note);
  } catch (error) {
    const trouble = troubleOf(error);
    // Before its cache is open nothing has come, and what is there under its name is the reader's copy.
    if (cache && trouble.trouble !== 'network' && trouble.trouble !== 'changed') {
      await giveUp(means, name, cache, before).catch(() => {});
    }
    throw trouble;
  }
  // From here on the new copy is the copy: what follows only makes room.
  try {
    await tidy(means, cache, list, sets);
    for (const other of await means.caches.keys()) {
      if (other.startsWith(prefixOf(means)) && other !== name) await means.caches.delete(other);
    }
  } catch (error) {
    throw troubleOf(error);
  }
}

/** Takes back what a failed or cancelled saving has brought. */
async function giveUp(
  means: Means,
  name: string,
  cache: Cache,
  before: Copy | undefined,
): Promise<void> {
  if (before?.name === name) await tidy(means, cache, before.list, before.note.sets);
  else await means.caches.delete(name);
}

/** Drops from a cache what is in none of the sets. */
async function tidy(
  means: Means,
  cache: Cache,
  list: OfflineList,
  sets: readonly string[],
): Promise<void> {
  const wanted = new Set(filesOf(list, sets).map(([path]) => means.root + path));
  for (const extra of [NOTE, KEPT_LIST]) wanted.add(means.root + extra);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

const put = (cache: Cache, address: string, value: unknown) =>
  cache.put(
    address,
    new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } }),
  );

/** Brings the missing files into a cache: from the copy from before where they are the same, else by fetching. */
async function fill(
  means: Means,
  cache: Cache,
  missing: readonly ListedFile[],
  before: Copy | undefined,
  { signal, progress }: { signal: AbortSignal; progress: (done: number, all: number) => void },
): Promise<void> {
  const old = before && (await means.caches.open(before.name));
  const changed = new Set(
    toFetch(missing, before ? filesOf(before.list, before.note.sets) : []).map(([path]) => path),
  );
  const all = sizeOf(missing.filter(([path]) => changed.has(path))).packed;
  let done = 0;
  progress(0, all);
  const queue = [...missing];
  let failed: unknown;
  const work = async () => {
    for (let file = queue.shift(); file && !failed; file = queue.shift()) {
      const [path, packed] = file;
      const address = means.root + path;
      const same = changed.has(path) ? undefined : await old?.match(address);
      // The browser may have taken a file out of the old copy: then it is fetched after all.
      await cache.put(address, same ?? (await get(means, file, signal)));
      if (!changed.has(path)) continue;
      done += packed;
      progress(done, all);
    }
  };
  // The first trouble stops all, and is told when the others have come to rest.
  const workers = Array.from({ length: AT_ONCE }, () =>
    work().catch((error) => {
      failed ??= error;
    }),
  );
  await Promise.all(workers);
  if (failed) throw failed;
}

/** Fetches a file and holds it against its hash; once more past the browser's cache if it differs. */
async function get(
  means: Means,
  [path, , , hash]: ListedFile,
  signal: AbortSignal,
): Promise<Response> {
  // Only names with a hash may come from the browser's cache without asking.
  const modes = [path.startsWith('_astro/') ? 'default' : 'no-cache', 'reload'] as const;
  let trouble: Trouble = 'network';
  for (const cache of modes) {
    try {
      // `redirect` also tells the worker to keep out of it.
      const response = await means.fetch(means.root + path, { cache, signal, redirect: 'error' });
      const data = await response.arrayBuffer();
      const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
      if (response.ok && (await means.hash(data)) === hash) {
        return new Response(data, { headers: { 'Content-Type': type } });
      }
      trouble = response.status >= 500 ? 'network' : 'changed';
    } catch {
      trouble = 'network';
    }
    if (signal.aborted) throw new OfflineError('cancelled');
  }
  throw new OfflineError(trouble);
}

import type { KnownItem } from './due.ts';

/*
 * `/ulasan/soal.json`: which quiz an item belongs to, and its present `rev`. One file for both
 * languages, fetched only by readers who have answered something: as attributes it would weigh on
 * every first visit to `/ulasan/` and `/belajar/`.
 */

/** Items by article: id and rev, and a 0 for those that are never scheduled. */
export type ItemsFile = Readonly<Record<string, readonly (readonly [string, number, 0?])[]>>;

/** The file's items by id. What is not as written above is left out: a cache may hold anything. */
export function readItems(file: unknown): Map<string, KnownItem> {
  const items = new Map<string, KnownItem>();
  for (const [article, rows] of Object.entries((file ?? {}) as ItemsFile)) {
    for (const [id, rev, scheduled] of Array.isArray(rows) ? rows : []) {
      items.set(id, { article, rev, scheduled: scheduled !== 0 });
    }
  }
  return items;
}

/** Fetches the list. Throws where the network or the server fails. */
export async function fetchItems(address: string): Promise<Map<string, KnownItem>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const items = readItems(await response.json());
  // Not our list: without this, every answer would pass for one to a question that is gone.
  if (items.size === 0) throw new Error('no items');
  return items;
}

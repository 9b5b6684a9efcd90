/*
 * The order in which options are shown: decided by (item, attempt) alone, so that it is the same
 * after a reload, in both languages, in print and in every export, and new on the next try. Each id
 * gets a number of its own and the ids are sorted by it; so an option added later moves no other.
 */

/** FNV-1a over UTF-16 units, then murmur3's finish, because sorting looks at the first bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    h = Math.imul(h ^ text.charCodeAt(index), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Ids in the order of one attempt. The order of the input does not matter.
 * @param attempt 0 for the first; also used for print and exports
 */
export function shuffled(ids: readonly string[], item: string, attempt: number): string[] {
  return ids
    .map((id) => ({ id, number: hash(`${item}/${attempt}/${id}`) }))
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * The same for steps that are to be put in order: never the right order.
 * @param key step ids in the right order
 */
export function startOrder(key: readonly string[], item: string, attempt: number): string[] {
  const [first, ...rest] = shuffled(key, item, attempt);
  const order = first === undefined ? rest : [first, ...rest];
  return first !== undefined && order.every((id, index) => id === key[index])
    ? [...rest, first]
    : order;
}

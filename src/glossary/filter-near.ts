import { editsToBeginning, editsWithin, slipsAllowed } from '../core/near.ts';
import { lettersOf, type Name, type Prepared, wordsOf } from './filter-names.ts';

/*
 * Names spelled nearly like a query. Most of thousands of names are passed over by their length and
 * letters alone; each different word is compared once. Pure.
 */

/** A near name: its slips, and whether they lie in the name as a whole or in single words. */
export interface NearName {
  slips: number;
  isWhole: boolean;
}

/** Names, or names with words, that differ from a query by a slip or two. */
export function nearNames(prepared: Prepared, q: string): Map<Name, NearName> {
  const found = new Map<Name, NearName>();
  for (const [name, slips] of nearInWords(prepared, wordsOf(q))) {
    found.set(name, { slips, isWhole: false });
  }
  const squeezed = q.replaceAll(' ', '');
  const limit = slipsAllowed(squeezed.length);
  const letters = lettersOf(squeezed);
  for (let length = squeezed.length - limit; length <= squeezed.length + limit; length += 1) {
    for (const name of prepared.byLength.get(length) ?? []) {
      name.letters ||= lettersOf(name.norm);
      if (count(letters & ~name.letters) > limit || count(name.letters & ~letters) > limit)
        continue;
      const slips = editsWithin(squeezed, name.norm.replaceAll(' ', ''), limit);
      if (slips !== undefined) found.set(name, { slips, isWhole: true });
    }
  }
  return found;
}

/** Names in which each typed word is near some word, with the sum of slips. */
function nearInWords(prepared: Prepared, typed: readonly string[]): Map<Name, number> {
  let sums = new Map<Name, number>();
  for (const [index, word] of typed.entries()) {
    const least = new Map<Name, number>();
    for (const [name, slips] of nearWord(prepared, word)) {
      const before = index === 0 ? 0 : sums.get(name);
      if (before === undefined) continue;
      least.set(name, Math.min(before + slips, least.get(name) ?? Number.POSITIVE_INFINITY));
    }
    if (least.size === 0) return least;
    sums = least;
  }
  return sums;
}

/**
 * Names with words near a typed one, half a slip more where only the known word's beginning is near.
 * A name comes once for each such word.
 */
function nearWord({ words }: Prepared, typed: string): [Name, number][] {
  const limit = slipsAllowed(typed.length);
  const letters = lettersOf(typed);
  const found: [Name, number][] = [];
  for (const known of words.values()) {
    if (known.word.length < typed.length - limit) continue;
    known.letters ||= lettersOf(known.word);
    if (count(letters & ~known.letters) > limit) continue;
    let slips = editsWithin(typed, known.word, limit);
    if (slips === undefined && typed.length > 4) {
      const begun = editsToBeginning(typed, known.word, limit);
      slips = begun === undefined ? undefined : begun + 0.5;
    }
    if (slips === undefined) continue;
    for (const name of known.names) found.push([name, slips]);
  }
  return found;
}

/** How many bits are set. */
function count(bits: number): number {
  let rest = bits;
  let set = 0;
  for (; rest !== 0; set += 1) rest &= rest - 1;
  return set;
}

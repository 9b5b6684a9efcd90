/*
 * How words are compared wherever a reader types one: in the search and in the glossary's filter.
 * Pure, without tables of content, and light enough for the browser.
 */

/**
 * The form in which texts are compared: lower case, without diacritics and apostrophes, everything
 * that is no letter or digit as one space. `Pribadi-Sosial` becomes `pribadi sosial`.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a normalised text; none for an empty one. */
export function wordsOf(normalised: string): string[] {
  return normalised ? normalised.split(' ') : [];
}

/** How many slips of the key a word of this length may hold and still count as near. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Edits between two words (insert, delete, replace, swap of neighbours: optimal string alignment),
 * or undefined when there are more than `limit`.
 */
export function editsWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const edits = lastRow(a, b, limit)?.[b.length];
  return edits !== undefined && edits <= limit ? edits : undefined;
}

/**
 * Edits between a word and the nearest beginning of another, for words still being typed:
 * `confidencial` is one edit from the beginning of `confidentiality`.
 */
export function editsToBeginning(typed: string, word: string, limit: number): number | undefined {
  if (typed.length - word.length > limit) return undefined;
  const row = lastRow(typed, word, limit);
  const edits = row && Math.min(...row);
  return edits !== undefined && edits <= limit ? edits : undefined;
}

/** Edits from the whole of `a` to each beginning of `b`; undefined when all exceed `limit`. */
function lastRow(a: string, b: string, limit: number): number[] | undefined {
  // Each letter that the other word lacks costs an edit: this spares most pairs the table.
  let foreign = 0;
  for (const letter of a) if (!b.includes(letter)) foreign += 1;
  if (foreign > limit) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      }
      current.push(edits);
      if (edits < least) least = edits;
    }
    // Even a swap of neighbours leaves no later cell below the least of this row.
    if (least > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  return last;
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;

/** Endings of Indonesian words, then the commonest English ones. */
const ENDINGS = ['nya', 'lah', 'kah', 'pun', 'kan', 'ku', 'mu', 'an', 'i', 's', 'es', 'ed', 'ing'];
/** Beginnings of Indonesian words. */
const BEGINNINGS = [
  'menge',
  'penge',
  'meny',
  'peny',
  'meng',
  'peng',
  'mem',
  'men',
  'pem',
  'pen',
  'ber',
  'ter',
  'per',
  'me',
  'pe',
  'be',
  'te',
  'di',
  'ke',
  'se',
];
/** First letters that *meN-* and *peN-* swallow: `menasihati` hides `nasihat`, `memahami` `paham`. */
const SWALLOWED: Readonly<Record<string, readonly string[]>> = {
  mem: ['p', 'm'],
  pem: ['p', 'm'],
  men: ['t', 'n'],
  pen: ['t', 'n'],
  meng: ['k'],
  peng: ['k'],
  meny: ['s', 'ny'],
  peny: ['s', 'ny'],
};
const SHORTEST_BASE = 3;

/**
 * Words from which a word may be formed, itself first: `merahasiakannya` yields, among others,
 * `merahasiakan` and `rahasia`; `clients` yields `client`. It yields nonsense as well (`terapi`
 * yields `api`), so a base counts only where it is a known word.
 */
export function possibleBases(word: string): string[] {
  const found = new Set([word]);
  // A Set hands out what is added while it is walked: this is the closure of one step.
  for (const form of found) {
    for (const ending of ENDINGS) {
      if (form.endsWith(ending)) add(found, form.slice(0, -ending.length));
    }
    for (const beginning of BEGINNINGS) {
      if (!form.startsWith(beginning)) continue;
      const rest = form.slice(beginning.length);
      add(found, rest);
      for (const letter of SWALLOWED[beginning] ?? []) add(found, letter + rest);
    }
  }
  return [...found];
}

function add(found: Set<string>, base: string): void {
  if (base.length >= SHORTEST_BASE) found.add(base);
}

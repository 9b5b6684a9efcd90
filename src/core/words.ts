/*
 * Words as readers type them, in the search and in the glossary's filter: one spelling for comparing,
 * and the possible roots of a word. Pure; runs in the browser and in the build.
 */

/** A text for comparing: no case, no diacritics, no punctuation; one space between words. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words have nothing to fold, and thousands are folded when the glossary's filter is readied.
  if (/^[a-z\d]+(?: [a-z\d]+)*$/.test(lower)) return lower;
  return text
    .normalize('NFKD')
    .replace(/[\p{M}’'`]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Shortest root worth comparing: three letters ("hak") are left to exact and prefix matches. */
const MIN_ROOT = 4;
const MIN_ENGLISH_ROOT = 3;
const VOWEL = /^[aiueo]/;

/** What may stand before the affix is taken off, and which lost letter to put back. */
function withoutPrefix(word: string): string[] {
  const found: string[] = [];
  const rest = (prefix: string) => (word.startsWith(prefix) ? word.slice(prefix.length) : '');
  for (const prefix of ['di', 'ke', 'ter', 'ber', 'per', 'be', 'te', 'pe', 'me', 'bel', 'pel']) {
    if (rest(prefix)) found.push(rest(prefix));
  }
  // meN- and peN-: the nasal swallows p, t, k or s before a vowel (memukul, penulis, menyuluh).
  for (const head of ['me', 'pe']) {
    const nasals = [
      ['mpe', 'pe'],
      ['m', 'p'],
      ['n', 't'],
      ['ng', 'k'],
      ['ny', 's'],
      ['nge', ''],
    ] as const;
    for (const [nasal, lost] of nasals) {
      const base = rest(head + nasal);
      if (!base) continue;
      if (nasal !== 'ny' && nasal !== 'mpe') found.push(base);
      if (lost && (nasal === 'mpe' || VOWEL.test(base))) found.push(lost + base);
    }
  }
  return found;
}

function withoutSuffix(word: string): string[] {
  const found: string[] = [];
  let stem = word;
  for (const layer of [/(?:lah|kah|pun)$/, /(?:nya|ku|mu)$/]) {
    const shorter = stem.replace(layer, '');
    if (shorter !== stem) found.push(shorter);
    stem = shorter;
  }
  for (const base of [word, ...found]) {
    for (const suffix of ['kan', 'an', 'i']) {
      if (base.endsWith(suffix)) found.push(base.slice(0, -suffix.length));
    }
  }
  return found;
}

/**
 * Every root an Indonesian word may have, itself first. It offers too many (`terapi` → also `api`);
 * only those that the index knows, or that two words share, are ever used.
 */
export function indonesianRoots(word: string): string[] {
  const bases = [word, ...withoutSuffix(word)];
  const once = bases.flatMap(withoutPrefix);
  // A second prefix stands only behind ke-, pe-, me-, di- (keterbukaan, pemberdayaan, diperbaiki).
  const twice = once.filter((base) => /^(?:ter|ber|per)/.test(base)).flatMap(withoutPrefix);
  return atLeast(MIN_ROOT, [...bases, ...once, ...twice]);
}

/** Endings of English words, longest first within a family; British ones come down to American. */
const ENGLISH_ENDINGS =
  /(?:ations?|ators?|ating|ated|ative|ates?|ions?|ings?|ities|ity|ness|ments?|ists?|ism|ically|ically|ical|ics?|ally|als?|ly|ed|ers?|ors?|ies|ives?|ances?|ences?|ency|ancy|ants?|ents?|able|ible|ous|ary|es|s|y)$/;

/** Every root an English word may have, itself first: `referred` → `refer`. */
export function englishRoots(word: string): string[] {
  const found = [word];
  let stem = word
    .replace(/is(e[sd]?|ing|ation)/, 'iz$1')
    .replace(/our/, 'or')
    .replace(/ll(ing|ed|ors?|ers?)$/, 'l$1');
  found.push(stem);
  for (let turn = 0; turn < 3; turn += 1) {
    const shorter = stem.replace(ENGLISH_ENDINGS, '');
    if (shorter === stem || shorter.length < MIN_ENGLISH_ROOT) break;
    stem = shorter.replace(/([bdfglmnprt])\1$/, '$1');
    found.push(stem);
  }
  // A silent e or a y lost before an ending: strategies/strategy, evaluate/evaluating.
  const bare = found.map((root) => root.replace(/[eyi]$/, ''));
  return atLeast(MIN_ENGLISH_ROOT, [...found, ...bare]);
}

function atLeast(length: number, words: readonly string[]): string[] {
  const [self = ''] = words;
  return [self, ...new Set(words.filter((word) => word !== self && word.length >= length))];
}

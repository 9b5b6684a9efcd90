import type { Language } from '../core/languages.ts';
import { fold } from '../core/words.ts';
import { CATEGORIES, type Category, type Term } from './schema.ts';

/* The order in which the glossary shows its terms. Pure. */

/** A line of the alphabetical list: a term under its head, or a pointer from its bare noun. */
export type Row =
  | { kind: 'term'; label: string; term: Term }
  | { kind: 'see'; label: string; term: Term };

export interface Letter {
  /** `A` to `Z`, or `#` for heads that begin with anything else. */
  letter: string;
  rows: Row[];
}

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Heads that begin with a word of class are looked up by what follows it, too: *asas kerahasiaan*
 * also as *kerahasiaan, asas*; otherwise the letter A swallows all twelve of them.
 */
const CLASS_WORD: Record<Language, RegExp> = {
  id: /^(asas|fungsi|konseling|layanan|tujuan) (?!dan |yang )(.+)$/i,
  en: /^(principle of) (.+)$/i,
};

/** `kerahasiaan, asas` for `asas kerahasiaan`; undefined where the head begins with its own noun. */
export function invertedHead(head: string, language: Language): string | undefined {
  const found = CLASS_WORD[language].exec(head);
  return found ? `${found[2]}, ${found[1]?.toLowerCase()}` : undefined;
}

/** Each language's own order of words, upper and lower case alike. */
const COLLATORS: Record<Language, Intl.Collator> = {
  id: new Intl.Collator('id', { sensitivity: 'base', numeric: true }),
  en: new Intl.Collator('en', { sensitivity: 'base', numeric: true }),
};

/** Order of heads in a language. */
export function byHead(language: Language): (a: Term, b: Term) => number {
  const { compare } = COLLATORS[language];
  return (a, b) => compare(a.term[language], b.term[language]) || compare(a.id, b.id);
}

/** Every letter from A to Z (and `#` where needed) with its rows, those without rows included. */
export function alphabetical(terms: readonly Term[], language: Language): Letter[] {
  const { compare } = COLLATORS[language];
  const rows = terms
    .flatMap((term): Row[] => {
      const head = term.term[language];
      const inverted = invertedHead(head, language);
      const row: Row = { kind: 'term', label: head, term };
      return inverted ? [row, { kind: 'see', label: inverted, term }] : [row];
    })
    .sort((a, b) => compare(a.label, b.label) || compare(a.term.id, b.term.id));
  const letters = new Map<string, Row[]>(ALPHABET.map((letter) => [letter, []]));
  for (const row of rows) {
    const first = fold(row.label).charAt(0).toUpperCase();
    const letter = letters.has(first) ? first : '#';
    letters.set(letter, [...(letters.get(letter) ?? []), row]);
  }
  return [...letters].map(([letter, list]) => ({ letter, rows: list }));
}

/** Categories that have terms, in their fixed order, each with its terms by head. */
export function byCategory(
  terms: readonly Term[],
  language: Language,
): { category: Category; terms: Term[] }[] {
  return CATEGORIES.map((category) => ({
    category,
    terms: terms.filter((term) => term.category === category).sort(byHead(language)),
  })).filter((group) => group.terms.length > 0);
}

/** The terms before and after one. */
export interface Neighbours {
  previous: Term | undefined;
  next: Term | undefined;
}

/** The neighbours of each term in its category, by id; sorted once for all their pages. */
export function neighboursInCategory(
  terms: readonly Term[],
  language: Language,
): ReadonlyMap<string, Neighbours> {
  return new Map(
    byCategory(terms, language).flatMap(({ terms: group }) =>
      group.map(({ id }, at) => [id, { previous: group[at - 1], next: group[at + 1] }] as const),
    ),
  );
}

/** Texts of the aliases that readers see: admitted ones and abbreviations, in the file's order. */
export function shownAliases(term: Term, language: Language): string[] {
  return term.aliases[language]
    .filter(({ status }) => status === 'admitted' || status === 'abbreviation')
    .map(({ text }) => text);
}

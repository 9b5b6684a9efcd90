import type { Language } from '../core/languages.ts';
import { fold } from '../core/words.ts';
import type { AliasStatus } from './schema.ts';

/*
 * Terms made ready for the filter: their names compared in one spelling, and found by word and by
 * length, so that a keystroke need not look at every name. Pure.
 */

/** What the filter knows of a term. */
export interface Entry {
  id: string;
  head: Record<Language, string>;
  /** Indonesian root. */
  root?: string | undefined;
  aliases: readonly { text: string; status: AliasStatus }[];
}

/** A name of a term: a head, or an alias. */
export interface Name {
  /** Of the term, in {@link Prepared.entries}. */
  position: number;
  text: string;
  norm: string;
  kind: 'head' | 'other' | 'alias';
  status: AliasStatus | undefined;
  /** See {@link lettersOf}; 0 until they are needed. */
  letters: number;
}

export interface PreparedEntry {
  id: string;
  root: string | undefined;
  rootText: string;
  names: Name[];
  /**
   * The names and the root, each between two spaces and a line of its own: a name or a word in it
   * begins with `x` where ` x` is found, and is `x` where ` x ` is.
   */
  lines: string;
}

/** A word of the names, with the names it stands in. */
export interface KnownWord {
  word: string;
  names: Name[];
  /** See {@link lettersOf}; 0 until they are needed. */
  letters: number;
}

/** Entries made ready once for any number of queries. */
export interface Prepared {
  entries: PreparedEntry[];
  byNorm: Map<string, Name[]>;
  words: Map<string, KnownWord>;
  /** Names by the number of their letters; spaces are often forgotten, and not counted. */
  byLength: Map<number, Name[]>;
  /** Words in the longest name. */
  mostWords: number;
}

/**
 * Makes entries ready for `findTerms`.
 * @param entries in the order in which terms of equal rank are to stand
 * @param language the page's language
 */
export function prepare(entries: readonly Entry[], language: Language): Prepared {
  const prepared = nothingPrepared();
  for (const entry of entries) addEntry(prepared, entry, language);
  return prepared;
}

/** No entries yet; see {@link addEntry}. */
export function nothingPrepared(): Prepared {
  return {
    entries: [],
    byNorm: new Map(),
    words: new Map(),
    byLength: new Map(),
    mostWords: 0,
  };
}

/** Makes one more entry ready, to stand behind those before. */
export function addEntry(
  prepared: Prepared,
  { id, head, root, aliases }: Entry,
  language: Language,
): void {
  const position = prepared.entries.length;
  const names = [
    nameOf(position, head[language], 'head'),
    nameOf(position, head[language === 'id' ? 'en' : 'id'], 'other'),
    ...aliases.map(({ text, status }) => nameOf(position, text, 'alias', status)),
  ];
  const bare = root === undefined ? undefined : fold(root);
  let lines = '';
  for (const name of names) {
    lines += ` ${name.norm} \n`;
    add(prepared.byNorm, name.norm, name);
    const words = wordsOf(name.norm);
    add(prepared.byLength, name.norm.length - Math.max(0, words.length - 1), name);
    prepared.mostWords = Math.max(prepared.mostWords, words.length);
    for (const word of words) knownWord(prepared, word).names.push(name);
  }
  if (bare) {
    lines += ` ${bare} \n`;
    knownWord(prepared, bare);
  }
  prepared.entries.push({ id, root: bare, rootText: root ?? '', names, lines });
}

/** The words of a folded text; none for an empty one. */
export const wordsOf = (folded: string) => (folded ? folded.split(' ') : []);

/** The letters of a text as bits, spaces left out; what is no letter from a to z shares four bits. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - 97;
    if (code !== 32 - 97) letters |= 1 << (code >= 0 && code < 26 ? code : 26 + (code & 3));
  }
  return letters;
}

function nameOf(position: number, text: string, kind: Name['kind'], status?: AliasStatus): Name {
  return { position, text, norm: fold(text), kind, status, letters: 0 };
}

function knownWord({ words }: Prepared, word: string): KnownWord {
  let known = words.get(word);
  if (!known) {
    known = { word, names: [], letters: 0 };
    words.set(word, known);
  }
  return known;
}

function add<K>(map: Map<K, Name[]>, key: K, name: Name): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}

import { distance } from 'fastest-levenshtein';
import { type Language, otherLanguage } from '../core/languages.ts';
import { englishRoots, fold, indonesianRoots } from '../core/words.ts';
import { type HitKind, type SearchIndex, WORD_MARKS, type WordStatus } from './types.ts';
import { informative } from './words.ts';

/*
 * The query side of search: pure, no DOM, no network. `prepare` turns the index file into keys (one
 * for each text that can be matched) and a vocabulary; `find` weighs keys word by word.
 */

/** What a key is to its entry; the number is how much a match there counts. */
const FIELDS = {
  head: 1,
  otherHead: 0.92,
  word: 0.88,
  otherWord: 0.8,
  root: 0.78,
  heading: 0.72,
  quiz: 0.7,
  snippet: 0.3,
} as const;
type Field = keyof typeof FIELDS;

/** How much a word counts that is not the same but of the same kin. */
const SAME_ROOT = 0.9;
const SHARED_ROOT = 0.8;
const COMPOUND = 0.95;
const NEAR = [0, 0.65, 0.5] as const;
/** On top of the words: the query as a whole is the key, is its beginning, or nearly the key. */
const WHOLE = 1.3;
const WHOLE_INFORMATIVE = 0.8;
const BEGINS = 0.4;
const WHOLE_NEAR = 0.5;

const MAX_QUERY = 200;
const MAX_HITS = 20;
const MAX_SECTIONS_OF_A_PAGE = 2;
/** A hit that scores less than this share of the best one is noise. */
const NOISE = 0.3;

/** Why a hit is there, when its title alone does not say so. */
export interface Why {
  kind: 'word' | 'other' | 'root' | 'spelling' | Exclude<WordStatus, 'plain'>;
  text: string;
  language: Language;
}

/** One row of results. */
export interface Hit {
  kind: HitKind;
  title: string;
  /** Address, base path and anchor included. */
  href: string;
  snippet: string;
  /** Items of a quiz, 0 for anything else. */
  items: number;
  why?: Why;
  /** Only comparable within one answer. */
  score: number;
}

/** What `find` answers. */
export interface Answer {
  hits: Hit[];
  /** Share (0 to 1) of the query's weight that the best hit answers: low means "guessed". */
  covered: number;
}

interface Entry {
  kind: HitKind;
  title: string;
  path: string;
  snippet: string;
  items: number;
  /** Where the page of a section stands, to say which page it is and to hold its rows together. */
  page?: number;
}

interface Key {
  entry: number;
  field: Field;
  language: Language;
  shown: string;
  status: WordStatus;
  folded: string;
  /** Informative words. */
  words: readonly string[];
  /** Words in all; those that carry no meaning count half. */
  size: number;
}

interface Word {
  text: string;
  language: Language;
  keys: number[];
  /** True for the words of a key written together: "tindaklanjut". */
  compound: boolean;
}

/** The index, ready for any number of queries. */
export interface Prepared {
  index: SearchIndex;
  entries: Entry[];
  keys: Key[];
  words: Word[];
  byText: Map<string, Word[]>;
  /** Words by a root they may have, the language in front: `id:rahasia`. */
  byRoot: Map<string, Word[]>;
}

const rootsOf = { id: indonesianRoots, en: englishRoots } as const;
const markStatus = new Map<string, WordStatus>(
  Object.entries(WORD_MARKS).map(([status, mark]) => [mark, status as WordStatus]),
);

/** Reads the index file once. */
export function prepare(index: SearchIndex): Prepared {
  const prepared: Prepared = {
    index,
    entries: [],
    keys: [],
    words: [],
    byText: new Map(),
    byRoot: new Map(),
  };
  const { language } = index;
  const other = otherLanguage(language);
  const vocabulary = new Map<string, Word>();

  const rooted = new Set<Word>();
  const addWord = (text: string, side: Language, key: number, how: Field | 'compound') => {
    const name = `${side}:${text}`;
    let word = vocabulary.get(name);
    if (!word) {
      word = { text, language: side, keys: [], compound: how === 'compound' };
      vocabulary.set(name, word);
      prepared.words.push(word);
      push(prepared.byText, text, word);
    }
    // Roots are the dear part: a snippet's words go without.
    if (how !== 'compound' && how !== 'snippet' && !rooted.has(word)) {
      rooted.add(word);
      for (const root of rootsOf[side](text)) push(prepared.byRoot, `${side}:${root}`, word);
    }
    if (word.keys.at(-1) !== key) word.keys.push(key);
  };
  const addKey = (entry: number, field: Field, side: Language, shown: string) => {
    const status = markStatus.get(shown.charAt(0)) ?? 'plain';
    const text = status === 'plain' ? shown : shown.slice(1);
    const folded = fold(text);
    if (!folded) return;
    const words = informative(folded);
    const key = prepared.keys.length;
    const parts = folded.split(' ');
    const size = (words.length + parts.length) / 2;
    prepared.keys.push({ entry, field, language: side, shown: text, status, folded, words, size });
    for (const word of words) addWord(word, side, key, field);
    if (field !== 'snippet' && parts.length > 1 && parts.length < 4) {
      addWord(parts.join(''), side, key, 'compound');
    }
  };
  const addEntry = (entry: Entry) => prepared.entries.push(entry) - 1;

  for (const [id, head, otherHead, snippet, words, otherWords, root] of index.terms) {
    const entry = addEntry({
      kind: 'term',
      title: head,
      path: `glosarium/${id}/`,
      snippet,
      items: 0,
    });
    addKey(entry, 'head', language, head);
    addKey(entry, 'otherHead', other, otherHead);
    for (const word of words.split('|')) addKey(entry, 'word', language, word);
    for (const word of otherWords.split('|')) addKey(entry, 'otherWord', other, word);
    addKey(entry, 'root', 'id', root);
    addKey(entry, 'snippet', language, snippet);
  }
  for (const [slug, article, title, otherTitle, snippet, items, headings] of index.pages) {
    const kind = article ? 'article' : 'page';
    const page = addEntry({ kind, title, path: `${slug}/`, snippet, items: 0 });
    addKey(page, 'head', language, title);
    addKey(page, 'otherHead', other, otherTitle);
    addKey(page, 'snippet', language, snippet);
    for (let i = 0; i + 1 < headings.length; i += 2) {
      const [anchor = '', text = ''] = headings.slice(i, i + 2);
      const path = `${slug}/#${anchor}`;
      const section = addEntry({
        kind: 'section',
        title: text,
        path,
        snippet: title,
        items: 0,
        page,
      });
      addKey(section, 'heading', language, text);
      addKey(section, 'snippet', language, title);
    }
    if (items > 0) {
      const quizTitle = index.text['search.quizTitle'].replace('{{title}}', title);
      const path = `kuis/${slug}/`;
      const quiz = addEntry({ kind: 'quiz', title: quizTitle, path, snippet: '', items, page });
      addKey(quiz, 'quiz', language, quizTitle);
    }
  }
  return prepared;
}

/** How one word of the query met one word of the index. */
interface Match {
  weight: number;
  /** The word as it stands in the index, where it is not the one that was typed. */
  near?: string;
}

/**
 * Words of the index that a typed word may mean: itself, its kin by root, what it begins; and only
 * when there is none of these, words spelled like it (at most two edits, by length).
 */
function expand(prepared: Prepared, typed: string): Map<Word, Match> {
  const found = new Map<Word, Match>();
  const add = (word: Word, weight: number, near?: string) => {
    if ((found.get(word)?.weight ?? 0) >= weight) return;
    found.set(word, near === undefined ? { weight } : { weight, near });
  };
  for (const word of prepared.byText.get(typed) ?? []) add(word, word.compound ? COMPOUND : 1);
  for (const side of ['id', 'en'] as const) {
    for (const root of rootsOf[side](typed)) {
      for (const word of prepared.byRoot.get(`${side}:${root}`) ?? []) {
        add(word, word.text === root || root === typed ? SAME_ROOT : SHARED_ROOT);
      }
    }
  }
  if (typed.length > 1) {
    for (const word of prepared.words) {
      if (word.text.length > typed.length && word.text.startsWith(typed)) {
        add(word, 0.4 + (0.45 * typed.length) / word.text.length);
      }
    }
  }
  const edits = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
  if (found.size === 0 && edits > 0) {
    for (const word of prepared.words) {
      const apart = apartBy(word.text, typed, edits);
      if (apart <= edits) add(word, NEAR[apart] ?? 0, word.text);
    }
  }
  return found;
}

/** Edits between two words, counted up to `most`; two letters that changed places are one edit. */
function apartBy(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const edits = distance(one, other);
  const letters = (word: string) => [...word].sort().join('');
  return edits === 2 && letters(one) === letters(other) ? 1 : edits;
}

/** One query word with what it met and how much it says (rare words say more). */
interface Asked {
  text: string;
  matches: Map<Word, Match>;
  weight: number;
}

function ask(prepared: Prepared, folded: string): Asked[] {
  return informative(folded).map((text) => {
    const matches = expand(prepared, text);
    const entries = new Set<number>();
    for (const [word, { weight }] of matches) {
      if (weight < NEAR[2]) continue;
      for (const key of word.keys) entries.add(prepared.keys[key]?.entry ?? -1);
    }
    const weight = Math.log(1 + prepared.entries.length / Math.max(1, entries.size));
    return { text, matches, weight };
  });
}

/** How far the words of the query and a key agree, gathered while matches come in. */
interface Meeting {
  /** Weight of the match of each query word, 0 where it met nothing. */
  asked: number[];
  /** Words of the key that were met. */
  met: Set<string>;
  near?: string;
}

function meet(prepared: Prepared, asked: readonly Asked[]): Map<number, Meeting> {
  const meetings = new Map<number, Meeting>();
  asked.forEach(({ matches }, position) => {
    for (const [word, { weight, near }] of matches) {
      for (const key of word.keys) {
        let meeting = meetings.get(key);
        if (!meeting) {
          meeting = { asked: asked.map(() => 0), met: new Set() };
          meetings.set(key, meeting);
        }
        if (weight > (meeting.asked[position] ?? 0)) {
          meeting.asked[position] = weight;
          if (near !== undefined) meeting.near = near;
        }
        if (word.compound)
          for (const part of prepared.keys[key]?.words ?? []) meeting.met.add(part);
        else meeting.met.add(word.text);
      }
    }
  });
  return meetings;
}

/** What the query as a whole is to a key, beyond its single words. */
function whole(key: Key, folded: string, words: readonly string[], meeting: Meeting): number {
  if (key.field === 'snippet') return 0;
  if (key.folded === folded || key.folded.replaceAll(' ', '') === folded.replaceAll(' ', '')) {
    return WHOLE;
  }
  const all = key.words.length === words.length;
  if (all && key.words.every((word) => words.includes(word))) {
    return WHOLE_INFORMATIVE * (key.words.length / key.size);
  }
  if (all && meeting.near !== undefined && meeting.met.size === key.words.length) return WHOLE_NEAR;
  return key.folded.startsWith(folded) ? BEGINS : 0;
}

interface Scored {
  entry: number;
  best: number;
  score: number;
  key: Key;
  near: string | undefined;
  /** Best match of each query word in any key of the entry. */
  asked: number[];
}

/**
 * Answers a query: one list, best first. An exact head comes first, then other exact words, heads
 * that begin so, roots, headings, near spellings. Never throws; nonsense gives no hits.
 */
export function find(prepared: Prepared, query: string): Answer {
  const folded = fold(query.slice(0, MAX_QUERY));
  if (!folded) return { hits: [], covered: 0 };
  const asked = ask(prepared, folded);
  const words = asked.map(({ text }) => text);
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const share = (matches: readonly number[]) =>
    matches.reduce((sum, match, i) => sum + match * (asked[i]?.weight ?? 0), 0) / total;

  const scored = new Map<number, Scored>();
  for (const [position, meeting] of meet(prepared, asked)) {
    const key = prepared.keys[position];
    if (!key) continue;
    const field = FIELDS[key.field];
    const fit = share(meeting.asked) * (0.6 + (0.4 * meeting.met.size) / key.size);
    const best = field * (fit + whole(key, folded, words, meeting));
    const weighed = meeting.asked.map((match) => match * field);
    const current = scored.get(key.entry);
    if (!current) {
      const { near } = meeting;
      scored.set(key.entry, { entry: key.entry, best, score: 0, key, near, asked: weighed });
      continue;
    }
    current.asked = current.asked.map((match, i) => Math.max(match, weighed[i] ?? 0));
    if (best > current.best) Object.assign(current, { best, key, near: meeting.near });
  }
  for (const one of scored.values()) one.score = one.best + 0.3 * share(one.asked);

  const ranked = [...scored.values()].sort(
    (a, b) => b.score - a.score || a.key.folded.length - b.key.folded.length || a.entry - b.entry,
  );
  const top = ranked[0];
  if (!top) return { hits: [], covered: 0 };
  const kept = ranked.filter(({ score }) => score >= NOISE * top.score);
  const hits = limitSections(prepared, kept)
    .slice(0, MAX_HITS)
    .map((one) => toHit(prepared, one, folded));
  return { hits, covered: share(top.asked.map((match) => Math.min(1, match / NEAR[1]))) };
}

function limitSections(prepared: Prepared, ranked: readonly Scored[]): Scored[] {
  const shown = new Map<number, number>();
  return ranked.filter(({ entry }) => {
    const { kind, page } = prepared.entries[entry] ?? {};
    if (kind !== 'section' || page === undefined) return true;
    const count = (shown.get(page) ?? 0) + 1;
    shown.set(page, count);
    return count <= MAX_SECTIONS_OF_A_PAGE;
  });
}

function toHit(prepared: Prepared, one: Scored, folded: string): Hit {
  const entry = prepared.entries[one.entry] as Entry;
  const { kind, title, snippet, items, path } = entry;
  const hit: Hit = {
    kind,
    title,
    href: prepared.index.root + path,
    snippet,
    items,
    score: one.score,
  };
  const why = whyOf(one, folded);
  return why && fold(why.text) !== fold(title) ? { ...hit, why } : hit;
}

function whyOf({ key, near }: Scored, folded: string): Why | undefined {
  const { shown: text, language, status, field } = key;
  if (status !== 'plain') return { kind: status, text, language };
  if (near !== undefined && key.folded !== folded) return { kind: 'spelling', text, language };
  if (field === 'otherHead' || field === 'otherWord') return { kind: 'other', text, language };
  if (field === 'root') return { kind: 'root', text, language };
  return field === 'word' ? { kind: 'word', text, language } : undefined;
}

/**
 * The words to ask the full text for, the rarest first. A word our own index lacks may be a slip or
 * a word of an article: it comes as typed, and as it would be mended right behind.
 * @param max most words worth handing on
 */
export function fullTextWords(prepared: Prepared, query: string, max = 4): string[] {
  const asked = ask(prepared, fold(query.slice(0, MAX_QUERY)));
  return asked
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ text, matches }) => {
      const nearest = [...matches.values()].sort((a, b) => b.weight - a.weight)[0];
      return nearest?.near ? [text, nearest.near] : [text];
    })
    .slice(0, max);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

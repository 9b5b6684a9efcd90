import { type Language, otherLanguage } from '../core/languages.ts';
import { editsWithin } from '../core/near.ts';
import { fold } from '../core/words.ts';
import {
  type HitKind,
  PAGE_KINDS,
  type SearchIndex,
  WORD_MARKS,
  type WordStatus,
} from './types.ts';
import { casualBases, foldQuery, informative, rootsOf, slugOf, soundOf } from './words.ts';

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
  heading: 0.65,
  quiz: 0.7,
  keyWords: 0.4,
  pageTitle: 0.3,
} as const;
type Field = keyof typeof FIELDS;

/** How much a word counts that is not the same but of the same kin. */
const SAME_ROOT = 0.9;
const SHARED_ROOT = 0.8;
const COMPOUND = 0.95;
const SAME_SOUND = 0.9;
/** A root so short that it may be chance. */
const FAR_ROOT = 0.5;
/** Kin of a spoken form. */
const CASUAL = 0.9;
/** A near spelling counts this, less 0.15 for each edit; one near a root of the word is a guess. */
const NEAR = 0.8;
const NEAR_ROOT = 0.5;
/** A match worth speaking of. */
const FAIR = 0.5;
/** From here on a word of the query counts as answered. */
const ANSWERED = 0.65;
/** On top of the words: the query as a whole is the key, its beginning, its kin, or nearly the key. */
const WHOLE = 1.3;
const WHOLE_INFORMATIVE = 0.8;
const WHOLE_KIN = 0.5;
const BEGINS = 0.4;
/** The key stands in the query as it is: "konselor dan psikolog" asks for both. */
const CONTAINED = 0.3;
/** What the entry's keys answer together, beside the best of them. */
const TOGETHER = 0.4;

const MAX_QUERY = 200;
const MAX_HITS = 20;
const MAX_SECTIONS_OF_A_PAGE = 2;
/** A hit that scores less than this share of the best one is noise. */
const NOISE = 0.3;

/** Why a hit is there, when its title alone does not say so. */
export interface Why {
  kind: 'word' | 'other' | 'root' | 'text' | 'spelling' | Exclude<WordStatus, 'plain'>;
  text: string;
  language: Language;
}

/** One row of results. */
export interface Hit {
  kind: HitKind;
  title: string;
  /** Address, base path and anchor included. */
  href: string;
  /** Title of the page that a section stands on, else empty. */
  page: string;
  /** Where its opening stands in `pembuka.json`; absent for what has none of its own. */
  opening?: readonly [part: 'terms' | 'pages', line: number];
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
  /** Folded words of the index that the query met, to be marked where they are shown. */
  met: ReadonlySet<string>;
  /** The query with unknown words replaced by the nearest known ones, where there are such. */
  meant?: string;
}

interface Entry extends Pick<Hit, 'kind' | 'title' | 'page' | 'items' | 'opening'> {
  path: string;
  /** Position of the entry of the page that a section stands on, to hold its rows together. */
  of?: number;
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
  sound: string;
  language: Language;
  keys: number[];
  /** True for the words of a key written together: "tindaklanjut". */
  compound: boolean;
  /** False for what stands in running text only: it may be a slip of a name. */
  named: boolean;
}

/** The index, ready for any number of queries. */
export interface Prepared {
  index: SearchIndex;
  entries: Entry[];
  keys: Key[];
  words: Word[];
  byText: Map<string, Word[]>;
  bySound: Map<string, Word[]>;
  /** Words by a root they may have, the language in front: `id:rahasia`. */
  byRoot: Map<string, Word[]>;
  /** Words by the length of their sound: near spellings differ little in it. */
  byLength: Map<number, Word[]>;
  /** What typed words meant so far: with each key, only the last word of a query is new. */
  expansions: Map<string, Expansion>;
}

const NOTHING: Answer = { hits: [], covered: 0, met: new Set() };
const SIDES = ['id', 'en'] as const;
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
    bySound: new Map(),
    byRoot: new Map(),
    byLength: new Map(),
    expansions: new Map(),
  };
  const { language } = index;
  const other = otherLanguage(language);
  const vocabulary = new Map<string, Word>();

  const addWord = (text: string, side: Language, key: number, field: Field, compound = false) => {
    const name = `${side}:${text}`;
    let word = vocabulary.get(name);
    if (!word) {
      word = { text, sound: soundOf(text), language: side, keys: [], compound, named: false };
      vocabulary.set(name, word);
      prepared.words.push(word);
      push(prepared.byText, text, word);
      push(prepared.bySound, word.sound, word);
      push(prepared.byLength, word.sound.length, word);
      if (!compound) {
        for (const root of rootsOf[side](text)) push(prepared.byRoot, `${side}:${root}`, word);
      }
    }
    if (field !== 'keyWords') word.named = true;
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
    if (field !== 'keyWords' && parts.length > 1 && parts.length < 4) {
      addWord(parts.join(''), side, key, field, true);
    }
  };
  const addEntry = (entry: Entry) => prepared.entries.push(entry) - 1;

  const [ids, heads, otherHeads, words, otherWords, roots] = index.terms.map((column) =>
    column.split('\n'),
  );
  heads?.forEach((head, i) => {
    const otherHead = otherHeads?.[i] ?? '';
    const id = ids?.[i] || slugOf(language === 'id' ? head : otherHead);
    const opening = ['terms', i] as const;
    const path = `glosarium/${id}/`;
    const entry = addEntry({ kind: 'term', title: head, path, page: '', items: 0, opening });
    addKey(entry, 'head', language, head);
    addKey(entry, 'otherHead', other, otherHead);
    for (const word of words?.[i]?.split('|') ?? []) addKey(entry, 'word', language, word);
    for (const word of otherWords?.[i]?.split('|') ?? []) addKey(entry, 'otherWord', other, word);
    addKey(entry, 'root', 'id', roots?.[i] ?? '');
  });
  index.pages.forEach((row, i) => {
    const [slug, number, title, otherTitle, items, words, otherWords, keyWords, headings] = row;
    const kind = PAGE_KINDS[number] ?? 'page';
    const opening = ['pages', i] as const;
    const page = addEntry({ kind, title, path: `${slug}/`, page: '', items: 0, opening });
    addKey(page, 'head', language, title);
    addKey(page, 'otherHead', other, otherTitle);
    for (const word of words.split('|')) addKey(page, 'word', language, word);
    for (const word of otherWords.split('|')) addKey(page, 'otherWord', other, word);
    addKey(page, 'keyWords', language, keyWords);
    for (let at = 0; at + 1 < headings.length; at += 2) {
      const [text = '', anchor = ''] = headings.slice(at, at + 2);
      const path = `${slug}/#${anchor || slugOf(text)}`;
      const section = { kind: 'section', title: text, path, page: title, items: 0 } as const;
      const entry = addEntry({ ...section, of: page });
      addKey(entry, 'heading', language, text);
      addKey(entry, 'pageTitle', language, title);
    }
    if (items > 0) {
      const quizTitle = index.text['search.quizTitle'].replace('{{title}}', title);
      const path = `kuis/${slug}/`;
      const quiz = addEntry({ kind: 'quiz', title: quizTitle, path, page: '', items });
      addKey(quiz, 'quiz', language, quizTitle);
    }
  });
  return prepared;
}

/** How one word of the query met one word of the index. */
interface Match {
  weight: number;
  /** The word as it stands in the index, where it only sounds or is spelled like what was typed. */
  near?: string;
}

/** What one typed word may mean. */
interface Expansion {
  matches: Map<Word, Match>;
  /** The word as it would be mended, where it is not known. */
  mended?: string;
}

/**
 * Words of the index that a typed word may mean: itself and its kin by root; else what sounds like
 * it; what it begins, if it is still being typed; and only when there is none of these, words spelled
 * like it.
 */
function expand(prepared: Prepared, typed: string, unfinished: boolean): Expansion {
  const matches = new Map<Word, Match>();
  const add = (word: Word, weight: number, near?: string) => {
    if ((matches.get(word)?.weight ?? 0) >= weight) return;
    matches.set(word, near === undefined ? { weight } : { weight, near });
  };
  /** How sure we are of the best name so far; running text may hold the very slip. */
  const sure = () =>
    Math.max(0, ...[...matches].map(([{ named }, { weight }]) => (named ? weight : 0)));
  const addKin = (base: string, share: number) => {
    for (const side of SIDES) {
      for (const root of rootsOf[side](base)) {
        // A short rest of a long word is a guess: "pasein" is not "pas".
        const kin = root.length > 4 || root.length > 0.6 * typed.length ? SHARED_ROOT : FAR_ROOT;
        for (const word of prepared.byRoot.get(`${side}:${root}`) ?? []) {
          add(word, share * (word.text === root || root === base ? SAME_ROOT : kin));
        }
      }
    }
  };

  for (const word of prepared.byText.get(typed) ?? []) add(word, word.compound ? COMPOUND : 1);
  addKin(typed, 1);
  if (sure() < COMPOUND) {
    for (const word of prepared.bySound.get(soundOf(typed)) ?? []) {
      add(word, SAME_SOUND, word.text);
    }
  }
  const bases = sure() < SHARED_ROOT ? casualBases(typed) : [];
  for (const base of bases) addKin(base, CASUAL);
  if (unfinished ? typed.length > 1 : typed.length > 3 && sure() === 0) {
    for (const word of prepared.words) {
      if (word.text.length > typed.length && word.text.startsWith(typed)) {
        add(word, 0.4 + (0.45 * typed.length) / word.text.length);
      }
    }
  }
  if (sure() > FAR_ROOT || typed.length < 4) return { matches };
  const mended = addNear(prepared, typed, bases, add);
  return mended === undefined ? { matches } : { matches, mended };
}

/** Slips that a typed word of this length may hold. */
const slips = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Adds the nearest spellings; returns the nearest of them, or one a little further off. */
function addNear(
  prepared: Prepared,
  typed: string,
  bases: readonly string[],
  add: (word: Word, weight: number, near: string) => void,
): string | undefined {
  const limit = slips(typed.length);
  const sound = soundOf(typed);
  const near: { word: Word; cost: number }[] = [];
  let mended: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of aboutAsLong(prepared, sound, limit + 1)) {
    const heard = editsWithin(sound, word.sound, limit + 1);
    const spelled = editsWithin(typed, word.text, limit + 1);
    if (heard === undefined && spelled === undefined) continue;
    const edits = Math.min(heard ?? limit + 1, spelled ?? limit + 1);
    // Both count; the other language is less likely, and so is a slip in the first letter.
    const cost =
      ((heard ?? limit + 2) + (spelled ?? limit + 2)) / 2 +
      (word.language === prepared.index.language ? 0 : 0.5) +
      (word.text[0] === typed[0] ? 0 : 0.25);
    if (edits <= limit) near.push({ word, cost });
    // A long word may be mended from further off: it is offered, not used.
    if (edits > limit && typed.length < 8) continue;
    if (cost < least && !word.compound && word.text.length > 2) [least, mended] = [cost, word.text];
  }
  const nearest = Math.min(...near.map(({ cost }) => cost));
  for (const { word, cost } of near) {
    if (cost <= nearest + 0.5) add(word, NEAR - 0.15 * cost, word.text);
  }
  if (near.length > 0 || typed.length < 6) return mended;
  // Perhaps an inflected form with a slip in it: one edit from a root will do.
  for (const stem of new Set([...bases, ...bases.flatMap(rootsOf.id), ...rootsOf.id(typed)])) {
    if (stem.length < 5) continue;
    const heard = soundOf(stem);
    for (const word of aboutAsLong(prepared, heard, 1)) {
      const edits = word.compound ? undefined : editsWithin(heard, word.sound, 1);
      if (edits !== undefined) add(word, NEAR_ROOT, word.text);
    }
  }
  return mended;
}

function* aboutAsLong({ byLength }: Prepared, sound: string, difference: number): Iterable<Word> {
  for (let by = -difference; by <= difference; by += 1) {
    yield* byLength.get(sound.length + by) ?? [];
  }
}

/** One query word with what it met and how much it says (rare words say more). */
interface Asked extends Expansion {
  text: string;
  weight: number;
}

function ask(prepared: Prepared, folded: string): Asked[] {
  const words = joinParts(prepared, informative(folded));
  const last = folded.slice(folded.lastIndexOf(' ') + 1);
  return words.map((text) => {
    const name = text === last ? `${text} ` : text;
    const expansion = prepared.expansions.get(name) ?? expand(prepared, text, text === last);
    prepared.expansions.set(name, expansion);
    const { matches } = expansion;
    // How many entries hold the word decides how much it says; what it merely begins does not count
    // where it stands as it is.
    const best = Math.max(0, ...[...matches.values()].map(({ weight }) => weight));
    const enough = best >= SHARED_ROOT ? SHARED_ROOT : 0;
    const entries = new Set<number>();
    for (const [word, { weight }] of matches) {
      if (weight < enough) continue;
      for (const key of word.keys) entries.add(prepared.keys[key]?.entry ?? -1);
    }
    const weight = Math.log(1 + prepared.entries.length / Math.max(1, entries.size));
    return { ...expansion, text, weight };
  });
}

/** Puts neighbours together that the index knows as one word: `tanggung jawab`, `non direktif`. */
function joinParts(prepared: Prepared, words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [one = '', next] = words.slice(at, at + 2);
    const both = one + (next ?? '');
    const known = next && prepared.byText.get(both)?.some(({ compound }) => !compound);
    joined.push(known ? both : one);
    if (known) at += 1;
  }
  return joined;
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
function whole(
  key: Key,
  folded: string,
  words: readonly string[],
  meeting: Meeting,
  answered: number,
): number {
  if (key.field === 'keyWords' || key.field === 'pageTitle') return 0;
  if (key.folded === folded || key.folded.replaceAll(' ', '') === folded.replaceAll(' ', '')) {
    return WHOLE;
  }
  const all = key.words.length === words.length;
  if (all && key.words.every((word) => words.includes(word))) {
    return WHOLE_INFORMATIVE * (key.words.length / key.size);
  }
  if (key.folded.startsWith(folded)) return BEGINS;
  if (!all && key.words.every((word) => words.includes(word)))
    return CONTAINED * Math.sqrt(answered);
  return all && meeting.met.size >= key.words.length && Math.min(...meeting.asked) >= FAIR
    ? WHOLE_KIN * Math.min(...meeting.asked)
    : 0;
}

interface Scored {
  entry: number;
  best: number;
  score: number;
  key: Key;
  meeting: Meeting;
  /** Best match of each query word in any key of the entry. */
  asked: number[];
}

/**
 * Answers a query: one list, best first. An exact head comes first, then other exact words, heads
 * that begin so, roots, headings, texts, near spellings. Never throws; nonsense gives no hits.
 */
export function find(prepared: Prepared, query: string): Answer {
  const folded = foldQuery(query.slice(0, MAX_QUERY));
  if (!folded) return NOTHING;
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
    const answered = share(meeting.asked);
    const bonus = whole(key, folded, words, meeting, answered);
    // Key words are no phrase: that others of them were not asked for says nothing.
    const filled = key.field === 'keyWords' || bonus === WHOLE ? 1 : meeting.met.size / key.size;
    const best = field * (answered * (0.5 + 0.5 * Math.min(1, filled)) + bonus);
    const weighed = meeting.asked.map((match) => match * field);
    const current = scored.get(key.entry);
    if (!current) {
      scored.set(key.entry, { entry: key.entry, best, score: 0, key, meeting, asked: weighed });
      continue;
    }
    current.asked = current.asked.map((match, i) => Math.max(match, weighed[i] ?? 0));
    if (best > current.best) Object.assign(current, { best, key, meeting });
  }
  for (const one of scored.values()) one.score = one.best + TOGETHER * share(one.asked);

  const ranked = [...scored.values()].sort(
    (a, b) => b.score - a.score || a.key.folded.length - b.key.folded.length || a.entry - b.entry,
  );
  const meant = mend(folded, asked);
  const top = ranked[0];
  if (!top) return meant ? { ...NOTHING, meant } : NOTHING;
  const kept = ranked.filter(({ score }) => score >= NOISE * top.score);
  const hits = limitSections(prepared, kept)
    .slice(0, MAX_HITS)
    .map((one) => toHit(prepared, one, folded));
  const covered = share(top.asked.map((match) => Math.min(1, match / ANSWERED)));
  const met = new Set(words);
  for (const { matches } of asked) {
    for (const [{ text }, { weight }] of matches) if (weight > FAIR) met.add(text);
  }
  return { hits, covered, met, ...(meant && { meant }) };
}

/** The folded query with unknown words replaced; undefined where nothing is to be replaced. */
function mend(folded: string, asked: readonly Asked[]): string | undefined {
  const better = new Map(asked.map(({ text, mended }) => [text, mended]));
  const mended = folded.replace(/[^ ]+/g, (word) => better.get(word) ?? word);
  return mended === folded ? undefined : mended;
}

function limitSections(prepared: Prepared, ranked: readonly Scored[]): Scored[] {
  const shown = new Map<number, number>();
  return ranked.filter(({ entry }) => {
    const page = prepared.entries[entry]?.of;
    if (page === undefined) return true;
    const count = (shown.get(page) ?? 0) + 1;
    shown.set(page, count);
    return count <= MAX_SECTIONS_OF_A_PAGE;
  });
}

function toHit(prepared: Prepared, one: Scored, folded: string): Hit {
  const { path, of: _, ...entry } = prepared.entries[one.entry] as Entry;
  const hit: Hit = { ...entry, href: prepared.index.root + path, score: one.score };
  // Search words of a page are written to be found, not to be read.
  const unsaid = entry.kind !== 'term' && /ord$/.test(one.key.field);
  const why = unsaid ? undefined : whyOf(one, folded);
  return why && fold(why.text) !== fold(entry.title) ? { ...hit, why } : hit;
}

function whyOf({ key, meeting }: Scored, folded: string): Why | undefined {
  const { shown: text, language, status, field } = key;
  if (status !== 'plain') return { kind: status, text, language };
  if (field === 'keyWords') return { kind: 'text', text: [...meeting.met].join(', '), language };
  if (meeting.near !== undefined && key.folded !== folded) {
    return { kind: 'spelling', text, language };
  }
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
  return ask(prepared, foldQuery(query.slice(0, MAX_QUERY)))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ text, matches }) => {
      const best = [...matches.values()].sort((a, b) => b.weight - a.weight)[0];
      return best?.near && best.near !== text ? [text, best.near] : [text];
    })
    .slice(0, max);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

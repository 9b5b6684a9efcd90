import type { Language } from '../core/languages.ts';
import type { PageSource } from '../core/mdx-source.ts';
import { fold } from '../core/words.ts';
import type { AliasStatus, Term } from './schema.ts';

/*
 * Mentions of terms in running text that no `<Term>` marks. The rule: in each section (`##`, with its
 * `###`) the first mention of a term is marked, and only the first. Pure.
 */

/** What is needed of a term. */
export type NamedTerm = Pick<Term, 'id' | 'term' | 'aliases' | 'everyday'>;
/** What is needed of a page. */
export type MentioningPage = Pick<
  PageSource,
  'language' | 'headings' | 'terms' | 'running' | 'bodyLine'
>;

/** A section: the anchor and title of its `##` heading, empty above the first. */
export interface Section {
  anchor: string;
  heading: string;
}
/** The first mention of a term in a section, with no mark at or before it. */
export interface Unmarked {
  line: number;
  section: Section;
  /** The terms that have this name: mostly one, first those whose head it is. */
  ids: string[];
  /** As it stands in the text. */
  text: string;
  /** Line of a mark of one of the terms further down in the section: it belongs here. */
  markedLater?: number;
}
/** A mark of a term that is marked already in its section. */
export interface MarkedAgain {
  line: number;
  section: Section;
  id: string;
  firstLine: number;
}

/** Aliases that count as mentions; the others must not stand in a text at all. */
const COUNTED: ReadonlySet<AliasStatus> = new Set(['admitted', 'abbreviation', 'inflection']);

interface Word {
  /** As written. */
  text: string;
  norm: string;
  start: number;
  end: number;
  /** What stands between the word before and this one, normalised; `''` before the first. */
  gap: string;
}
interface Name {
  id: string;
  words: Word[];
  isHead: boolean;
  isEveryday: boolean;
  /** An abbreviation: its words with capitals, or with a full stop, are compared as written. */
  isShort: boolean;
  /** It ends in a full stop, as `dr.` does. */
  hasStop: boolean;
}

/** The names of all terms in a language, ready to be looked for. */
export interface Names {
  language: Language;
  /** By every form of their first word. */
  byFirst: ReadonlyMap<string, readonly Name[]>;
}

/** Makes the terms' names ready for {@link unmarkedMentions}. */
export function namesOf(terms: readonly NamedTerm[], language: Language): Names {
  const byFirst = new Map<string, Name[]>();
  for (const { id, term, aliases, everyday } of terms) {
    const add = (text: string, isHead: boolean, isShort: boolean) => {
      const words = wordsOf(text, language);
      const [first] = words;
      if (!first) return;
      const isEveryday =
        everyday === true || (Array.isArray(everyday) && everyday.some((one) => same(one, text)));
      const hasStop = text.trim().endsWith('.');
      const name = { id, words, isHead, isEveryday, isShort, hasStop };
      for (const form of formsOf(first.norm, language)) {
        byFirst.set(form, [...(byFirst.get(form) ?? []), name]);
      }
    };
    add(term[language], true, false);
    for (const { text, status } of aliases[language]) {
      if (COUNTED.has(status)) add(text, false, status === 'abbreviation');
    }
  }
  return { language, byFirst };
}

/** Names in a term's `everyday` list that the term does not have. */
export function strangeEveryday({ term, aliases, everyday }: NamedTerm): string[] {
  if (!Array.isArray(everyday)) return [];
  const names = namesInBoth({ term, aliases });
  return everyday.filter((one) => !names.some((name) => same(one, name)));
}

/** Every name of a term, in both languages. */
export function namesInBoth({ term, aliases }: Pick<Term, 'term' | 'aliases'>): string[] {
  return [term.id, term.en, ...[...aliases.id, ...aliases.en].map(({ text }) => text)];
}

/** Equal but for case: everyday words are listed as an author would type them. */
function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/**
 * The first mention of each term in each section of a page that no mark precedes, in order.
 * @param settled ids of terms that the page leaves unmarked on purpose
 */
export function unmarkedMentions(
  page: MentioningPage,
  names: Names,
  settled: ReadonlySet<string> = new Set(),
): Unmarked[] {
  return sectionsOf(page).flatMap(({ section, start, end, terms }) => {
    const told = new Set<string>();
    return mentionsIn(page.running.slice(start, end), names).flatMap(({ at, ids, text }) => {
      const open = ids.filter((id) => !settled.has(id));
      const isMarked = terms.some((mark) => ids.includes(mark.id) && mark.at <= start + at);
      if (open.length === 0 || isMarked || open.some((id) => told.has(id))) return [];
      for (const id of open) told.add(id);
      const later = terms.find((mark) => open.includes(mark.id))?.line;
      const line = page.bodyLine + page.running.slice(0, start + at).split('\n').length - 1;
      const markedLater = later === undefined ? {} : { markedLater: later };
      return [{ line, section, ids: open, text, ...markedLater }];
    });
  });
}

/** Marks of a term that is marked already in the same section, in order. */
export function markedAgain(page: MentioningPage): MarkedAgain[] {
  return sectionsOf(page).flatMap(({ section, terms }) => {
    const first = new Map<string, number>();
    return terms.flatMap(({ id, line }) => {
      const firstLine = first.get(id);
      if (firstLine !== undefined) return [{ line, section, id, firstLine }];
      first.set(id, line);
      return [];
    });
  });
}

interface Stretch {
  section: Section;
  /** Offsets in the body. */
  start: number;
  end: number;
  /** The marks in it. */
  terms: PageSource['terms'];
}

function sectionsOf({ headings, terms, running, bodyLine }: MentioningPage): Stretch[] {
  const starts = [0];
  for (let at = running.indexOf('\n'); at >= 0; at = running.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  const bounds = [
    { section: { anchor: '', heading: '' }, start: 0 },
    ...headings
      .filter(({ depth }) => depth <= 2)
      .map(({ anchor = '', text, line }) => ({
        section: { anchor, heading: text },
        start: starts[line - bodyLine] ?? 0,
      })),
  ];
  return bounds.map(({ section, start }, index) => {
    const end = bounds[index + 1]?.start ?? running.length;
    return { section, start, end, terms: terms.filter(({ at }) => at >= start && at < end) };
  });
}

/** Mentions in a text: from the left, and at each place the longest name. */
export function mentionsIn(
  text: string,
  { language, byFirst }: Names,
): { at: number; text: string; ids: string[] }[] {
  const words = wordsOf(text, language);
  const found: { at: number; text: string; ids: string[] }[] = [];
  for (let place = 0; place < words.length; ) {
    const best = bestAt(text, words, place, byFirst, language);
    const [first, last] = [words[place], words[place + (best?.length ?? 1) - 1]];
    if (best && first && last && best.ids.length > 0) {
      found.push({
        at: first.start,
        text: text.slice(first.start, last.end + best.stop),
        ids: best.ids,
      });
    }
    place += best?.length ?? 1;
  }
  return found;
}

/**
 * The longest name at a word; of names equally long, those written exactly so. No ids where that is
 * an everyday word.
 */
function bestAt(
  text: string,
  words: readonly Word[],
  place: number,
  byFirst: Names['byFirst'],
  language: Language,
): { length: number; stop: 0 | 1; ids: string[] } | undefined {
  const forms = formsOf(words[place]?.norm ?? '', language);
  const known = new Set([...forms].flatMap((form) => byFirst.get(form) ?? []));
  const fits = [...known].flatMap((name) => {
    const fit = fitOf(name, text, words, place, language);
    return fit === undefined ? [] : [{ name, rank: name.words.length * 2 + fit }];
  });
  const top = Math.max(...fits.map(({ rank }) => rank));
  const best = fits.filter(({ rank }) => rank === top).map(({ name }) => name);
  const [any] = best;
  if (!any) return undefined;
  const ids = best
    .filter(({ isEveryday }) => !isEveryday)
    .sort((a, b) => Number(b.isHead) - Number(a.isHead))
    .map(({ id }) => id);
  return { length: any.words.length, stop: any.hasStop ? 1 : 0, ids: [...new Set(ids)] };
}

/** 1 where the words are the name, 0 where they are a form of it, else undefined. */
function fitOf(
  name: Name,
  text: string,
  words: readonly Word[],
  place: number,
  language: Language,
): 0 | 1 | undefined {
  let fit: 0 | 1 = 1;
  for (const [index, wanted] of name.words.entries()) {
    const word = words[place + index];
    if (!word || (index > 0 && word.gap !== wanted.gap)) return undefined;
    if (name.isShort && (name.hasStop || wanted.text !== wanted.text.toLowerCase())) {
      if (word.text !== wanted.text) return undefined;
    } else if (word.norm !== wanted.norm) {
      const isLast = index === name.words.length - 1;
      if (name.isShort || !isForm(word.norm, wanted.norm, isLast, language)) return undefined;
      fit = 0;
    }
    if (name.hasStop && index === name.words.length - 1 && text[word.end] !== '.') return undefined;
  }
  return fit;
}

function isForm(word: string, wanted: string, isLast: boolean, language: Language): boolean {
  if (language === 'id') return isLast && formsOf(word, language).has(wanted);
  // "codes of ethics", "client's rights": in English any word of a name may stand in the plural.
  const known = formsOf(wanted, language);
  return [...formsOf(word, language)].some((form) => known.has(form));
}

/** Indonesian particles and short pronouns, written on to the word: `konselornyalah`. */
const SUFFIX = /(?:nya|ku|mu)?(?:lah|kah|pun)?$/;

/** A word itself and what it may be a form of: without suffix in Indonesian, singular in English. */
function formsOf(norm: string, language: Language): Set<string> {
  const forms = new Set([norm]);
  if (language === 'id') {
    for (const base of [norm.replace(/(?:lah|kah|pun)$/, ''), norm.replace(SUFFIX, '')]) {
      if (base) forms.add(base);
    }
    return forms;
  }
  if (/[^aeiou]ies$/.test(norm)) forms.add(`${norm.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh|o)es$/.test(norm)) forms.add(norm.slice(0, -2));
  if (norm.endsWith('ses')) forms.add(`${norm.slice(0, -2)}is`);
  if (/[^s]s$/.test(norm)) forms.add(norm.slice(0, -1));
  return forms;
}

/** Words with their places; an English 's belongs to its word and does not count. */
function wordsOf(text: string, language: Language): Word[] {
  const pattern =
    language === 'en'
      ? /([\p{L}\p{N}\p{M}]+)(?:['’]s(?![\p{L}\p{N}]))?/gu
      : /([\p{L}\p{N}\p{M}]+)/gu;
  let end = 0;
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: word = '', index }, count) => {
    const gap = count === 0 ? '' : gapOf(text.slice(end, index), language);
    end = index + whole.length;
    return { text: word, norm: fold(word), start: index, end, gap };
  });
}

/**
 * What stands between two words, for comparing: a hyphen, a line break or one space are alike, marks
 * of bold are not there. Longer spaces are blanked tags and the like, and part words.
 */
function gapOf(between: string, language: Language): string {
  const bare = between.replace(/[*_]/g, '').replace(language === 'en' ? /^['’](?=\s)/ : /^$/, '');
  if (/^(?:[-\u2010\u2011 \u00a0]|[ \t]?\n[ \t>]*)$/.test(bare)) return ' ';
  return /^\s*$/.test(bare) ? '\n\n' : bare.replaceAll('’', "'");
}

import { plainText } from '../core/inline-markdown.ts';
import { type Language, type Localized, otherLanguage } from '../core/languages.ts';
import { fold, indonesianRoots } from '../core/words.ts';
import type { Term } from '../glossary/schema.ts';
import { pick } from '../site/strings.ts';
import { assetHref, href } from '../site/urls.ts';
import { keyWords } from './key-words.ts';
import {
  type Openings,
  PAGE_KINDS,
  type PageRow,
  type SearchIndex,
  TEXT_KEYS,
  type TermColumns,
  WORD_MARKS,
} from './types.ts';
import { slugOf, soundOf } from './words.ts';

/** A page in one language, as far as search needs it. */
export interface PageText {
  title: string;
  description: string;
  headings: readonly { text: string; anchor: string }[];
  /** What its author says it is about, beyond title and description: topics and objectives. */
  about: string;
  /** Other words by which readers may look for it. */
  words: readonly string[];
}

/** A page in both languages. */
export interface SearchPage {
  /** Its address below the home page, without the slash at the end. */
  slug: string;
  kind: (typeof PAGE_KINDS)[number];
  /** Items of its quiz, 0 where it has none. */
  quizItems: number;
  text: Localized<PageText>;
}

/** Everything the index is made of. */
export interface SearchInputs {
  pages: readonly SearchPage[];
  terms: readonly Term[];
}

/** Longest opening in characters: two lines of a phone. */
const OPENING = 66;
/** Most key words of a page: a choice, so that one that says much does not come up for everything. */
const KEY_WORDS = 40;
/** A heading that stands on more pages than this says nothing about any of them. */
const COMMON_HEADING = 3;

/** The opening of a text, cut between words. */
export function opening(text: string, max = OPENING): string {
  const plain = plainText(text).replace(/\s+/g, ' ');
  if (plain.length <= max) return plain;
  const space = plain.lastIndexOf(' ', max);
  return `${plain.slice(0, space > max / 2 ? space : max).replace(/[\s,;:.(–-]+$/, '')}…`;
}

/** Makes the index of one page language. The same inputs give the same bytes. */
export function buildIndex(language: Language, inputs: SearchInputs): SearchIndex {
  return {
    language,
    root: href(language, ''),
    fullText: assetHref('pagefind/pagefind.js'),
    text: pick(language, TEXT_KEYS),
    terms: termColumns(language, inputs.terms),
    pages: pageRows(language, inputs.pages),
  };
}

/** Makes the openings of one page language, in the order of its index. */
export function buildOpenings(language: Language, { terms, pages }: SearchInputs): Openings {
  const lines = (texts: readonly string[]) => texts.map((text) => opening(text)).join('\n');
  return {
    terms: lines(terms.map(({ definition }) => definition[language])),
    pages: lines(pages.map(({ text }) => text[language].description)),
  };
}

function termColumns(language: Language, terms: readonly Term[]): TermColumns {
  const other = otherLanguage(language);
  const roots = terms.map(({ root }) => fold(root ?? ''));
  const shared = new Set(roots.filter((root, i) => root && roots.indexOf(root) !== i));
  const rows = terms.map((term, i): string[] => {
    const own = roots[i] ?? '';
    // A word that says nothing new is left out: whatever sounds like a head or an earlier word, and
    // forms of a root that no other term has.
    const sound = (text: string) => fold(text).split(' ').map(soundOf).join(' ');
    const seen = new Set([sound(term.term.id), sound(term.term.en)]);
    const words = (side: Language) =>
      term.aliases[side]
        .filter(({ text, status }) => {
          const heard = sound(text);
          if (heard === '' || seen.has(heard)) return false;
          if (side === 'id' && status === 'inflection' && own && !shared.has(own)) {
            if (!text.includes(' ') && indonesianRoots(fold(text)).includes(own)) return false;
          }
          seen.add(heard);
          return true;
        })
        .map(({ text, status }) => `${markOf(status)}${text.replaceAll('|', ' ')}`)
        .join('|');
    return [
      term.id === slugOf(term.term.id) ? '' : term.id,
      plainText(term.term[language]),
      plainText(term.term[other]),
      words(language),
      words(other),
      seen.has(soundOf(own)) ? '' : own,
    ];
  });
  const column = (place: number) => rows.map((row) => row[place]).join('\n');
  return [column(0), column(1), column(2), column(3), column(4), column(5)];
}

function markOf(status: Term['aliases']['id'][number]['status']): string {
  return status in WORD_MARKS ? WORD_MARKS[status as keyof typeof WORD_MARKS] : '';
}

function pageRows(language: Language, pages: readonly SearchPage[]): PageRow[] {
  const onPages = new Map<string, number>();
  for (const { text } of pages) {
    for (const heading of new Set(text[language].headings.map(({ text }) => fold(text)))) {
      onPages.set(heading, (onPages.get(heading) ?? 0) + 1);
    }
  }
  const telling = (page: SearchPage) =>
    page.text[language].headings.filter(
      ({ text }) => (onPages.get(fold(text)) ?? 0) <= COMMON_HEADING,
    );
  const words = keyWords(
    language,
    pages.map((page) => ({
      text: `${page.text[language].description} ${page.text[language].about}`,
      held: [page.text[language].title, ...telling(page).map(({ text }) => text)],
      most: KEY_WORDS,
    })),
  );
  return pages.map((page, i) => [
    page.slug,
    PAGE_KINDS.indexOf(page.kind),
    plainText(page.text[language].title),
    plainText(page.text[otherLanguage(language)].title),
    page.quizItems,
    page.text[language].words.join('|'),
    page.text[otherLanguage(language)].words.join('|'),
    (words[i] ?? []).join(' '),
    telling(page).flatMap(({ anchor, text }) => {
      const plain = plainText(text);
      return [plain, anchor === slugOf(plain) ? '' : anchor];
    }),
  ]);
}

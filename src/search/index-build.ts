import { plainText } from '../core/inline-markdown.ts';
import { type Language, type Localized, otherLanguage } from '../core/languages.ts';
import { fold } from '../core/words.ts';
import type { Term } from '../glossary/schema.ts';
import { pick } from '../site/strings.ts';
import { assetHref, href } from '../site/urls.ts';
import { type PageRow, type SearchIndex, TEXT_KEYS, type TermRow, WORD_MARKS } from './types.ts';

/** A page in one language, as far as search needs it. */
export interface PageText {
  title: string;
  description: string;
  headings: readonly { text: string; anchor: string }[];
}

/** A page in both languages. */
export interface SearchPage {
  slug: string;
  article: boolean;
  /** Items of its quiz, 0 where it has none. */
  quizItems: number;
  text: Localized<PageText>;
}

/** Everything the index is made of. */
export interface SearchInputs {
  pages: readonly SearchPage[];
  terms: readonly Term[];
}

/** Longest snippet in characters: two lines of a phone. */
const SNIPPET = 80;

/** The opening of a text, cut between words. */
export function opening(text: string, max = SNIPPET): string {
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
    terms: inputs.terms.map((term) => termRow(language, term)),
    pages: inputs.pages.map((page) => pageRow(language, page)),
  };
}

function termRow(language: Language, term: Term): TermRow {
  const other = otherLanguage(language);
  // A word that says nothing new is left out: whatever folds to a head, or stands on the other side.
  const seen = new Set([fold(term.term.id), fold(term.term.en)]);
  const words = (side: Language) =>
    term.aliases[side]
      .filter(({ text }) => {
        const folded = fold(text);
        if (folded === '' || seen.has(folded)) return false;
        seen.add(folded);
        return true;
      })
      .map(({ text, status }) => `${markOf(status)}${text.replaceAll('|', ' ')}`)
      .join('|');
  return [
    term.id,
    plainText(term.term[language]),
    plainText(term.term[other]),
    opening(term.definition[language]),
    words(language),
    words(other),
    term.root && !seen.has(fold(term.root)) ? term.root : '',
  ];
}

function markOf(status: Term['aliases']['id'][number]['status']): string {
  return status in WORD_MARKS ? WORD_MARKS[status as keyof typeof WORD_MARKS] : '';
}

function pageRow(language: Language, page: SearchPage): PageRow {
  const own = page.text[language];
  return [
    page.slug,
    page.article ? 1 : 0,
    plainText(own.title),
    plainText(page.text[otherLanguage(language)].title),
    opening(own.description),
    page.quizItems,
    own.headings.flatMap(({ anchor, text }) => [anchor, plainText(text)]),
  ];
}

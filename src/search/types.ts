import type { Language } from '../core/languages.ts';
import type { StringKey } from '../site/strings.ts';

/*
 * What search knows, as it travels: one JSON file a page language. Rows are tuples, because their
 * names would outweigh them; whoever adds a column adds it at the end.
 */

/** What a hit leads to; shown as a label on its row. */
export type HitKind = 'article' | 'section' | 'term' | 'quiz' | 'page';

/**
 * A term: id, head, the other language's head, opening of the definition, other words of the page's
 * language, other words of the other language, Indonesian root (or empty).
 * Words are joined by `|`; one that is for finding only begins with its {@link WORD_MARKS mark}.
 */
export type TermRow = readonly [
  id: string,
  head: string,
  otherHead: string,
  snippet: string,
  words: string,
  otherWords: string,
  root: string,
];

/**
 * A page: slug, 1 for an article, title, the other language's title, opening of the description,
 * number of items of its quiz (0 for none), then anchor and text of each heading in turn.
 */
export type PageRow = readonly [
  slug: string,
  article: 0 | 1,
  title: string,
  otherTitle: string,
  snippet: string,
  quizItems: number,
  headings: readonly string[],
];

/** The dialog's strings that are not needed before the index is there. */
export const TEXT_KEYS = [
  'search.hint',
  'search.count_one',
  'search.count_other',
  'search.none',
  'search.noneHelp',
  'search.allTerms',
  'search.allArticles',
  'search.kind.article',
  'search.kind.section',
  'search.kind.term',
  'search.kind.quiz',
  'search.kind.page',
  'search.kind.text',
  'search.quizTitle',
  'search.quizItems',
  'search.via.word',
  'search.via.other',
  'search.via.root',
  'search.via.spelling',
  'search.via.misspelling',
  'search.via.old',
  'search.via.avoid',
  'search.fullText',
  'search.fullText.loading',
  'search.fullText.none',
  'search.fullText.failed',
  'search.slash',
] as const satisfies readonly StringKey[];
export type SearchText = Readonly<Record<(typeof TEXT_KEYS)[number], string>>;

/** The whole file `…/cari/indeks.json`. */
export interface SearchIndex {
  language: Language;
  /** Address of the home page in this language; every hit's address begins with it. */
  root: string;
  /** Address of Pagefind's module. */
  fullText: string;
  text: SearchText;
  terms: readonly TermRow[];
  pages: readonly PageRow[];
}

/** Marks of words that are for finding only, in front of the word. */
export const WORD_MARKS = { misspelling: '~', old: '-', avoid: '!' } as const;
export type WordStatus = 'plain' | keyof typeof WORD_MARKS;

import type { Language } from '../core/languages.ts';
import type { StringKey } from '../site/strings.ts';

/*
 * What search knows, as it travels: one JSON file a page language that decides which rows come up
 * (`indeks.json`), and one with the openings that are shown on them (`pembuka.json`), which follows.
 * Names of fields would outweigh what they hold, so terms travel in columns and pages in tuples.
 */

/** What a hit leads to; shown as a label on its row. */
export type HitKind = 'article' | 'section' | 'term' | 'quiz' | 'case' | 'page';

/** Kinds of pages, by their number in the index. */
export const PAGE_KINDS = ['page', 'article', 'case'] as const satisfies readonly HitKind[];

/**
 * Terms, column by column, each one text with a line a term: id, head, the other language's head,
 * other words of the page's language, other words of the other language, Indonesian root.
 * An id that follows from the Indonesian head (`slugOf`) is left empty; so is a root that is not
 * needed. Words are joined by `|`; one that is for finding only begins with its
 * {@link WORD_MARKS mark}.
 */
export type TermColumns = readonly [
  ids: string,
  heads: string,
  otherHeads: string,
  words: string,
  otherWords: string,
  roots: string,
];

/**
 * A page: slug, kind (place in {@link PAGE_KINDS}), title, the other language's title, number of items of its quiz (0
 * for none), search words of the page's language and of the other one (joined by `|`), key words of
 * what it is about (joined by a space), then text and anchor of each heading in turn. An anchor that
 * follows from the text (`slugOf`) is left empty.
 */
export type PageRow = readonly [
  slug: string,
  kind: number,
  title: string,
  otherTitle: string,
  quizItems: number,
  words: string,
  otherWords: string,
  keyWords: string,
  headings: readonly string[],
];

/** The dialog's strings that are not needed before the index is there. */
export const TEXT_KEYS = [
  'search.hint',
  'search.count_one',
  'search.count_other',
  'search.none',
  'search.noneHelp',
  'search.meant',
  'search.allTerms',
  'search.allArticles',
  'search.kind.article',
  'search.kind.section',
  'search.kind.term',
  'search.kind.quiz',
  'search.kind.case',
  'search.kind.page',
  'search.kind.text',
  'search.quizTitle',
  'search.quizItems',
  'search.via.word',
  'search.via.other',
  'search.via.root',
  'search.via.text',
  'search.via.spelling',
  'search.via.misspelling',
  'search.via.old',
  'search.via.avoid',
  'search.fullText',
  'search.fullText.loading',
  'search.fullText.none',
  'search.fullText.failed',
  'search.slash',
  'search.recent',
  'search.recent.keep',
  'search.recent.forget',
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
  terms: TermColumns;
  pages: readonly PageRow[];
}

/** The whole file `…/cari/pembuka.json`: openings in the index' order, a line each. */
export interface Openings {
  terms: string;
  pages: string;
}

/** Marks of words that are for finding only, in front of the word. */
export const WORD_MARKS = { misspelling: '~', old: '-', avoid: '!' } as const;
export type WordStatus = 'plain' | keyof typeof WORD_MARKS;

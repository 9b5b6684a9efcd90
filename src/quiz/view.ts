import { splitPlace } from '../core/ids.ts';
import { inlineHtml } from '../core/inline-markdown.ts';
import type { Language } from '../core/languages.ts';
import { pageSource, pageTitle } from '../site/pages.ts';
import { t } from '../site/strings.ts';
import type { Item, ItemOf } from './schema.ts';
import { shuffled } from './shuffle.ts';

/* Small helpers of the item views; everything here runs at build time. */

/** Where a quiz is shown. */
export interface QuizPlace {
  /** Slug of the article it belongs to. */
  article: string;
  language: Language;
  /** Level of the items' headings. */
  level: 2 | 3 | 4;
  /** True on the article's own page: its sections are then a fragment away. */
  onArticle: boolean;
}

/** Props of every item view. */
export interface ItemProps<T extends Item['type']> {
  item: ItemOf<T>;
  /** 1-based, among the published items of its quiz. */
  number: number;
  place: QuizPlace;
}

/** Parts in the order of the first attempt, unless their order means something. */
export function inOrder<P extends { id: string }>(item: Item, parts: readonly P[]): P[] {
  if (item.fixedOrder) return [...parts];
  const byId = new Map(parts.map((part) => [part.id, part]));
  return shuffled([...byId.keys()], item.id, 0).flatMap((id) => byId.get(id) ?? []);
}

/** Value of the attribute that lets the script put parts in a new order; absent where it must not. */
export function shuffles(item: Item): '' | undefined {
  return item.fixedOrder ? undefined : '';
}

/** Words for a place to read again: the section alone when it lies in the quiz's own article. */
export function placeTitle(language: Language, place: string, article: string): string {
  const { slug, anchor } = splitPlace(place);
  const heading =
    slug === article &&
    pageSource(language, slug).headings.find((candidate) => candidate.anchor === anchor);
  return heading ? heading.text : pageTitle(language, place);
}

/** What stands before an item on a hard topic: what it touches on; `''` before the others. */
export function warningOf({ sensitive }: Pick<Item, 'sensitive'>, language: Language): string {
  if (sensitive.length === 0) return '';
  const topics = sensitive.map((topic) => t(language, `quiz.sensitive.${topic}`));
  return t(language, 'quiz.sensitive', {
    topics: new Intl.ListFormat(language).format(topics),
  });
}

/** One piece of a cloze text: words as HTML, or a blank's id. */
export type ClozePiece = { html: string } | { blank: string };

/** Cuts a cloze text at its `{{…}}` marks. */
export function clozePieces(text: string): ClozePiece[] {
  // Marks become one character that Markdown leaves alone, so that emphasis may span a blank.
  const blanks: string[] = [];
  const marked = text.replace(/\{\{([^{}]*)\}\}/g, (_, id: string) => {
    blanks.push(id.trim());
    return '\u{f8ff}';
  });
  return inlineHtml(marked)
    .split('\u{f8ff}')
    .flatMap((html, index) => {
      const blank = blanks[index - 1];
      return blank === undefined ? [{ html }] : [{ blank }, { html }];
    });
}

import type { Case } from '../cases/schema.ts';
import { LANGUAGES, type Language, type Localized } from '../core/languages.ts';
import type { PageSource } from '../core/mdx-source.ts';
import type { Quiz } from '../quiz/schema.ts';

/* Where a term is used: computed from the sources, so that it never has to be written. Pure. */

/** A section of an article that marks the term; `anchor` is empty above the first heading. */
export interface SectionUse {
  anchor: string;
  heading: string;
}
/** An article that marks a term, with its sections in order. */
export interface ArticleUse {
  slug: string;
  title: string;
  sections: SectionUse[];
}
/** A quiz with items on a term. */
export interface QuizUse {
  article: string;
  /** How many items, retired ones left out. */
  items: number;
}
export interface Uses {
  articles: Localized<ArticleUse[]>;
  quizzes: QuizUse[];
  /** Cases whose debrief names the term, in the order of the cases' list. */
  cases: CaseUse[];
}
/** A case and its title. */
export type CaseUse = Pick<Case, 'id' | 'title'>;

type Page = Pick<PageSource, 'slug' | 'language' | 'headings' | 'terms'> & { title: string };

/**
 * Uses by term id. Articles and quizzes come in the order of `slugs`, cases in their own.
 * @param pages articles of both languages, with their titles
 * @param slugs articles in reading order
 */
export function collectUses(
  pages: readonly Page[],
  quizzes: readonly Quiz[],
  slugs: readonly string[],
  cases: readonly Pick<Case, 'id' | 'title' | 'debrief'>[] = [],
): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const usesOf = (id: string): Uses => {
    const known = uses.get(id);
    if (known) return known;
    const fresh: Uses = { articles: { id: [], en: [] }, quizzes: [], cases: [] };
    uses.set(id, fresh);
    return fresh;
  };
  for (const slug of slugs) {
    for (const language of LANGUAGES) {
      const page = pages.find((one) => one.slug === slug && one.language === language);
      if (page) addPage(page, language, usesOf);
    }
    const quiz = quizzes.find(({ article }) => article === slug);
    const counts = new Map<string, number>();
    for (const { terms, status } of quiz?.items ?? []) {
      if (status === 'retired') continue;
      for (const id of new Set(terms)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, items] of counts) usesOf(id).quizzes.push({ article: slug, items });
  }
  for (const { id, title, debrief } of cases) {
    const named = new Set(debrief.points.flatMap(({ terms }) => terms));
    for (const term of named) usesOf(term).cases.push({ id, title });
  }
  return uses;
}

function addPage(page: Page, language: Language, usesOf: (id: string) => Uses): void {
  for (const { id, line } of page.terms) {
    const list = usesOf(id).articles[language];
    let use = list.find(({ slug }) => slug === page.slug);
    if (!use) {
      use = { slug: page.slug, title: page.title, sections: [] };
      list.push(use);
    }
    const heading = page.headings.findLast((one) => one.line <= line && one.anchor !== undefined);
    const anchor = heading?.anchor ?? '';
    if (use.sections.some((section) => section.anchor === anchor)) continue;
    use.sections.push({ anchor, heading: heading?.text ?? '' });
  }
}

/** Ids of the terms a page marks, each once, in order of first mention. */
export function termsOf(page: Pick<PageSource, 'terms'>): string[] {
  return [...new Set(page.terms.map(({ id }) => id))];
}

import { loadCases } from '../cases/data.ts';
import { LANGUAGES, type Language } from '../core/languages.ts';
import { memoized } from '../core/memo.ts';
import { loadQuizzes } from '../quiz/data.ts';
import { articleSlugs } from '../site/curriculum.ts';
import { pageSource, pageTitle } from '../site/pages.ts';
import { loadTerms } from './data.ts';
import { type Neighbours, neighboursInCategory } from './listing.ts';
import { collectUses, termsOf, type Uses } from './uses.ts';

const allUses = memoized(() => {
  const slugs = articleSlugs();
  const pages = slugs.flatMap((slug) =>
    LANGUAGES.map((language) => ({
      ...pageSource(language, slug),
      title: pageTitle(language, slug),
    })),
  );
  return collectUses(pages, [...loadQuizzes().values()], slugs, loadCases());
});

const NONE: Uses = { articles: { id: [], en: [] }, quizzes: [], cases: [] };

/** Where a term is used: articles with their sections, quizzes and cases; read once. */
export const usesOf = (id: string): Uses => allUses().get(id) ?? NONE;

const allNeighbours = {
  id: memoized(() => neighboursInCategory(loadTerms(), 'id')),
  en: memoized(() => neighboursInCategory(loadTerms(), 'en')),
};

/** The terms before and after one in its category, in the order of a language. */
export const neighboursOf = (id: string, language: Language): Neighbours =>
  allNeighbours[language]().get(id) ?? { previous: undefined, next: undefined };

/** Ids of the terms an article marks in a language, each once, in order of first mention. */
export const termsInArticle = (language: Language, slug: string): string[] =>
  termsOf(pageSource(language, slug));

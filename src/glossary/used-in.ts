import type { Language } from '../core/languages.ts';
import { LANGUAGES } from '../core/languages.ts';
import { readYamlFolder } from '../core/yaml-source.ts';
import { quizSchema } from '../quiz/schema.ts';
import { articleSlugs } from '../site/curriculum.ts';
import { pageSource, pageTitle } from '../site/pages.ts';
import { collectUses, termsOf, type Uses } from './uses.ts';

let cache: Map<string, Uses> | undefined;

function allUses(): Map<string, Uses> {
  if (cache) return cache;
  const slugs = articleSlugs();
  const pages = slugs.flatMap((slug) =>
    LANGUAGES.map((language) => ({
      ...pageSource(language, slug),
      title: pageTitle(language, slug),
    })),
  );
  // A faulty quiz stops the build in the content check; here it only counts for nothing.
  const quizzes = readYamlFolder('content/quizzes', quizSchema).flatMap(({ data }) => data ?? []);
  cache = collectUses(pages, quizzes, slugs);
  return cache;
}

const NONE: Uses = { articles: { id: [], en: [] }, quizzes: [] };

/** Where a term is used: articles with their sections, and quizzes; read once. */
export const usesOf = (id: string): Uses => allUses().get(id) ?? NONE;

/** Ids of the terms an article marks in a language, each once, in order of first mention. */
export const termsInArticle = (language: Language, slug: string): string[] =>
  termsOf(pageSource(language, slug));

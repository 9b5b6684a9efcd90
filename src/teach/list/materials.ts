import { readingMinutes } from '../../articles/reading-time.ts';
import { loadCases } from '../../cases/data.ts';
import type { Language } from '../../core/languages.ts';
import type { PageSource } from '../../core/mdx-source.ts';
import { loadTerms } from '../../glossary/data.ts';
import { byHead } from '../../glossary/listing.ts';
import { publishedItems, quizOf } from '../../quiz/data.ts';
import { articleSlugs } from '../../site/curriculum.ts';
import { pageSource } from '../../site/pages.ts';
import { loadRedirects } from '../../site/redirects.ts';
import { articleData } from '../cite/article-data.ts';
import { opensSection } from '../cite/article-sections.ts';
import type { MaterialsFile } from './materials-format.ts';

/**
 * What lists can be made of, in a language: all articles with their sections and
 * quizzes, all terms, all cases.
 */
export function materialsFile(language: Language): MaterialsFile {
  return {
    articles: articleSlugs().map((slug) => {
      const { title, minutes, objectives } = articleData(language, slug);
      const quiz = quizOf(slug);
      return [
        slug,
        title,
        minutes,
        objectives,
        sections(pageSource(language, slug), language),
        quiz ? publishedItems(quiz).length : 0,
      ] as const;
    }),
    terms: [...loadTerms()].sort(byHead(language)).map(({ id, term }) => [id, term[language]]),
    cases: loadCases().map(({ id, title, minutes }) => [id, title[language], minutes]),
    moved: Object.entries(loadRedirects()),
  };
}

/** Sections with their minutes; the words of one run to the next of its depth or above. */
function sections(source: PageSource, language: Language): [string, string, number][] {
  const lines = source.prose.split('\n');
  return source.headings.filter(opensSection).map(({ depth, text, anchor, line }) => {
    const next = source.headings.find((other) => other.line > line && other.depth <= depth);
    const own = lines.slice(line - source.bodyLine + 1, next && next.line - source.bodyLine);
    const words = own.join('\n').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
    return [anchor, text, readingMinutes(words, language)];
  });
}

import { readingMinutes } from '../../articles/reading-time.ts';
import { loadCases } from '../../cases/data.ts';
import { plainText } from '../../core/inline-markdown.ts';
import type { Language } from '../../core/languages.ts';
import type { PageSource } from '../../core/mdx-source.ts';
import { yamlValue } from '../../core/yaml-source.ts';
import { loadTerms } from '../../glossary/data.ts';
import { byHead } from '../../glossary/listing.ts';
import { publishedItems, quizOf } from '../../quiz/data.ts';
import { articleSlugs } from '../../site/curriculum.ts';
import { pageSource, pageTitle } from '../../site/pages.ts';
import { loadRedirects } from '../../site/redirects.ts';
import type { MaterialsFile } from './materials-format.ts';

/**
 * What lists can be made of, in a language: all articles with their sections and
 * quizzes, all terms, all cases.
 */
export function materialsFile(language: Language): MaterialsFile {
  return {
    articles: articleSlugs().map((slug) => {
      const source = pageSource(language, slug);
      const quiz = quizOf(slug);
      return [
        slug,
        pageTitle(language, slug),
        readingMinutes(source.words, language),
        objectives(source),
        sections(source, language),
        quiz ? publishedItems(quiz).length : 0,
      ] as const;
    }),
    terms: [...loadTerms()].sort(byHead(language)).map(({ id, term }) => [id, term[language]]),
    cases: loadCases().map(({ id, title, minutes }) => [id, title[language], minutes]),
    moved: Object.entries(loadRedirects()),
  };
}

/** Texts of an article's objectives; the content check holds their shape. */
function objectives({ frontmatter }: PageSource): string[] {
  const data = yamlValue(frontmatter.source) as { objectives: { text: string }[] };
  return data.objectives.map(({ text }) => plainText(text));
}

/** Headings with an anchor; the words of one run to the next of its depth or above. */
function sections(source: PageSource, language: Language): [string, string, number][] {
  const lines = source.prose.split('\n');
  return source.headings.flatMap(
    ({ depth, text, anchor, line }, index): [string, string, number][] => {
      if (anchor === undefined || depth > 3) return [];
      const next = source.headings.slice(index + 1).find((heading) => heading.depth <= depth);
      const own = lines.slice(line - source.bodyLine + 1, next && next.line - source.bodyLine);
      const words = own.join('\n').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
      return [[anchor, text, readingMinutes(words, language)]];
    },
  );
}

import { z } from 'astro/zod';
import type { Language } from '../core/languages.ts';
import { readPages } from '../core/mdx-source.ts';
import { memoized } from '../core/memo.ts';
import { parseYaml, readYamlFolder, soundData } from '../core/yaml-source.ts';
import { quizSchema } from '../quiz/schema.ts';
import { articleSlugs } from '../site/curriculum.ts';
import { collectUses, termsOf, type Uses } from './uses.ts';

const titled = z.looseObject({ title: z.string() });

const pages = memoized(() => {
  const slugs = new Set(articleSlugs());
  return readPages()
    .filter(({ slug }) => slugs.has(slug))
    .map((page) => {
      const { source, firstLine } = page.frontmatter;
      const { title } = parseYaml(page.file, source, titled, firstLine).data ?? {
        title: page.slug,
      };
      return { ...page, title };
    });
});

const allUses = memoized(() =>
  collectUses(pages(), soundData(readYamlFolder('content/quizzes', quizSchema)), articleSlugs()),
);

const NONE: Uses = { articles: { id: [], en: [] }, quizzes: [] };

/**
 * Where a term is used: articles with sections, and quizzes.
 * @throws ContentError when a quiz is faulty
 */
export const usesOf = (id: string): Uses => allUses().get(id) ?? NONE;

/** Title of an article in a language, or its slug where the page does not exist. */
export const articleTitle = (slug: string, language: Language): string =>
  pages().find((page) => page.slug === slug && page.language === language)?.title ?? slug;

/** Ids of the terms an article marks in a language, each once, in order of first mention. */
export function termsInArticle(slug: string, language: Language): string[] {
  const page = pages().find((one) => one.slug === slug && one.language === language);
  return page ? termsOf(page) : [];
}

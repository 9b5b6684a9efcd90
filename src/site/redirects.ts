import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { LANGUAGES } from '../core/languages.ts';
import { memoized } from '../core/memo.ts';
import { readYamlFile, type Source, soundData } from '../core/yaml-source.ts';
import { loadQuizzes } from '../quiz/data.ts';
import { basePath } from './config.ts';
import { articleSlugs } from './curriculum.ts';
import { href } from './urls.ts';

/** Where redirects live, from the project's root. The file may be missing: then there are none. */
export const REDIRECTS = 'content/redirects.yaml';

const page = () =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/,
      'Write a page without language and outer slashes, as in "peran-klien" or "glosarium/klien".',
    );

/** Old page to the page that took its place, for both languages at once. */
export const redirectsSchema = z.record(page(), page());

export type Redirects = z.infer<typeof redirectsSchema>;

/** Reads the redirects, sound or not. */
export function readRedirects(root = process.cwd()): Source<Redirects> {
  if (!existsSync(join(root, REDIRECTS))) {
    return { file: REDIRECTS, data: {}, faults: [], lineOf: () => undefined };
  }
  return readYamlFile(REDIRECTS, redirectsSchema, root);
}

/** Families with a page for each article, and those with one for each article that has a quiz. */
const OF_ARTICLES = ['kutip'];
const OF_QUIZZES = ['kuis', 'sematan/kuis', 'guru/kisi-kisi'];

/**
 * The redirects with those that follow from them: where an article moves, its citation, its quiz, the
 * quiz in other people's frames and the blueprint move along. What is written already stays. Pure.
 * @param articles slugs of all articles
 * @param quizzes articles that have a quiz
 */
export function withFamilies(
  redirects: Redirects,
  articles: Iterable<string>,
  quizzes: Iterable<string>,
): Redirects {
  const families: [string[], Set<string>][] = [
    [OF_ARTICLES, new Set(articles)],
    [OF_QUIZZES, new Set(quizzes)],
  ];
  const derived = Object.entries(redirects).flatMap(([from, to]) =>
    // An article's address has one part: from any other no family was ever made.
    from.includes('/')
      ? []
      : families.flatMap(([names, slugs]) =>
          slugs.has(to) ? names.map((name) => [`${name}/${from}`, `${name}/${to}`] as const) : [],
        ),
  );
  return { ...Object.fromEntries(derived), ...redirects };
}

/**
 * The redirects as written, old page to new page.
 * @throws ContentError with all faults
 */
export const loadRedirects: () => Redirects = memoized(() => soundData([readRedirects()])[0] ?? {});

/**
 * Every redirect of a page: those written, and those that follow from them.
 * @throws ContentError with all faults
 */
export function allRedirects(): Redirects {
  return withFamilies(loadRedirects(), articleSlugs(), loadQuizzes().keys());
}

/**
 * The ids a page of a family (`kasus/`, `glosarium/`, or an article) had before it was renamed. Pure.
 * @param page without language and outer slashes
 */
export function formerIds(page: string, redirects: Redirects = loadRedirects()): string[] {
  const family = page.slice(0, page.lastIndexOf('/') + 1);
  return Object.entries(redirects).flatMap(([from, to]) => {
    const id = from.slice(family.length);
    return to === page && from.startsWith(family) && !id.includes('/') ? [id] : [];
  });
}

/**
 * Value of `data-was` (`src/progress/take-over-here.ts`): what the reader's store holds of a page, and
 * under which names it may still lie; `undefined` for a page that was never renamed. Pure.
 */
export function formerEntry(
  kind: 'read' | 'case',
  page: string,
  redirects: Redirects = loadRedirects(),
): string | undefined {
  const was = formerIds(page, redirects);
  return was.length > 0 ? [kind, page.split('/').at(-1), ...was].join(' ') : undefined;
}

/** Redirects in Astro's form (`redirects` of its config): pattern without base, target with it. */
export function redirectRoutes(
  redirects: Redirects = allRedirects(),
  base = basePath,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(redirects).flatMap(([from, to]) =>
      LANGUAGES.map((language) => [href(language, from, '/'), href(language, to, base)]),
    ),
  );
}

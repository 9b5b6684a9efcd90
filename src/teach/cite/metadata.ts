import type { CourseLeaf, Graph, LearningResourceLeaf, QuizLeaf, WithContext } from 'schema-dts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, otherLanguage } from '../../core/languages.ts';
import { quizOf } from '../../quiz/data.ts';
import { articleSlugs, unitOf } from '../../site/curriculum.ts';
import { CONTENT_LICENCE } from '../../site/licence.ts';
import { newestContentDate, pageDescription } from '../../site/pages.ts';
import { t } from '../../site/strings.ts';
import { absoluteHref } from '../../site/urls.ts';
import { articleData } from './article-data.ts';

/*
 * https://schema.org of what is taught. A page carries what is about itself, short because its
 * bytes are counted; `/unduhan/materi.json` holds all of it, for catalogues of learning material.
 */

const CONTEXT = 'https://schema.org';
/** Google's and schema.org's own words for our levels. */
const LEVELS = { intro: 'Beginner', core: 'Intermediate', advanced: 'Advanced' } as const;

/** The same page in the other language; the Indonesian one is counted as the original. */
function twin(language: Language, page: string): TwinLink {
  const other = { '@id': absoluteHref(otherLanguage(language), page) };
  return language === DEFAULT_LANGUAGE ? { workTranslation: other } : { translationOfWork: other };
}
type TwinLink = Pick<LearningResourceLeaf, 'workTranslation' | 'translationOfWork'>;

/** The parts of an article's data that its page carries. */
function articleResource(language: Language, slug: string): LearningResourceLeaf {
  const article = articleData(language, slug);
  return {
    '@type': 'LearningResource',
    '@id': article.url,
    name: article.title,
    inLanguage: language,
    license: CONTENT_LICENCE.url,
    timeRequired: `PT${article.minutes}M`,
    educationalLevel: LEVELS[article.level],
    teaches: article.objectives,
    isPartOf: { '@id': absoluteHref(language, 'belajar') },
    ...twin(language, slug),
  };
}

/** The learning path as a course, with its articles in order. */
function course(language: Language): CourseLeaf {
  const url = absoluteHref(language, 'belajar');
  return {
    '@type': 'Course',
    '@id': url,
    name: t(language, 'site.name'),
    description: pageDescription(language, 'belajar'),
    inLanguage: language,
    license: CONTENT_LICENCE.url,
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: t(language, 'site.name') },
    hasPart: articleSlugs().map((slug) => ({ '@id': absoluteHref(language, slug) })),
    ...twin(language, 'belajar'),
  };
}

/** An article's quiz, as its own page carries it. */
function quizResource(language: Language, slug: string): QuizLeaf {
  const page = `kuis/${slug}`;
  const { title, url } = articleData(language, slug);
  return {
    '@type': 'Quiz',
    '@id': absoluteHref(language, page),
    name: t(language, 'quiz.page.title', { title }),
    inLanguage: language,
    license: CONTENT_LICENCE.url,
    about: { '@id': url },
    ...twin(language, page),
  };
}

/** The structured data of a page, with its context; undefined where none is made here. */
export function pageMetadata(
  language: Language,
  page: string,
): WithContext<LearningResourceLeaf | CourseLeaf | QuizLeaf> | undefined {
  const quiz = /^kuis\/([^/]+)$/.exec(page)?.[1];
  if (unitOf(page)) return { '@context': CONTEXT, ...articleResource(language, page) };
  if (page === 'belajar') return { '@context': CONTEXT, ...course(language) };
  if (quiz && quizOf(quiz)) return { '@context': CONTEXT, ...quizResource(language, quiz) };
  return undefined;
}

/** `/unduhan/materi.json`: courses, articles and quizzes of both languages, in full. */
export function catalogue(): Graph {
  const things = LANGUAGES.flatMap((language) => {
    const name = t(language, 'site.name');
    const author = { '@type': 'Organization', name, url: absoluteHref(language, '') } as const;
    const more = (slug: string) => {
      const { description, date, url, changes } = articleData(language, slug);
      const first = changes.at(-1)?.date ?? date;
      return { description, url, author, datePublished: first, dateModified: date };
    };
    const path = { url: absoluteHref(language, 'belajar'), dateModified: newestContentDate() };
    return [
      { ...course(language), ...path },
      ...articleSlugs().map((slug) => ({ ...articleResource(language, slug), ...more(slug) })),
      ...articleSlugs().flatMap((slug) => (quizOf(slug) ? [quizResource(language, slug)] : [])),
    ];
  });
  return { '@context': CONTEXT, '@graph': things };
}

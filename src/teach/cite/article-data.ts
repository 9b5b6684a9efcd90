import { readingMinutes } from '../../articles/reading-time.ts';
import { articleSchema } from '../../articles/schema.ts';
import { plainText } from '../../core/inline-markdown.ts';
import type { Language } from '../../core/languages.ts';
import { yamlValue } from '../../core/yaml-source.ts';
import { isoDate } from '../../site/dates.ts';
import { pageSource } from '../../site/pages.ts';
import { absoluteHref } from '../../site/urls.ts';

/** What citations, structured data and the feed say about an article in a language. */
export interface ArticleData {
  slug: string;
  language: Language;
  /** Public address. */
  url: string;
  title: string;
  description: string;
  /** Day of the last change of substance, ISO. */
  date: string;
  level: 'intro' | 'core' | 'advanced';
  /** Texts of the objectives, without marks. */
  objectives: string[];
  minutes: number;
  /** Changes of substance as they stand in the page, newest first; `date` is an ISO day. */
  changes: { date: string; note: string }[];
}

/** The fields that are read. */
const fields = articleSchema
  .pick({
    title: true,
    description: true,
    lastUpdated: true,
    level: true,
    objectives: true,
    changes: true,
  })
  .strip();

/**
 * An article's data from its file.
 * @throws Error where the page is missing or is no article
 */
export function articleData(language: Language, slug: string): ArticleData {
  const source = pageSource(language, slug);
  const data = fields.parse(yamlValue(source.frontmatter.source));
  return {
    slug,
    language,
    url: absoluteHref(language, slug),
    title: data.title,
    description: data.description,
    date: isoDate(data.lastUpdated),
    level: data.level,
    objectives: data.objectives.map(({ text }) => plainText(text)),
    minutes: readingMinutes(source.words, language),
    changes: data.changes.map(({ date, note }) => ({ date: isoDate(date), note })),
  };
}

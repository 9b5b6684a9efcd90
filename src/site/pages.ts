import { parse } from 'yaml';
import type { Language } from '../core/languages.ts';
import { type PageSource, readPages } from '../core/mdx-source.ts';
import { memoized } from '../core/memo.ts';
import { termMap } from '../glossary/data.ts';

const pages = memoized(
  () => new Map(readPages().map((page) => [`${page.language}/${page.slug}`, page])),
);

/** The source of a page in `content/docs`. Throws when there is none (the content check says more). */
export function pageSource(language: Language, slug: string): PageSource {
  const page = pages().get(`${language}/${slug}`);
  if (!page) throw new Error(`No page "${slug}" in content/docs for language "${language}".`);
  return page;
}

/** A field of a page's frontmatter, as text. */
function frontmatterField(language: Language, slug: string, field: string): string {
  const data: unknown = parse(pageSource(language, slug).frontmatter.source);
  const value = (data as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : slug;
}

/** Title of any page by its address: a page in `content/docs`, or a term (`glosarium/<id>`). */
export function pageTitle(language: Language, page: string): string {
  const [path = '', anchor] = page.split('#');
  const [family, id] = path.split('/');
  const term = family === 'glosarium' && id ? termMap().get(id) : undefined;
  if (term) return term.term[language];
  const heading = anchor && pageSource(language, path).headings.find((h) => h.anchor === anchor);
  const title = frontmatterField(language, path, 'title');
  return heading ? `${title}: ${heading.text}` : title;
}

/** Description of a page in `content/docs`. */
export function pageDescription(language: Language, slug: string): string {
  return frontmatterField(language, slug, 'description');
}

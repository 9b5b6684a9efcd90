import type { Language } from '../core/languages.ts';
import { type PageSource, readPages } from '../core/mdx-source.ts';
import { memoized } from '../core/memo.ts';
import { yamlValue } from '../core/yaml-source.ts';
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
  const value = frontmatterData(pageSource(language, slug))[field];
  return typeof value === 'string' ? value : slug;
}

/** What stands in a page's frontmatter; dates are texts. */
function frontmatterData({ frontmatter }: PageSource): Record<string, unknown> {
  return (yamlValue(frontmatter.source) ?? {}) as Record<string, unknown>;
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

/** An article's objectives by id, as inline Markdown; empty for any other page. */
export function pageObjectives(language: Language, slug: string): ReadonlyMap<string, string> {
  const list = frontmatterData(pageSource(language, slug))['objectives'];
  return new Map(
    (Array.isArray(list) ? (list as { id: string; text: string }[]) : []).map(({ id, text }) => [
      id,
      text,
    ]),
  );
}

/** Day of a page's last change of substance (ISO date); `''` where it has none. */
export function pageDate(language: Language, slug: string): string {
  const day = frontmatterData(pageSource(language, slug))['lastUpdated'];
  return typeof day === 'string' ? day.slice(0, 10) : '';
}

/**
 * The day of the newest content: the latest `lastUpdated` of all pages, as an ISO date. Stands in
 * files that leave the site, in place of the clock.
 * @throws Error where no page has one
 */
export function newestContentDate(sources: Iterable<PageSource> = pages().values()): string {
  const days = [...sources].flatMap((page) => {
    const day = frontmatterData(page)['lastUpdated'];
    return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}/.test(day) ? day.slice(0, 10) : [];
  });
  const newest = days.sort().at(-1);
  if (!newest) throw new Error('No page in content/docs has a date in "lastUpdated".');
  return newest;
}

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { readReferences } from '../../articles/references/data.ts';
import type { References } from '../../articles/references/schema.ts';
import { type ArticleMeta, articleSchema, pageSchema } from '../../articles/schema.ts';
import { readCases, readGuide } from '../../cases/data.ts';
import type { Case, Guide } from '../../cases/schema.ts';
import { LANGUAGES, type Language, type Localized } from '../../core/languages.ts';
import { type PageSource, readPages } from '../../core/mdx-source.ts';
import { inWords, valueAt } from '../../core/schema-faults.ts';
import { fieldName, parseYaml, readYamlFile, type Source } from '../../core/yaml-source.ts';
import { readTerms } from '../../glossary/data.ts';
import type { Term } from '../../glossary/schema.ts';
import { readContacts } from '../../help/data.ts';
import type { Contact } from '../../help/schema.ts';
import { readQuizzes } from '../../quiz/data.ts';
import type { Quiz } from '../../quiz/schema.ts';
import { readCurriculum } from '../../site/curriculum.ts';
import type { Curriculum } from '../../site/curriculum-schema.ts';
import { type Redirects, readRedirects } from '../../site/redirects.ts';
import { isReserved } from '../../site/reserved.ts';
import { at } from './finding.ts';

/*
 * All content, read once and never half: a file with faults still counts as existing, so that one
 * mistake is not reported again by everything that points to it.
 */

/** A page with what its frontmatter says. */
export interface CheckedPage extends PageSource {
  /** Its slug stands in the curriculum (or, where that cannot be read, it has objectives). */
  isArticle: boolean;
  /** Frontmatter of any page: title and description; of an article `article` has all of it. */
  meta: Source<unknown>;
  article: ArticleMeta | undefined;
}

/** Everything a check may look at. */
export interface Content {
  root: string;
  pages: CheckedPage[];
  terms: Source<Term>[];
  quizzes: Source<Quiz>[];
  cases: Source<Case>[];
  /** The guide to help; undefined where there is no such file. */
  guide: Source<Guide> | undefined;
  references: Source<References>;
  curriculum: Source<Curriculum>;
  contacts: Source<{ contacts: Contact[] }>;
  redirects: Source<Redirects>;
  strings: Localized<Source<Record<string, string>>>;
  /** Names exported by `src/mdx.ts`. */
  components: string[];
  /** Ids that exist, also those of files with faults. */
  known: {
    terms: Set<string>;
    references: Set<string>;
    articles: Set<string>;
    /** Article to its objectives' ids. */
    objectives: Map<string, string[]>;
    /** Page to its anchors, by language. */
    anchors: Localized<Map<string, string[]>>;
  };
}

/** The keys of a file that cannot be read: any, so that one slip is told once. */
class AnyKey extends Set<string> {
  override has(): boolean {
    return true;
  }
}

/** Reads all content below a root. Never throws: faults stand in the sources. */
export function readContent(root: string): Content {
  const curriculum = readCurriculum(root);
  const articles = curriculum.data?.units.flatMap((unit) => unit.articles);
  const pages = readPages(root).map((page) => checkedPage(page, articles));
  const terms = readTerms(root);
  const references = readReferences(root);
  return {
    root,
    pages,
    terms,
    quizzes: readQuizzes(root),
    cases: readCases(root),
    guide: readGuide(root),
    references,
    curriculum,
    contacts: readContacts(root),
    redirects: readRedirects(root),
    strings: { id: readStrings('id', root), en: readStrings('en', root) },
    components: readComponents(root),
    known: {
      terms: new Set(
        terms.flatMap(({ file, data }) => [basename(file, '.yaml'), ...(data ? [data.id] : [])]),
      ),
      references:
        references.raw === undefined
          ? new AnyKey()
          : new Set(Object.keys(asRecord(references.raw))),
      articles: new Set(articles ?? pages.filter((p) => p.isArticle).map((p) => p.slug)),
      objectives: new Map(
        // Frontmatter that cannot be read is told once, not by each item of the quiz.
        pages.flatMap((page) => {
          const ids = page.isArticle ? objectiveIds(page) : [];
          return ids.length > 0 ? [[page.slug, ids] as const] : [];
        }),
      ),
      anchors: { id: anchorsOf(pages, 'id'), en: anchorsOf(pages, 'en') },
    },
  };
}

function checkedPage(page: PageSource, articles: readonly string[] | undefined): CheckedPage {
  const { source, firstLine } = page.frontmatter;
  const listed = articles?.includes(page.slug) ?? /^objectives:/m.test(source);
  const isArticle = listed && !isReserved(page.slug);
  if (isArticle) {
    const meta = withDates(parseYaml(page.file, source, articleSchema, firstLine));
    return { ...page, isArticle, meta, article: meta.data };
  }
  const meta = withDates(parseYaml(page.file, source, pageSchema, firstLine));
  return { ...page, isArticle, meta, article: undefined };
}

/** Dates that are written otherwise (2026, 1 January) or do not exist would be read as another day. */
function withDates<T>(source: Source<T>): Source<T> {
  const { lastUpdated, changes } = asRecord(source.raw);
  const told = new Set(source.faults.map(({ field }) => field));
  const paths: PropertyKey[][] = [
    ...(lastUpdated === undefined ? [] : [['lastUpdated']]),
    ...(Array.isArray(changes) ? changes.map((_, index) => ['changes', index, 'date']) : []),
  ];
  const faults = paths.flatMap((path) => {
    const found = valueAt(source.raw, path);
    if (isDay(found) || told.has(fieldName(path))) return [];
    return [at(source, path, inWords(found), 'Write a date as 2026-01-31.')];
  });
  if (faults.length === 0) return source;
  const { data: _, ...rest } = source;
  return { ...rest, faults: [...source.faults, ...faults] };
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) return false;
  // The engine reads 31 February as 3 March.
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function anchorsOf(pages: readonly CheckedPage[], language: Language): Map<string, string[]> {
  return new Map(
    pages
      .filter((page) => page.language === language)
      .map((page) => [page.slug, pageAnchors(page)]),
  );
}

/** All anchors of a page: of its headings, then the extra ones. */
export function pageAnchors(page: PageSource): string[] {
  const anchors = [
    ...page.headings.flatMap(({ anchor }) => (anchor ? [anchor] : [])),
    ...page.extraAnchors.map(({ anchor }) => anchor),
  ];
  return [...new Set(anchors)];
}

/** Ids of an article's objectives, as far as they can be read. */
export function objectiveIds(page: CheckedPage): string[] {
  const objectives = asRecord(page.meta.raw)['objectives'];
  const ids = (Array.isArray(objectives) ? objectives : []).map((o) => valueAt(o, ['id']));
  return ids.filter((id) => typeof id === 'string');
}

/** The value as a record, or an empty one. */
export function asRecord(value: unknown): Record<string, unknown> {
  return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

const stringsSchema = z.record(z.string(), z.string());

function readStrings(language: Language, root: string): Source<Record<string, string>> {
  // JSON is YAML, so the same reader gives lines and finds keys written twice.
  return readYamlFile(`content/i18n/${language}.json`, stringsSchema, root);
}

function readComponents(root: string): string[] {
  const file = join(root, 'src/mdx.ts');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const clean = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const lists = [...clean.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list.split(',').map(
      (part) =>
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    ),
  );
  const values = [...clean.matchAll(/export\s+(?:const|function)\s+(\w+)/g)].map((m) => m[1] ?? '');
  return [...lists, ...values].filter(Boolean).sort();
}

/** The page of a slug in a language. */
export function pageOf(content: Content, slug: string, language: Language) {
  return content.pages.find((page) => page.slug === slug && page.language === language);
}

/** Pages by slug with both languages, in order of slug; either may be missing. */
export function twins(content: Content): Map<string, Partial<Localized<CheckedPage>>> {
  const found = new Map<string, Partial<Localized<CheckedPage>>>();
  for (const page of content.pages) {
    found.set(page.slug, { ...found.get(page.slug), [page.language]: page });
  }
  return found;
}

/** Where a page of a slug and language belongs. */
export function pageFile(slug: string, language: Language): string {
  const folder = language === LANGUAGES[0] ? '' : `${language}/`;
  return `content/docs/${folder}${slug || 'index'}.mdx`;
}

import { readCases } from '../cases/data.ts';
import { plainText } from '../core/inline-markdown.ts';
import type { Language } from '../core/languages.ts';
import { readPages } from '../core/mdx-source.ts';
import { memoized } from '../core/memo.ts';
import { readYamlFile, readYamlFolder, yamlValue } from '../core/yaml-source.ts';
import { termSchema } from '../glossary/schema.ts';
import { quizSchema } from '../quiz/schema.ts';
import { curriculumSchema } from '../site/curriculum-schema.ts';
import type { PageText, SearchInputs, SearchPage } from './index-build.ts';

/** Pages nobody looks for: the home page, the error page, and search itself. */
const LEFT_OUT = new Set(['', '404', 'cari']);

/**
 * Reads from `content/` what the index is made of. Faulty files are passed over: the content check
 * has reported them and stopped the build before.
 * @param root the project's root, or another folder that holds `content/`
 */
export function readSearchInputs(root = '.'): SearchInputs {
  const curriculum = readYamlFile(`${root}/content/curriculum.yaml`, curriculumSchema).data;
  const order = curriculum?.units.flatMap((unit) => unit.articles) ?? [];
  const quizItems = new Map(
    readYamlFolder(`${root}/content/quizzes`, quizSchema).flatMap(({ data }) =>
      data
        ? [[data.article, data.items.filter(({ status }) => status === 'published').length]]
        : [],
    ),
  );
  const texts = new Map<string, Partial<SearchPage['text']>>();
  for (const { slug, language, frontmatter, headings } of readPages(root)) {
    if (LEFT_OUT.has(slug)) continue;
    const meta = yamlValue(frontmatter.source) as Partial<Record<string, unknown>> | null;
    // Below its sections a page that is no article has steps of a plan and the like.
    const deepest = order.includes(slug) ? 3 : 2;
    const text: PageText = {
      title: String(meta?.['title'] ?? slug),
      description: String(meta?.['description'] ?? ''),
      headings: headings.flatMap(({ depth, text, anchor }) =>
        anchor && depth <= deepest ? [{ text, anchor }] : [],
      ),
      about: [...topicsOf(meta), ...objectivesOf(meta)].map(plainText).join(' '),
      words: listOf(meta?.['searchWords']).map(String),
    };
    texts.set(slug, { ...texts.get(slug), [language]: text });
  }
  const pages = [...texts]
    .flatMap(([slug, { id, en }]): SearchPage[] => {
      if (!id || !en) return [];
      const kind = order.includes(slug) ? 'article' : 'page';
      return [{ slug, kind, quizItems: quizItems.get(slug) ?? 0, text: { id, en } }];
    })
    // Articles in reading order, then the other pages by name.
    .sort((a, b) => rank(order, a.slug) - rank(order, b.slug) || (a.slug < b.slug ? -1 : 1));
  const cases = readCases(root).flatMap(({ data }): SearchPage[] => {
    if (!data) return [];
    const { id, title, summary } = data;
    const text = (language: Language): PageText => ({
      title: title[language],
      description: summary[language],
      headings: [],
      about: '',
      words: [],
    });
    return [
      { slug: `kasus/${id}`, kind: 'case', quizItems: 0, text: { id: text('id'), en: text('en') } },
    ];
  });
  const terms = readYamlFolder(`${root}/content/glossary`, termSchema).flatMap(
    ({ data }) => data ?? [],
  );
  return { pages: [...pages, ...cases], terms };
}

/** The same of this project, read once. */
export const loadSearchInputs: () => SearchInputs = memoized(() => readSearchInputs());

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function topicsOf(meta: Partial<Record<string, unknown>> | null): string[] {
  return listOf(meta?.['topics']).map(String);
}

function objectivesOf(meta: Partial<Record<string, unknown>> | null): string[] {
  return listOf(meta?.['objectives']).map((objective) =>
    String((objective as { text?: string } | null)?.text ?? ''),
  );
}

function rank(order: readonly string[], slug: string): number {
  const place = order.indexOf(slug);
  return place < 0 ? order.length : place;
}

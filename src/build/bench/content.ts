import { LANGUAGES, type Language, type Localized } from '../../core/languages.ts';
import { syntheticTerms } from '../../glossary/bin/synthetic.ts';
import { CATEGORIES } from '../../glossary/schema.ts';
import { type Article, articles, writer } from './corpus.ts';

/* A whole `content/` of invented texts that the content check accepts. Pure. */

/** How much to invent. */
export interface Size {
  /** In each language. */
  articles: number;
  terms: number;
  /** Items of quizzes, spread evenly over the articles; 0 for no quizzes. */
  items: number;
}

/** Terms that an article marks, one a section and one more in the first. */
const MARKS = 6;
const ARTICLES_A_UNIT = 8;
const PARTS = ['a', 'b', 'c', 'd'];
const DAY = '2026-01-01';

/** Pages that list things, so that their cost is in the build as well. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  glosarium: ['GlossaryIndex', 'GlossaryDownloads'],
  kuis: ['QuizList'],
  'kuis-lms': ['QuizDownloads', 'LmsTable'],
  belajar: ['LearningPath'],
  pustaka: ['Bibliography'],
  cari: ['SearchStart'],
  ulasan: ['Review'],
  'guru/kisi-kisi': ['BlueprintList'],
  'guru/daftar-bacaan': ['ReadingList'],
};

/**
 * Files of an invented `content/`, by path below it. Strings, references, contacts, schemas and the
 * list of ids are not among them.
 * @param references keys that exist in `references.yaml`, at least two
 */
export function inventedContent(size: Size, references: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  const list = articles(size.articles);
  const terms = syntheticTerms(size.terms);
  const perArticle = size.articles > 0 ? Math.floor(size.items / size.articles) : 0;
  for (const [page, text] of [...plainPages(), ...listPages(size)]) {
    for (const language of LANGUAGES) files.set(docsPath(language, page), text);
  }
  for (const [index, one] of list.entries()) {
    const marked =
      terms.length < MARKS
        ? []
        : Array.from(
            { length: MARKS },
            (_, at) => terms[(index * 2 + at) % terms.length]?.id ?? '',
          );
    const cited = [0, 1].map((at) => references[(index + at) % references.length] ?? '');
    const next = list[(index + 1) % list.length] ?? one;
    for (const language of LANGUAGES) {
      files.set(docsPath(language, one.slug), articleText(one, language, marked, cited, next));
    }
    if (perArticle > 0) files.set(`quizzes/${one.slug}.yaml`, quizText(one, index + 1, perArticle));
  }
  for (const [index, term] of terms.entries()) {
    const both = (text: string): Localized => ({ id: text, en: text });
    const ofLanguage = (language: Language) =>
      term.aliases.filter((_, at) => (language === 'en') === at > 5);
    files.set(
      `glossary/${term.id}.yaml`,
      json({
        id: term.id,
        term: { id: term.head.id, en: term.head.en },
        definition: both(term.definition),
        aliases: { id: ofLanguage('id'), en: ofLanguage('en') },
        root: term.root,
        category: CATEGORIES[index % CATEGORIES.length],
        related: [terms[(index + 1) % terms.length]?.id].filter((id) => id !== term.id),
      }),
    );
  }
  files.set('curriculum.yaml', json({ units: units(list) }));
  return files;
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 1)}\n`;
const docsPath = (language: Language, slug: string) =>
  `docs/${language === 'id' ? '' : `${language}/`}${slug}.mdx`;

/** In words of no language: the same page stands in both. */
const front = (title: string) =>
  `---\ntitle: ${title}\ndescription: Benchmark ${title}, ${'selome '.repeat(8)}mose.\nlastUpdated: ${DAY}\n`;

function plainPages(): [page: string, text: string][] {
  return ['index', '404', 'bantuan', 'luring'].map((page) => [
    page,
    `${front(`Page ${page}`)}tableOfContents: false\n---\n\nA page of a benchmark.\n`,
  ]);
}

function listPages(size: Size): [page: string, text: string][] {
  const withoutTerms = ['glosarium'];
  const withoutItems = ['kuis', 'kuis-lms', 'ulasan', 'guru/kisi-kisi'];
  return Object.entries(LISTS)
    .filter(([page]) => size.terms > 0 || !withoutTerms.includes(page))
    .filter(([page]) => size.items > 0 || !withoutItems.includes(page))
    .map(([page, names]) => [
      page,
      `${front(page)}---\n\nimport { ${names.join(', ')} } from '~/mdx';\n\n${names.map((name) => `<${name} />`).join('\n\n')}\n`,
    ]);
}

function articleText(
  { slug, title, description, sections }: Article,
  language: Language,
  marked: readonly string[],
  cited: readonly string[],
  next: Article,
): string {
  const fields = {
    title: title[language],
    description: description[language],
    lastUpdated: DAY,
    objectives: ['satu', 'dua'].map((id) => ({ id, text: `${title[language]} ${id}.` })),
    level: 'core',
    clientWord: 'klien',
    topics: ['rekaan'],
    references: cited,
    changes: [{ date: DAY, note: title[language] }],
  };
  const body = sections.flatMap(({ anchor, heading, paragraphs }, at) => {
    const marks = marked.filter((_, place) => place % sections.length === at);
    const mentions = marks.map((id) => ` <Term id="${id}" />`).join(' ');
    const cites = at < cited.length ? ` <Cite id="${cited[at]}" />` : '';
    const link =
      at === sections.length - 1 && next.slug !== slug
        ? ` [${next.title[language]}](../${next.slug}/#bagian-1).`
        : '';
    const [first = '', ...rest] = paragraphs[language];
    return [`## ${heading[language]} {#${anchor}}`, `${first}${mentions}${cites}${link}`, ...rest];
  });
  const names = ['Cite', ...(marked.length > 0 ? ['Term'] : [])].join(', ');
  // Astro takes a date only where YAML has one, and that is without quotation marks.
  const data = json(fields).replaceAll(`"${DAY}"`, DAY);
  return `---\n${data}---\n\nimport { ${names} } from '~/mdx';\n\n${body.join('\n\n')}\n`;
}

function quizText({ slug, sections }: Article, number: number, count: number): string {
  const words = writer(1_000_000 + number);
  const text = (length: number): Localized => ({
    id: `${words('id', length)}.`,
    en: `${words('en', length)}.`,
  });
  return json({
    article: slug,
    items: Array.from({ length: count }, (_, at) => ({
      id: `r-${number}-${at + 1}`,
      objective: at % 2 === 0 ? 'satu' : 'dua',
      bloom: 'apply',
      stem: text(16),
      ...(at % 5 === 4
        ? {
            type: 'order',
            steps: PARTS.map((id) => ({ id, text: text(10), feedback: text(20) })),
          }
        : {
            type: 'single',
            options: PARTS.map((id, place) => ({
              id,
              correct: place === at % 5,
              text: text(10),
              feedback: text(20),
            })),
          }),
      explanation: text(30),
      refs: [`${slug}#${sections[at % sections.length]?.anchor}`],
    })),
  });
}

function units(list: readonly Article[]) {
  return Array.from({ length: Math.ceil(list.length / ARTICLES_A_UNIT) }, (_, index) => {
    const part = list.slice(index * ARTICLES_A_UNIT, (index + 1) * ARTICLES_A_UNIT);
    const name = part[0]?.title ?? { id: '', en: '' };
    return {
      id: `satuan-${index + 1}`,
      title: name,
      summary: name,
      articles: part.map(({ slug }) => slug),
    };
  });
}

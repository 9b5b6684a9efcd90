import { keyOf, type List } from './code.ts';

/*
 * What a reading list can be made of: one JSON file a language, made at build time. Pure; for the
 * browser and for tests.
 */

export const KINDS = ['article', 'section', 'quiz', 'term', 'case'] as const;
export type Kind = (typeof KINDS)[number];

/** The file, as arrays: most of it is the same names again and again. */
export interface MaterialsFile {
  articles: readonly [
    slug: string,
    title: string,
    minutes: number,
    /** Texts of the objectives, without marks. */
    objectives: readonly string[],
    sections: readonly [anchor: string, title: string, minutes: number][],
    /** Number of items of the article's quiz; 0 for none. */
    items: number,
  ][];
  terms: readonly [id: string, head: string][];
  cases: readonly [id: string, title: string, minutes: number][];
  /** Renamed pages: the old address and the present one, without language. */
  moved: readonly [from: string, to: string][];
}

/** One thing to put on a list. */
export interface Material {
  kind: Kind;
  /** As for `href`: `klien-bukan-pasien#ringkasan`, `kuis/klien-bukan-pasien`. */
  page: string;
  key: number;
  title: string;
  minutes: number;
  /** The article it belongs to; `''` for terms and cases. */
  article: string;
}

/** Minutes allowed for an item of a quiz with its feedback, and for a term (estimates). */
const MINUTES = { item: 1, term: 1 } as const;

/** All materials, in the order of the site. */
export function materialsOf(file: MaterialsFile): Material[] {
  const found: Material[] = [];
  const add = (kind: Kind, page: string, title: string, minutes: number, article = '') =>
    found.push({ kind, page, key: keyOf(page), title, minutes, article });
  for (const [slug, title, minutes] of file.articles) add('article', slug, title, minutes, slug);
  for (const [slug, title, , , sections] of file.articles)
    for (const [anchor, heading, minutes] of sections)
      add('section', `${slug}#${anchor}`, `${title}: ${heading}`, minutes, slug);
  for (const [slug, title, , , , items] of file.articles)
    if (items) add('quiz', `kuis/${slug}`, title, items * MINUTES.item, slug);
  for (const [id, head] of file.terms) add('term', `glosarium/${id}`, head, MINUTES.term);
  for (const [id, title, minutes] of file.cases) add('case', `kasus/${id}`, title, minutes);
  return found;
}

/**
 * All materials by their number, a renamed page under its old number too: the code of a list holds
 * the numbers of the addresses at the time it was made. The quiz and the sections move with their
 * article. What is there now comes before what has moved.
 */
export function materialsByKey(file: MaterialsFile): Map<number, Material> {
  const all = materialsOf(file);
  const byKey = new Map(all.map((material) => [material.key, material]));
  for (const [from, to] of file.moved) {
    for (const material of all) {
      const [path = '', anchor] = material.page.split('#');
      const old = path === to ? from : path === `kuis/${to}` ? `kuis/${from}` : undefined;
      if (old === undefined) continue;
      const key = keyOf(anchor === undefined ? old : `${old}#${anchor}`);
      if (!byKey.has(key)) byKey.set(key, material);
    }
  }
  return byKey;
}

/** A list with its materials looked up; an entry that the site does not have has none. */
export interface Resolved {
  rows: { due: string; material: Material | undefined }[];
  /**
   * Sum of minutes; a section counts nothing where its whole article is on the list, and sections of
   * an article never more than the article.
   */
  minutes: number;
  /** Objectives of the articles on the list, whole or by their quiz, each article once. */
  objectives: { title: string; texts: readonly string[] }[];
}

/** Looks up a list's entries and sums them. */
export function resolveList(
  list: Pick<List, 'entries'>,
  materials: ReadonlyMap<number, Material>,
  file: MaterialsFile,
): Resolved {
  const rows = list.entries.map(({ key, due }) => ({ due, material: materials.get(key) }));
  const on = (kind: Kind, slug: string) =>
    rows.some(({ material }) => material?.kind === kind && material.article === slug);
  let minutes = 0;
  const sections = new Map<string, number>();
  for (const { material } of rows) {
    if (!material) continue;
    const { kind, article } = material;
    if (kind !== 'section') minutes += material.minutes;
    else if (!on('article', article))
      sections.set(article, (sections.get(article) ?? 0) + material.minutes);
  }
  // Sections may hold one another, and each is rounded up: together they take no more than all of it.
  for (const [slug, sum] of sections) {
    const [, , whole = sum] = file.articles.find(([name]) => name === slug) ?? [];
    minutes += Math.min(sum, whole);
  }
  const slugs = new Set(
    rows.flatMap(({ material }) =>
      material && (material.kind === 'article' || material.kind === 'quiz')
        ? [material.article]
        : [],
    ),
  );
  const objectives = [...slugs].flatMap((slug) => {
    const article = file.articles.find(([name]) => name === slug);
    return article ? [{ title: article[1], texts: article[3] }] : [];
  });
  return { rows, minutes, objectives };
}

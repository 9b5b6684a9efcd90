import { basename } from 'node:path';
import type { Language } from '../../core/languages.ts';
import { CATEGORIES } from '../../glossary/schema.ts';
import { FRAME_ANCHORS } from '../../site/reserved.ts';
import type { Content } from './content.ts';

/** A page that will exist, as a target of links. */
export interface Target {
  /** Ids that can be linked; undefined where the page is made from data and they are not known. */
  anchors: ReadonlySet<string> | undefined;
  /** Ids that may be there as well: those of parts from a file that cannot be read. */
  perhaps?: RegExp;
  /** Those worth listing to an author. */
  sections: readonly string[];
}

/** Every page of a language by its address without outer slashes; the home page is `''`. */
export function linkTargets(content: Content, language: Language): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const [slug, sections] of content.known.anchors[language]) {
    const made = madeAnchors(slug, content);
    const anchors = made && new Set([...sections, '_top', ...made]);
    targets.set(slug, { anchors, sections, ...unread(slug, content) });
  }
  for (const id of content.known.terms) {
    targets.set(`glosarium/${id}`, { anchors: undefined, sections: [] });
  }
  for (const { slug } of content.pages.filter(({ article }) => article)) {
    targets.set(`kutip/${slug}`, { anchors: undefined, sections: [] });
  }
  for (const { file, data } of content.quizzes) {
    const sections = data?.items.map(({ id }) => `soal-${id}`) ?? [];
    const anchors = data && new Set(['_top', ...sections]);
    targets.set(`kuis/${basename(file, '.yaml')}`, { anchors, sections });
  }
  for (const { file, data } of content.cases) {
    const sections = [...(data?.nodes.map(({ id }) => id) ?? []), 'pembahasan'];
    const anchors = data && new Set(['_top', 'semua-jalan', ...sections]);
    targets.set(`kasus/${basename(file, '.yaml')}`, { anchors, sections });
  }
  return targets;
}

/**
 * Ids that components and the frame give to places on a page of `content/docs`; undefined where they
 * come from a file that cannot be read.
 */
function madeAnchors(slug: string, content: Content): string[] | undefined {
  const { known, contacts, curriculum, pages, quizzes } = content;
  if (slug === 'glosarium') {
    const categories = CATEGORIES.map((category) => `kategori-${category}`);
    const letters = [...'abcdefghijklmnopqrstuvwxyz', 'lain'].map((letter) => `huruf-${letter}`);
    return [...known.terms, ...letters, 'abjad', 'kategori', ...categories];
  }
  if (slug === 'bantuan') return contacts.data?.contacts.map(({ id }) => `kontak-${id}`);
  if (slug === 'panduan-bantuan') {
    if (content.guide && !content.guide.data) return undefined;
    const nodes = content.guide?.data?.nodes.map(({ id }) => id) ?? [];
    return [...nodes, 'bahaya-sekarang', 'daftar-periksa'];
  }
  if (slug === 'belajar') return curriculum.data?.units.map(({ id }) => id);
  const page = pages.find((one) => one.slug === slug);
  const article = page?.article;
  const quiz = quizzes.find(({ file }) => basename(file, '.yaml') === slug);
  if (!page?.isArticle) return [];
  return [
    ...FRAME_ANCHORS,
    ...(article?.references ?? []).map((key) => `ref-${key}`),
    ...(article?.objectives ?? []).map(({ id }) => `tujuan-${id}`),
    ...(quiz?.data?.items ?? []).map(({ id }) => `soal-${id}`),
  ];
}

/** Ids that an article would have if its frontmatter, or its quiz, could be read. */
function unread(slug: string, { pages, quizzes }: Content): Pick<Target, 'perhaps'> {
  const page = pages.some((one) => one.slug === slug && one.isArticle && !one.article);
  const quiz = quizzes.some(({ file, data }) => basename(file, '.yaml') === slug && !data);
  return page || quiz ? { perhaps: /^(?:ref|tujuan|soal)-/ } : {};
}

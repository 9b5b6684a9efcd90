import { fold } from '../core/words.ts';
import type { Stretch } from './mark.ts';

/*
 * Stage two: Pagefind, loaded from the built site when it is asked for. Its types are written out
 * here (the part we use), because its module only exists after a build.
 */

interface PagefindPart {
  title: string;
  url: string;
  excerpt: string;
  locations: readonly number[];
}
interface PagefindPage extends Omit<PagefindPart, 'title'> {
  content: string;
  meta: Readonly<Record<string, string>>;
  sub_results: readonly PagefindPart[];
}
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  search(words: string): Promise<{ results: readonly { data(): Promise<PagefindPage> }[] }>;
}

/** A page that holds the words. */
export interface TextHit {
  title: string;
  /** Section in which most of the words stand, if it is not the page's opening. */
  section: string | undefined;
  href: string;
  excerpt: Stretch[];
}

/*
 * What stage two may cost (170 KB, CONTRIBUTING.md, "Budgets") decides how it asks. Module, worker and WebAssembly
 * take 93, each part of Pagefind's index 33, each page some 1 to 5. So one word is asked, the rarest;
 * where no page has it, one more, and then fewer pages.
 */
const PAGES = 5;
const PAGES_OF_SECOND_TRY = 2;
const EXCERPT_WORDS = 16;

let loading: Promise<Pagefind> | undefined;

function load(address: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ address).then(async (pagefind: Pagefind) => {
    await pagefind.options({ excerptLength: EXCERPT_WORDS });
    return pagefind;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * Pages whose text holds the first word (or, where none does, the second); those that hold more of
 * the words come first. Rejects when Pagefind cannot be loaded (offline, or the development server,
 * which has no index).
 * @param words rarest first, folded
 */
export async function searchFullText(
  address: string,
  words: readonly string[],
): Promise<TextHit[]> {
  const pagefind = await load(address);
  const [first = '', second = ''] = words;
  let { results } = await pagefind.search(first);
  let most = PAGES;
  if (results.length === 0 && second) {
    ({ results } = await pagefind.search(second));
    most = PAGES_OF_SECOND_TRY;
  }
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  const held = ({ content }: PagefindPage) => {
    const text = fold(content);
    return words.filter((word) => text.includes(word)).length;
  };
  return pages
    .map((page) => ({ page, held: held(page) }))
    .sort((a, b) => b.held - a.held)
    .map(({ page }) => toHit(page));
}

function toHit({ meta, url, excerpt, sub_results }: PagefindPage): TextHit {
  const [part] = [...sub_results].sort((a, b) => b.locations.length - a.locations.length);
  const title = meta['title'] ?? url;
  return {
    title,
    section: part && part.title !== title ? part.title : undefined,
    href: part?.url ?? url,
    excerpt: parseExcerpt(part?.excerpt ?? excerpt),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Pagefind's excerpt (escaped text with `<mark>`) as plain stretches; no HTML is ever parsed. */
export function parseExcerpt(html: string): Stretch[] {
  return html
    .split(/<\/?mark>/)
    .map((part, i) => ({
      text: part.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity),
      marked: i % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

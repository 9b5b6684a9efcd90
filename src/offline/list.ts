/*
 * The list of what can be saved for offline reading: every file with its size and hash, and the sets
 * a reader chooses from. Pure; `src/build/finish/offline.ts` feeds it with the built site.
 */
import { LANGUAGES, type Language } from '../core/languages.ts';

/** Version of the list's format. A page that does not know it offers nothing. */
export const LIST_VERSION = 1;

/** A file: path below the base as a browser asks for it (`''`, `kuis/`, `_astro/a.js`), bytes as sent (gzip), bytes as stored, hash. */
export type ListedFile = readonly [path: string, packed: number, size: number, hash: string];

/** `/luring/berkas.json`. */
export interface OfflineList {
  v: number;
  /** Names this version of the whole site: the hash of all its files. */
  build: string;
  /** Day of the newest content, ISO. */
  date: string;
  files: readonly ListedFile[];
  /** What every copy holds, as positions in `files`. */
  base: readonly number[];
  /** `id` (all in that language) and `id/<article>`: positions in `files`, those of `base` left out. */
  sets: Readonly<Record<string, readonly number[]>>;
  /** Articles of each unit, in order. */
  units: Readonly<Record<string, readonly string[]>>;
}

/** A file of the built site. */
export interface BuiltFile {
  path: string;
  packed: number;
  size: number;
  hash: string;
  /** What a page brings along ({@link linkedPages}). */
  links?: readonly string[];
}

/** Pages that every copy holds in its own language: without them the rest does not work or is not found. */
const BASE_PAGES = [
  ...['', 'belajar/', 'glosarium/', 'kuis/', 'ulasan/', 'cari/', 'data-saya/', 'kasus/'],
  ...['cari/indeks.json', 'cari/pembuka.json', 'glosarium/nama.json'],
];
/** These in both languages: help has to be there, and so has the page that says what is saved. */
const ALWAYS = ['bantuan/', 'luring/'];
/** Files of no language that every copy holds. */
const SHARED = /^(?:_astro\/|favicon\.svg$|ulasan\/soal\.json$)/;
/** Pages, their data, scripts and styles, the full text. Not: downloads, cards, what only robots read. */
const KEPT = /^(?:_astro\/.*|pagefind\/.*|favicon\.svg|(?:.*\/)?[^/]*\.json|(?:.*\/)?)$/;
/** No copy holds error pages, frames for other sites, downloads, or what belongs to other languages. */
const LEFT_OUT = /^(?:404|sematan\/|unduhan\/|luring\/.*\.json$|pagefind\/wasm\.unknown)/;
/** Pagefind names the language of its parts; what has none serves all. */
const FULL_TEXT = /^pagefind\/(?:(?:fragment|index)\/|pagefind\.|wasm\.)(\w+?)[_.]/;

/** Whether a file may be saved at all, by its address below the base. */
export const isListed = (path: string): boolean =>
  KEPT.test(path) && !LEFT_OUT.test(path.replace(/^en\//, ''));

/** The language of a file, or none where it serves both. */
function languageOf(path: string, has: (path: string) => boolean): Language | undefined {
  if (path.startsWith('pagefind/')) {
    const found = FULL_TEXT.exec(path)?.[1];
    return LANGUAGES.find((language) => language === found);
  }
  if (path.startsWith('en/')) return 'en';
  // Data without a twin is read by the pages of both languages.
  return has(`en/${path}`) ? 'id' : undefined;
}

/**
 * Pages linked from an article that come along with it: its terms and its cases.
 * @param base base path of the site
 */
export function linkedPages(html: string, base: string): string[] {
  const found = new Set<string>();
  for (const [, address = ''] of html.matchAll(/\bhref="([^"#?]+)/g)) {
    if (!address.startsWith(base)) continue;
    const path = address.slice(base.length);
    if (/^(?:en\/)?(?:glosarium|kasus)\/[^/]+\/$/.test(path)) found.add(path);
  }
  return [...found];
}

/**
 * Makes the list.
 * @param built every file of the site, in any order
 * @param about articles by unit, day of the newest content, and a hash of a text
 */
export function makeList(
  built: readonly BuiltFile[],
  about: {
    units: readonly { id: string; articles: readonly string[] }[];
    date: string;
    hashOf: (text: string) => string;
  },
): OfflineList {
  const kept = built
    .filter(({ path }) => isListed(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const position = new Map(kept.map(({ path }, i) => [path, i]));
  const links = new Map(kept.map(({ path, links = [] }) => [path, links]));
  const at = (paths: Iterable<string>) =>
    [...new Set(paths)].flatMap((path) => position.get(path) ?? []).sort((a, b) => a - b);
  const base = at([
    ...kept.map(({ path }) => path).filter((path) => SHARED.test(path)),
    ...LANGUAGES.flatMap((language) => ALWAYS.map((page) => prefixOf(language) + page)),
  ]);
  const inBase = new Set(base);
  const beyondBase = (paths: Iterable<string>) => at(paths).filter((i) => !inBase.has(i));
  const sets: Record<string, number[]> = {};
  for (const language of LANGUAGES) {
    const prefix = prefixOf(language);
    const own = BASE_PAGES.map((page) => prefix + page);
    sets[language] = beyondBase(
      kept
        .map(({ path }) => path)
        .filter((path) => (languageOf(path, (one) => position.has(one)) ?? language) === language),
    );
    for (const { articles } of about.units) {
      for (const slug of articles) {
        const pages = [`${prefix}${slug}/`, `${prefix}kuis/${slug}/`];
        const linked = pages.flatMap((page) => links.get(page) ?? []);
        sets[`${language}/${slug}`] = beyondBase([...own, ...pages, ...linked]);
      }
    }
  }
  return {
    v: LIST_VERSION,
    build: about.hashOf(kept.map(({ path, hash }) => `${path} ${hash}\n`).join('')),
    date: about.date,
    files: kept.map(({ path, packed, size, hash }) => [path, packed, size, hash]),
    base,
    sets,
    units: Object.fromEntries(about.units.map(({ id, articles }) => [id, articles])),
  };
}

const prefixOf = (language: Language) => (language === 'id' ? '' : `${language}/`);

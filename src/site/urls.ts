import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../core/languages.ts';
import { basePath, siteUrl } from './config.ts';

/**
 * Address of a page in a language, ready for `href`: base path and language prefix included.
 * @param page path without language or outer slashes: `''` (home), `'klien-bukan-pasien'`,
 *   `'glosarium/klien'`; may end in `#anchor`
 */
export function href(language: Language, page: string, base = basePath): string {
  const [path = '', anchor] = page.split('#');
  const prefix = language === DEFAULT_LANGUAGE ? '' : `${language}/`;
  const clean = path.replace(/^\/+|\/+$/g, '');
  return `${base}${prefix}${clean ? `${clean}/` : ''}${anchor ? `#${anchor}` : ''}`;
}

/** The same with the public origin: for canonical links, citations and structured data. */
export function absoluteHref(language: Language, page: string): string {
  return siteUrl + href(language, page);
}

/** Address of a file outside the languages (`/unduhan/…`, `/pagefind/…`). */
export function assetHref(file: string, base = basePath): string {
  return base + file.replace(/^\/+/, '');
}

/**
 * The page part of a pathname: without base path and language prefix, `''` for a home page.
 * `/sub/en/glosarium/klien/` becomes `{ language: 'en', page: 'glosarium/klien' }`.
 */
export function parsePath(pathname: string, base = basePath): { language: Language; page: string } {
  const path = (pathname.startsWith(base) ? pathname.slice(base.length) : pathname)
    .replace(/^\/+|\/+$/g, '')
    .replace(/(^|\/)index\.html$/, '');
  const [first, ...rest] = path.split('/');
  const language = LANGUAGES.find((l) => l === first && l !== DEFAULT_LANGUAGE);
  return language ? { language, page: rest.join('/') } : { language: DEFAULT_LANGUAGE, page: path };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../core/inline-markdown.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, otherLanguage } from '../../core/languages.ts';
import { basePath, siteUrl } from '../../site/config.ts';
import { formatDate } from '../../site/dates.ts';
import { t } from '../../site/strings.ts';
import { absoluteHref, parsePath } from '../../site/urls.ts';
import type { Copy } from './addresses.ts';
import { Bundles } from './bundles.ts';
import { copyPage, type Notices, pageToFetch } from './page.ts';

/**
 * What a copy leaves out: files for servers and search engines, module scripts (`Bundles` has them),
 * pages for frames on other sites, the page about an app's own offline store, and copies themselves.
 */
const LEFT_OUT =
  /^(?:sitemap[^/]*\.xml|robots\.txt|_headers|_redirects|CNAME|sw\.js|.*\.webmanifest|(?:en\/)?404\.html|_astro\/.*\.js|(?:en\/)?(?:sematan|luring)\/.*|unduhan\/paket\/.*|.*\.(?:gz|br|map))$/;

/** Pages from which scripts take parts (`src/review/practice.ts`), and data that they fetch. */
const FETCHED_PAGE = /^(?:en\/)?(?:kuis|glosarium)\/[^/]+\/index\.html$/;
const FETCHED_DATA = /^(?!unduhan\/|pagefind\/).*\.json$/;

/** Names of the texts about the copy, in the root: for those who find the folder before the site. */
export const READ_ME: Readonly<Record<Language, string>> = {
  id: 'BACA-DULU.txt',
  en: 'READ-ME.txt',
};

/** A copy's files by path. */
export type Files = Map<string, Uint8Array>;

/**
 * The whole site as a folder that reads from a disk and from any server, below any address.
 * @param dist folder of the built site
 * @param day day of its newest content (ISO)
 * @throws Error where there is no built site
 */
export async function siteCopy(dist: string, day: string): Promise<Files> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`${dist} holds no built site. Run "npm run build" first.`);
  }
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(dist, '/').length))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !LEFT_OUT.test(name))
    .sort();
  const known = new Set(names);
  const copy: Copy = { base: basePath, origin: siteUrl, has: (file) => known.has(file) };
  const bundles = new Bundles();
  const files: Files = new Map();
  const write = (name: string, text: string) => files.set(name, new TextEncoder().encode(text));

  for (const name of names) {
    const bytes = readFileSync(join(dist, name));
    if (name.endsWith('.html')) {
      const html = bytes.toString('utf8');
      write(name, copyPage(html, name, copy, noticesOf(name, day), bundles.nameOf));
      if (FETCHED_PAGE.test(name)) write(`${name}.js`, held(name, pageToFetch(html)));
    } else if (FETCHED_DATA.test(name)) {
      write(`${name}.js`, held(name, nearFullText(bytes.toString('utf8'))));
    } else {
      files.set(name, bytes);
    }
  }
  for (const [name, code] of await bundles.make(join(dist, '_astro'))) write(name, code);
  for (const language of LANGUAGES) write(READ_ME[language], readMe(language, day));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A file's text as a script that hands it over: see `browser/offline.ts`. */
function held(name: string, text: string): string {
  return `kbpHeld[${JSON.stringify(name)}]=${JSON.stringify(text)}`;
}

/** Pagefind's module is imported by a script in `_salinan/`, so its address is relative to that. */
function nearFullText(json: string): string {
  return json.replace(/"fullText":"[^"]*\/(pagefind\/[^"]+)"/, '"fullText":"../$1"');
}

/** What the pages of a copy say about it. */
function noticesOf(file: string, day: string): Notices {
  const { language, page } = parsePath(`/${file}`, '/');
  const date = formatDate(language, day);
  const help = absoluteHref(language, 'bantuan');
  const link = `<a href="${escapeHtml(help)}">${escapeHtml(help)}</a>`;
  const text = (key: Parameters<typeof t>[1], values = {}) => escapeHtml(t(language, key, values));
  const withLink = (key: Parameters<typeof t>[1]) => text(key, { date }).replace('[[help]]', link);
  const box = (title: string, inner: string) =>
    `<aside class="box" aria-labelledby="salinan"><h2 id="salinan">${title}</h2>${inner}</aside>`;
  const paragraphs = (...parts: string[]) => parts.map((part) => `<p>${part}</p>`).join('');
  const foot = `<p>${withLink('copy.foot')}</p>`;
  if (page === '') {
    const other = otherLanguage(language);
    const more = paragraphs(
      text('copy.start.works'),
      text('copy.start.server'),
      text('copy.start.store'),
    );
    const inner = [
      paragraphs(withLink('copy.start.about'), withLink('copy.start.help')),
      `<details><summary>${text('copy.start.more')}</summary>${more}</details>`,
      `<p lang="${other}">${escapeHtml(t(other, 'copy.start.other'))}</p>`,
    ];
    return { foot, top: box(text('copy.start.title'), inner.join('')) };
  }
  if (page === 'bantuan') {
    return { foot, top: box(text('copy.help.title'), paragraphs(withLink('copy.help'))) };
  }
  return { foot, top: undefined };
}

/** The text beside the pages, in plain words. */
function readMe(language: Language, day: string): string {
  const values = {
    date: formatDate(language, day),
    address: absoluteHref(language, ''),
    start: language === DEFAULT_LANGUAGE ? 'index.html' : `${language}/index.html`,
  };
  const help = absoluteHref(language, 'bantuan');
  const said = (key: Parameters<typeof t>[1]) => t(language, key, values).replace('[[help]]', help);
  return `${[
    t(language, 'site.name'),
    said('copy.readMe.open'),
    said('copy.readMe.server'),
    said('copy.start.about'),
    said('copy.start.works'),
    said('copy.start.server'),
    said('copy.start.store'),
    said('copy.start.help'),
    said('copy.readMe.licence'),
  ].join('\n\n')}\n`;
}

import { bibliographyEntry } from '../../articles/references/apa.ts';
import { escapeHtml } from '../../core/inline-markdown.ts';
import type { Language } from '../../core/languages.ts';
import { formatDate } from '../../site/dates.ts';
import { t } from '../../site/strings.ts';
import { parsePath } from '../../site/urls.ts';
import { siteReference } from '../cite/citation.ts';
import { qrPath } from '../list/qr.ts';
import { attribute, type Element, first, hasClass, parse, serialize, visit } from './html.ts';

/** An article as it goes on paper. */
export interface Printed {
  slug: string;
  title: string;
  description: string;
  /** Day of its last change (ISO). */
  date: string;
  /** Public address. */
  url: string;
  /** The built page. */
  html: string;
}

/** What a document for paper says of itself. */
export interface About {
  language: Language;
  title: string;
  /** Day of the last change of anything in it (ISO). */
  date: string;
  /** Public address of what it prints. */
  url: string;
  /** Public address of the help contacts. */
  help: string;
  /** Set for the reader of a unit: its number, from 1, and what the unit is about. */
  unit?: { number: number; summary: string };
}

/** Parts of an article that are for the screen. */
const ON_SCREEN = new Set(['nav', 'script', 'template', 'noscript', 'kbp-quiz', 'kbp-mark-read']);
/** Attributes that name ids of the same page. */
const NAMES_IDS = ['for', 'aria-labelledby', 'aria-describedby', 'headers'];

/**
 * One document for paper: an article with its colophon, or all articles of a unit with a title page
 * and contents. Its style sheets are the site's own, and those given.
 * @param styles links to the site's sheets, and `css` of paper alone
 */
export function printDocument(
  about: About,
  articles: readonly Printed[],
  styles: { links: readonly string[]; css: string },
): string {
  const { language, title, unit } = about;
  const said = (key: Parameters<typeof t>[1], values = {}) => escapeHtml(t(language, key, values));
  const inside = new Set(articles.map(({ slug }) => slug));
  const bodies = articles.map(
    (article) => `<article class="sheet">${articleBody(article, inside)}</article>`,
  );
  const cover =
    unit &&
    `<section class="cover"><p class="kicker">${said('site.name')}</p><p>${said('copy.print.unit', {
      number: unit.number,
    })}</p><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(unit.summary)}</p>${colophon(
      about,
    )}</section><section class="sheet"><h2>${said('copy.print.contents')}</h2><ol>${articles
      .map(
        (article) =>
          `<li><a href="#${article.slug}--_top">${escapeHtml(article.title)}</a><br>${escapeHtml(
            article.description,
          )}</li>`,
      )
      .join('')}</ol></section>`;
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(
    title,
  )} | ${said('site.name')}</title>${styles.links
    .map((link) => `<link rel="stylesheet" href="${escapeHtml(link)}">`)
    .join(
      '',
    )}<style>${styles.css}${ownLinks(about.url)}</style></head><body><main lang="${language}">${
    cover ?? ''
  }${bodies.join('')}${unit ? '' : colophon(about)}</main></body></html>`;
}

/** The site's sheet prints addresses behind links; those of the site itself would fill the page. */
function ownLinks(url: string): string {
  return `.prose a[href^="${new URL(url).origin}/"]::after{content:none}`;
}

/** Where it comes from, which version it is, how to cite it, under which licence, and where help is. */
function colophon(about: About): string {
  const { language, date, url, help } = about;
  const said = (key: Parameters<typeof t>[1], values = {}) => escapeHtml(t(language, key, values));
  const entry = bibliographyEntry(siteReference(about), language);
  const runs = entry.map(({ text, em }) =>
    em ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text),
  );
  const address = escapeHtml(url);
  return `<section class="colophon"><div>${qrCode(url, said('copy.print.qr'))}</div><dl><dt>${said(
    'copy.print.address',
  )}</dt><dd><a href="${address}">${address}</a></dd><dt>${said(
    'copy.print.cite',
  )}</dt><dd>${runs.join('')} ${address}</dd></dl><p>${said('copy.print.version', {
    date: formatDate(language, date),
  })}</p><p>${said('copy.print.licence', {})}</p><p>${said('copy.print.help', {
    address: help,
  })}</p></section>`;
}

function qrCode(text: string, label: string): string {
  const drawn = qrPath(text);
  if (!drawn) return '';
  const { size, path } = drawn;
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}

/**
 * An article's main part without what is for the screen. Its ids get the slug in front, so that
 * several articles fit into one document; links to articles inside stay inside, others become
 * public addresses.
 */
function articleBody(article: Printed, inside: ReadonlySet<string>): string {
  const main = first(parse(article.html), ({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`The page of "${article.slug}" has no main part.`);
  const own = (id: string) => `${article.slug}--${id}`;
  visit(main, (element, remove) => {
    if (isOnScreen(element)) {
      remove();
      return;
    }
    for (const attr of element.attrs) {
      if (attr.name === 'id') attr.value = own(attr.value);
      else if (NAMES_IDS.includes(attr.name)) {
        attr.value = attr.value.split(/\s+/).map(own).join(' ');
      } else if (attr.name === 'href') attr.value = paperAddress(attr.value, article, inside);
      else attr.value = attr.value.replace(/url\(#([^)]+)\)/g, (_all, id) => `url(#${own(id)})`);
    }
  });
  return serialize(main);
}

function isOnScreen(element: Element): boolean {
  return (
    ON_SCREEN.has(element.tagName) ||
    hasClass(element, 'no-print') ||
    hasClass(element, 'quiz') ||
    attribute(element, 'hidden') !== undefined
  );
}

/** An address as it stands in the document. */
function paperAddress(value: string, article: Printed, inside: ReadonlySet<string>): string {
  if (value.startsWith('#')) return `#${article.slug}--${value.slice(1)}`;
  const url = new URL(value, article.url);
  if (url.origin !== new URL(article.url).origin) return url.href;
  const { page } = parsePath(url.pathname);
  if (!inside.has(page)) return url.href;
  return `#${page}--${url.hash.slice(1) || '_top'}`;
}

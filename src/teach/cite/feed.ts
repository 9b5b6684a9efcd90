import { escapeHtml } from '../../core/inline-markdown.ts';
import type { Language } from '../../core/languages.ts';
import { articleSlugs } from '../../site/curriculum.ts';
import { t } from '../../site/strings.ts';
import { absoluteHref } from '../../site/urls.ts';
import { type ArticleData, articleData } from './article-data.ts';

/*
 * The feed of changes: RSS 2.0 (https://www.rssboard.org/rss-specification) with `atom:link`, as
 * the RSS Advisory Board's profile asks. No clock: all days are those of the content.
 */

/** Address of a language's feed, below base path and language prefix. */
export const FEED = 'umpan.xml';

/** Entries of a feed at most; a reader polls it again and again. */
const LIMIT = 60;

/** One change of one article. */
interface Entry {
  article: ArticleData;
  /** ISO day. */
  date: string;
  note: string;
  /** Stays the same for as long as the change stands in the article. */
  guid: string;
}

/** A day as RFC 822 wants it, at the beginning of the day (UTC): `Sun, 22 Nov 2026 00:00:00 GMT`. */
export function rfc822(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}

/** All changes, newest first; on one day in the order given. */
export function entriesOf(articles: readonly ArticleData[]): Entry[] {
  const all = articles.flatMap((article) =>
    article.changes.map(({ date, note }, at): Entry => {
      // Counted from the oldest, so that a new change does not give new ids to the others.
      const number = article.changes.length - at;
      return { article, date, note, guid: `${article.url}#${number}-${date}` };
    }),
  );
  return all.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, LIMIT);
}

/** The feed's text. */
export function feed(
  language: Language,
  articles = articleSlugs().map((slug) => articleData(language, slug)),
): string {
  const entries = entriesOf(articles);
  const tag = (name: string, text: string) => `<${name}>${escapeHtml(text)}</${name}>`;
  const items = entries.map(({ article, date, note, guid }) =>
    [
      '<item>',
      tag('title', article.title),
      tag('link', article.url),
      tag('description', note),
      tag('pubDate', rfc822(date)),
      `<guid isPermaLink="false">${escapeHtml(guid)}</guid>`,
      '</item>',
    ].join('\n'),
  );
  const self = absoluteHref(language, '') + FEED;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    tag('title', t(language, 'cite.feed', { site: t(language, 'site.name') })),
    tag('link', absoluteHref(language, '')),
    tag('description', t(language, 'cite.feed.about')),
    tag('language', language),
    `<atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>`,
    ...(entries[0] ? [tag('lastBuildDate', rfc822(entries[0].date))] : []),
    ...items,
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

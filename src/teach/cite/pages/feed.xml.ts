import type { APIRoute } from 'astro';
import { toLanguage } from '../../../core/languages.ts';
import { feed } from '../feed.ts';

/** `/umpan.xml`: changes of the articles in a language. */
export const GET: APIRoute = ({ currentLocale }) =>
  new Response(feed(toLanguage(currentLocale)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });

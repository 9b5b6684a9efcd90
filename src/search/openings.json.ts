import type { APIRoute } from 'astro';
import { toLanguage } from '../core/languages.ts';
import { buildOpenings } from './index-build.ts';
import { loadSearchInputs } from './inputs.ts';

export const prerender = true;

/** `/cari/pembuka.json` and `/en/cari/pembuka.json`: openings shown on rows of results. */
export const GET: APIRoute = ({ currentLocale }) =>
  new Response(JSON.stringify(buildOpenings(toLanguage(currentLocale), loadSearchInputs())), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

import type { APIRoute } from 'astro';
import { toLanguage } from '../core/languages.ts';
import { buildIndex } from './index-build.ts';
import { loadSearchInputs } from './inputs.ts';

export const prerender = true;

/** `/cari/indeks.json` and `/en/cari/indeks.json`: the index of one page language. */
export const GET: APIRoute = ({ currentLocale }) =>
  new Response(JSON.stringify(buildIndex(toLanguage(currentLocale), loadSearchInputs())), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

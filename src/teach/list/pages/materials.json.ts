import type { APIRoute } from 'astro';
import { toLanguage } from '../../../core/languages.ts';
import { materialsFile } from '../materials.ts';

/** `/guru/daftar-bacaan/bahan.json`: what lists can be made of; see `materials-format.ts`. */
export const GET: APIRoute = ({ currentLocale }) =>
  new Response(JSON.stringify(materialsFile(toLanguage(currentLocale))), {
    headers: { 'Content-Type': 'application/json' },
  });

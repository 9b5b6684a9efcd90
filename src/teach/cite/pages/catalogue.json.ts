import type { APIRoute } from 'astro';
import { catalogue } from '../metadata.ts';

/** `/unduhan/materi.json`: structured data of all that is taught. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(catalogue(), undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/ld+json' },
  });

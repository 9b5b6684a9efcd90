import type { APIRoute } from 'astro';
import { toLanguage } from '../../core/languages.ts';
import { loadTerms } from '../data.ts';
import { pack } from '../index-format.ts';
import { byHead } from '../listing.ts';

/** `/glosarium/nama.json`: what the filter of the glossary page knows, ordered by the page's heads. */
export const GET: APIRoute = ({ currentLocale }) => {
  const language = toLanguage(currentLocale);
  const packed = [...loadTerms()]
    .sort(byHead(language))
    .map(({ id, term, root, aliases }) =>
      pack({ id, head: term, root, aliases: [...aliases.id, ...aliases.en] }),
    );
  return new Response(JSON.stringify(packed), { headers: { 'Content-Type': 'application/json' } });
};

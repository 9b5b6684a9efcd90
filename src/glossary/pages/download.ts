import type { APIRoute } from 'astro';
import { glossaryDownloads } from '../exports/downloads.ts';

/** Each of the glossary's files; which one is asked for, the route says. */
export const GET: APIRoute = ({ routePattern }) => {
  const download = glossaryDownloads().find(({ file }) => routePattern === `/${file}`);
  if (!download)
    throw new Error(`${routePattern} is no file of src/glossary/exports/downloads.ts.`);
  return new Response(download.text, { headers: { 'Content-Type': download.type } });
};

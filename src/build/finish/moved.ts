import { escapeHtml } from '../../core/inline-markdown.ts';
import type { Language } from '../../core/languages.ts';
import { t } from '../../site/strings.ts';

/** Whether a built page only leads to another address. */
export function leadsOn(html: string): boolean {
  return /<meta http-equiv="refresh"/.test(html);
}

/**
 * The page at an old address, for hosts that read no list of redirects: in place of Astro's, which is
 * in English everywhere and names no language.
 * @param html Astro's, of which the addresses are taken
 * @throws Error where it names none
 */
export function movedPage(html: string, language: Language): string {
  const [, to] = /<meta http-equiv="refresh" content="0;url=([^"]+)">/.exec(html) ?? [];
  const [, canonical] = /<link rel="canonical" href="([^"]+)">/.exec(html) ?? [];
  if (!to || !canonical) throw new Error(`A redirect without its addresses: ${html}`);
  const moved = escapeHtml(t(language, 'site.moved'));
  const words = escapeHtml(t(language, 'site.moved.link'));
  // Both addresses are escaped already, as they stand in Astro's page. The Nu checker wants the space.
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${moved}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="0; url=${to}"><meta name="robots" content="noindex"><link rel="canonical" href="${canonical}"></head><body><main><h1>${moved}</h1><p><a href="${to}">${words}</a></p></main></body></html>`;
}

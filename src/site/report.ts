import type { Language } from '../core/languages.ts';
import { repoUrl } from './config.ts';
import { t } from './strings.ts';
import { absoluteHref, href } from './urls.ts';

/**
 * Where a reader reports a mistake on a page: a new issue with the page's address filled in, or,
 * where the build knows no repository, the section of the about page that says so.
 */
export function reportHref(language: Language, page: string): string {
  if (!repoUrl) return href(language, 'tentang#lapor-kesalahan');
  const title = t(language, 'article.reportTitle', { page: page || '/' });
  const query = new URLSearchParams({ title, body: absoluteHref(language, page) });
  return `${repoUrl}/issues/new?${query}`;
}

import { LANGUAGES } from '../../core/languages.ts';
import { FOLDER } from '../../quiz/exports/downloads.ts';
import { FORMATS } from '../../quiz/exports/formats.ts';
import { basePath } from '../../site/config.ts';
import { allRedirects, type Redirects } from '../../site/redirects.ts';
import { assetHref, href } from '../../site/urls.ts';

/** An old address and the one that took its place, as paths with the base path. */
export type HostRedirect = readonly [from: string, to: string];

/**
 * Every redirect in each language, from the address with and without its closing slash; and for each
 * quiz that moved, its files for other systems: only a host can redirect a file.
 */
export function hostRedirects(
  redirects: Redirects = allRedirects(),
  base = basePath,
): HostRedirect[] {
  const pages = Object.entries(redirects).flatMap(([from, to]) =>
    LANGUAGES.flatMap((language): HostRedirect[] => {
      const old = href(language, from, base);
      const target = href(language, to, base);
      return [
        [old, target],
        [old.slice(0, -1), target],
      ];
    }),
  );
  const files = Object.entries(redirects).flatMap(([from, to]) => {
    const [was, is] = [quizIn(from), quizIn(to)];
    if (!was || !is) return [];
    return LANGUAGES.flatMap((language) =>
      FORMATS.map(({ ending }): HostRedirect => {
        const file = (quiz: string) => assetHref(`${FOLDER}/${quiz}.${language}.${ending}`, base);
        return [file(was), file(is)];
      }),
    );
  });
  return [...pages, ...files];
}

/** The article of a quiz's page: `kuis/klien` has `klien`. */
const quizIn = (page: string) => /^kuis\/([^/]+)$/.exec(page)?.[1];

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it. The last line gives Netlify the not-found
 * page in English; Cloudflare takes the nearest `404.html` by itself and skips the line.
 */
export function redirectsFile(redirects: readonly HostRedirect[], base = basePath): string {
  const lines = redirects.map(([from, to]) => `${from} ${to} 301`);
  const notFound = `${assetHref('en/*', base)} ${assetHref('en/404.html', base)} 404`;
  return `# Written by the build; see docs/hosting.md.\n${[...lines, notFound].join('\n')}\n`;
}

import type { AstroIntegration } from 'astro';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../core/languages.ts';
import { DEFAULT_SITE_URL, repoUrl, siteUrl } from '../site/config.ts';
import { families } from '../site/routes.ts';
import { finishPages } from './finish/pages.ts';

/** What the site adds to Astro: page families, and the finishing of the built HTML. */
export function site(): AstroIntegration {
  return {
    name: 'kbp:site',
    hooks: {
      'astro:config:setup': ({ injectRoute, command, logger }) => {
        for (const language of LANGUAGES) {
          const prefix = language === DEFAULT_LANGUAGE ? '' : `/${language}`;
          for (const { pattern, entrypoint } of families) {
            injectRoute({ pattern: prefix + pattern, entrypoint, prerender: true });
          }
        }
        if (command === 'build') {
          if (siteUrl === DEFAULT_SITE_URL) {
            logger.warn(
              `SITE_URL is not set: addresses in the pages begin with ${DEFAULT_SITE_URL}.`,
            );
          }
          if (!repoUrl)
            logger.warn('REPO_URL is not set: pages cannot link to a place for reports.');
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pages } = await finishPages(dir);
        logger.info(`finished ${pages} pages (policy, order of head, pagefind entry)`);
      },
    },
  };
}

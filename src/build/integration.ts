import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatFaults } from '../core/faults.ts';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../core/languages.ts';
import { DEFAULT_SITE_URL, repoUrl, siteUrl } from '../site/config.ts';
import { redirectRoutes } from '../site/redirects.ts';
import { families, files } from '../site/routes.ts';
import { publishCopies } from '../teach/package/publish.ts';
import { checkContent } from './check/index.ts';
import { writeFullText } from './finish/full-text.ts';
import { writeOffline } from './finish/offline.ts';
import { finishPages } from './finish/pages.ts';
import { writeHostFiles } from './hosts/write.ts';

/** Folders and files that plain modules read: Astro itself does not watch them in `dev`. */
const WATCHED = ['content/glossary', 'content/quizzes', 'content/cases', 'content/i18n'];
const WATCHED_FILES = [
  'content/curriculum.yaml',
  'content/references.yaml',
  'content/contacts.yaml',
  'content/redirects.yaml',
  'content/guide.yaml',
];

/** What the site adds to Astro: page families, and the finishing of the built HTML. */
export function site(): AstroIntegration {
  return {
    name: 'kbp:site',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig, addWatchFile, command, logger }) => {
        // Before Astro loads its collections: it would stop at the first bad entry, with a stack.
        const faults = checkContent();
        if (faults.length > 0) {
          logger.error(`The content has faults.\n\n${formatFaults(faults)}\n`);
          // In dev the author goes on writing; a build must not be made of bad content.
          if (command === 'build') process.exit(1);
        }
        // Here and not in Astro's configuration, which is read before the check has spoken.
        if (faults.length === 0) updateConfig({ redirects: redirectRoutes() });
        if (command === 'dev') {
          const inFolders = WATCHED.filter((folder) => existsSync(folder)).flatMap((folder) =>
            readdirSync(folder).map((name) => `${folder}/${name}`),
          );
          const single = WATCHED_FILES.filter((file) => existsSync(file));
          for (const file of [...single, ...inFolders]) addWatchFile(resolve(file));
        }
        for (const language of LANGUAGES) {
          const prefix = language === DEFAULT_LANGUAGE ? '' : `/${language}`;
          for (const { pattern, entrypoint } of families) {
            injectRoute({ pattern: prefix + pattern, entrypoint, prerender: true });
          }
        }
        for (const route of files) injectRoute({ ...route, prerender: true });
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
        // The finishing drops the marks that only the index reads.
        await writeFullText(dir, async () => {
          const { pages } = await finishPages(dir);
          logger.info(`finished ${pages} pages (policy, order of head)`);
        });
        await writeHostFiles(fileURLToPath(dir));
        const copies = publishCopies(dir);
        if (copies > 0) logger.info(`published ${copies} copies from PACKAGES_DIR`);
        // Last of all: it holds the hashes of finished files.
        const offline = await writeOffline(dir);
        logger.info(
          offline
            ? `listed ${offline.files.length} files for offline reading (version ${offline.build})`
            : 'OFFLINE=off: sw.js takes offline copies back',
        );
      },
    },
  };
}

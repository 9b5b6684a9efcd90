/*
 * What the environment decides about a build. Read once; `import.meta.env` is not used, because the
 * same module serves Astro, the checks and the tests.
 */

const env = process.env;

/** The stand-in for a public address; deploy workflows refuse it. */
export const DEFAULT_SITE_URL = 'https://klien-bukan-pasien.example';

/** Public origin without a trailing slash, e.g. `https://example.org`. */
export const siteUrl = (env['SITE_URL'] || DEFAULT_SITE_URL).replace(/\/+$/, '');

/** Path under which the site is served: always begins and ends with a slash. */
export const basePath = `/${(env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace(
  '//',
  '/',
);

/** Address of the public repository without a trailing slash, if this build was told one. */
export const repoUrl = env['REPO_URL']?.replace(/\/+$/, '') || undefined;

/** Whether this build takes offline copies back: its `sw.js` is the kill switch. */
export const offlineOff = env['OFFLINE'] === 'off';

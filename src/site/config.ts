/*
 * What the environment decides about a build. Read once; `import.meta.env` is not used, because the
 * same module serves Astro, the checks and the tests.
 */

const env = process.env;

/** The stand-in for a public address; deploy workflows refuse it. */
export const DEFAULT_SITE_URL = 'https://klien-bukan-pasien.example';

/**
 * The origin that a text names, as `https://example.org`. Pure.
 * @throws Error where it is no address, or more than an origin
 */
export function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const sound = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!sound) {
    throw new Error(
      `SITE_URL is the origin alone, as https://bk.example.ac.id; a folder goes into BASE_PATH. It says "${text}".`,
    );
  }
  return url.origin;
}

/** Public origin without a trailing slash, e.g. `https://example.org`. */
export const siteUrl = ownOrigin();

/** A wrong address would stand in every page: whoever builds gets a sentence, not a trace. */
function ownOrigin(): string {
  try {
    return originOf(env['SITE_URL'] || DEFAULT_SITE_URL);
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(1);
  }
}

/** Path under which the site is served: always begins and ends with a slash. */
export const basePath = `/${(env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace(
  '//',
  '/',
);

/** Address of the public repository without a trailing slash, if this build was told one. */
export const repoUrl = env['REPO_URL']?.replace(/\/+$/, '') || undefined;

/** Whether this build takes offline copies back: its `sw.js` is the kill switch. */
export const offlineOff = env['OFFLINE'] === 'off';

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { LANGUAGES } from '../core/languages.ts';
import { memoized } from '../core/memo.ts';
import { readYamlFile, type Source, soundData } from '../core/yaml-source.ts';
import { basePath } from './config.ts';
import { href } from './urls.ts';

/** Where redirects live, from the project's root. The file may be missing: then there are none. */
export const REDIRECTS = 'content/redirects.yaml';

const page = () =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/,
      'Write a page without language and outer slashes, as in "peran-klien" or "glosarium/klien".',
    );

/** Old page to the page that took its place, for both languages at once. */
export const redirectsSchema = z.record(page(), page());

export type Redirects = z.infer<typeof redirectsSchema>;

/** Reads the redirects, sound or not. */
export function readRedirects(root = process.cwd()): Source<Redirects> {
  if (!existsSync(join(root, REDIRECTS))) {
    return { file: REDIRECTS, data: {}, faults: [], lineOf: () => undefined };
  }
  return readYamlFile(REDIRECTS, redirectsSchema, root);
}

/**
 * Every redirect, old page to new page.
 * @throws ContentError with all faults
 */
export const loadRedirects: () => Redirects = memoized(() => soundData([readRedirects()])[0] ?? {});

/** The same in Astro's form (`redirects` of its config): pattern without base, target with it. */
export function redirectRoutes(
  redirects: Redirects = loadRedirects(),
  base = basePath,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(redirects).flatMap(([from, to]) =>
      LANGUAGES.map((language) => [href(language, from, '/'), href(language, to, base)]),
    ),
  );
}

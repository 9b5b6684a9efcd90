import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePath } from '../../site/config.ts';
import { commonPolicy, policyOf } from './headers.ts';
import { headerRules, headersFile } from './headers-file.ts';
import { hostRedirects, redirectsFile } from './redirects-file.ts';

/** What a host must know of a build. */
export interface BuiltPages {
  /** Paths of all pages but the not-found ones, base path included. */
  paths: string[];
  /** The policy that fits all of them, without `frame-ancestors`. */
  policy: string;
}

/**
 * Reads the finished pages of a build.
 * @param folder `dist/`
 */
export async function readBuiltPages(folder: string): Promise<BuiltPages> {
  const files = (await readdir(folder, { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
  const policies = new Set<string>();
  for (const file of files) {
    const policy = policyOf(await readFile(join(folder, file), 'utf8'));
    if (policy) policies.add(policy);
  }
  const paths = files
    .filter((file) => file.endsWith('index.html'))
    .map((file) => basePath + file.replace(/index\.html$/, ''));
  return { paths, policy: commonPolicy(policies) };
}

/**
 * Writes `_headers` and `_redirects` into a finished build. Nothing may change its pages after that.
 * @param folder `dist/`
 */
export async function writeHostFiles(folder: string): Promise<void> {
  const { paths, policy } = await readBuiltPages(folder);
  await writeFile(join(folder, '_headers'), headersFile(headerRules(paths, policy, basePath)));
  await writeFile(join(folder, '_redirects'), redirectsFile(hostRedirects()));
}

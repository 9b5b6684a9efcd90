import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leadsOn } from '../../src/build/finish/moved.ts';

/** Where the audit leaves each page as the browser held it after its scripts ran. */
export const DOM = 'test-results/dom';

/** Addresses of all built pages: every HTML file of `dist/` but those that only lead elsewhere. */
export const builtPages = (): string[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .filter((file) => !leadsOn(readFileSync(join('dist', file), 'utf8')))
    .sort()
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

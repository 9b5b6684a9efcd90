import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST, files } from './dist.ts';

/*
 * A script with one pattern or word that a browser cannot parse does not run there at all. The build
 * rewrites newer syntax, but neither patterns nor what objects can do.
 */
const scripts = files.filter((file) => /^_astro\/.*\.js$|^sw\.js$/.test(file));

test.each([
  ['looking behind (Safari 16.4)', /\(\?<[=!]/],
  [
    'a pattern of sets (Chromium 112, Safari 17, Firefox 116)',
    /\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(/,
  ],
  ['flags within a pattern (Chromium 125)', /\(\?[ims]+(?:-[ims]+)?:/],
  ['lists made anew (Chromium 110, Firefox 115)', /\.to(?:Sorted|Reversed|Spliced)\(/],
  ['groups (Chromium 117, Safari 17.4)', /\b(?:Object|Map)\.groupBy\(/],
  ['half characters (Chromium 111, Safari 16.4, Firefox 119)', /\.(?:to|is)WellFormed\(/],
  ['sets of sets (Chromium 122, Safari 17, Firefox 127)', /\.(?:isSubsetOf|symmetricDifference)\(/],
  ['promises from outside (Chromium 119)', /\bPromise\.withResolvers\(/],
])('no script holds %s', (_what, pattern) => {
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((file) => pattern.test(readFileSync(join(DIST, file), 'utf8')))).toEqual(
    [],
  );
});
